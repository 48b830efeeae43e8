import { SHORTCUTS, type Shortcut, type ShortcutId } from './table';

/** A platform as far as keys differ. */
export type KeyPlatform = 'mac' | 'other';

const MODIFIERS: { readonly [platform in KeyPlatform]: { readonly [key: string]: string } } = {
  mac: { Mod: '⌘', Shift: '⇧', Alt: '⌥' },
  other: { Mod: 'Ctrl' },
};

const KEYS: { readonly [key: string]: string } = { Plus: '+', '-': '−', Escape: 'Esc' };

/** How its keys are written for people: 'Ctrl Shift Z', on a Mac '⌘ ⇧ Z'. */
export function keysInWords(id: ShortcutId, platform: KeyPlatform): string {
  const { shown, keys }: Shortcut = SHORTCUTS[id];
  if (shown !== undefined) return shown;
  const parts = (keys[0] ?? '').split('+');
  return parts
    .map((part) => {
      if (part === 'Enter' && parts.length > 1) return '↵';
      return MODIFIERS[platform][part] ?? KEYS[part] ?? part.replace(/^Digit/, '');
    })
    .join(' ');
}

/** Its keys as Electron's menu takes them: 'CommandOrControl+Shift+Z'. */
export function acceleratorOf(id: ShortcutId): string {
  return SHORTCUTS[id].keys[0].replace('Mod', 'CommandOrControl').replace('Digit', '');
}

/** Its keys for `aria-keyshortcuts`: 'Control+Enter Meta+Enter'. */
export function ariaKeysOf(id: ShortcutId): string {
  const [keys] = SHORTCUTS[id].keys;
  return keys.startsWith('Mod+') ? `${keys.replace('Mod', 'Control')} ${keys.replace('Mod', 'Meta')}` : keys;
}
