import { SHORTCUT_IDS, SHORTCUTS, type Shortcut, type ShortcutId, type ShortcutPlace } from './table';

/** What of a key press counts; a `KeyboardEvent` has it. */
export interface PressedKeys {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/**
 * Which shortcut of these places was pressed; undefined for none.
 * @param isTyping the keys belong to a text field
 */
export function shortcutOf(
  pressed: PressedKeys,
  where: readonly ShortcutPlace[],
  isTyping = false,
): ShortcutId | undefined {
  return SHORTCUT_IDS.find((id) => {
    const shortcut: Shortcut = SHORTCUTS[id];
    if (!where.includes(shortcut.where) || (isTyping && shortcut.yieldsToText)) return false;
    return shortcut.keys.some((keys) => isPressed(keys, pressed));
  });
}

function isPressed(keys: string, pressed: PressedKeys): boolean {
  const parts = keys.split('+');
  const wanted = parts.at(-1) ?? '';
  if (parts.includes('Mod') !== (pressed.ctrlKey || pressed.metaKey)) return false;
  if (parts.includes('Alt') !== pressed.altKey) return false;
  // A key's place, since with Alt a keyboard may write something else on its digits.
  if (wanted.startsWith('Digit')) return pressed.code === wanted;
  if (written(pressed.key) !== wanted) return false;
  // A sign may need Shift to be written at all, on one keyboard or another.
  const isSign = wanted === 'Plus' || /^[^A-Z]$/.test(wanted);
  return isSign || parts.includes('Shift') === pressed.shiftKey;
}

function written(key: string): string {
  if (key === ' ') return 'Space';
  if (key === '+') return 'Plus';
  return key.length === 1 ? key.toUpperCase() : key;
}
