/** Where a shortcut holds: in the whole window, on the calendar or in one of its views, or in one panel. */
export type ShortcutPlace = 'everywhere' | 'calendar' | 'lanes' | 'list' | 'composer' | 'outage';

export interface Shortcut {
  readonly where: ShortcutPlace;
  /** What it does, for the list of shortcuts; without it the list leaves it out. */
  readonly words?: string;
  /**
   * Modifiers and the key, joined by '+': `Mod` is Ctrl, on a Mac Cmd; `Digit1` is the key's place, whatever it writes.
   * The first is the one that is shown.
   */
  readonly keys: readonly string[];
  /** Shown in place of the keys, where they are many. */
  readonly shown?: string;
  /** A text field keeps these for itself. */
  readonly yieldsToText?: true;
}

/**
 * Every keyboard shortcut, once. The application menu, the keys that act, the hints beside buttons and in the palette,
 * and the list of shortcuts follow from this table.
 */
export const SHORTCUTS = {
  palette: { where: 'everywhere', words: 'Search or run a command', keys: ['Mod+K'] },
  'new-post': { where: 'everywhere', words: 'New post', keys: ['Mod+N'] },
  undo: { where: 'everywhere', words: 'Undo', keys: ['Mod+Z'], yieldsToText: true },
  redo: { where: 'everywhere', words: 'Redo', keys: ['Mod+Shift+Z', 'Mod+Y'], yieldsToText: true },
  'go-calendar': { where: 'everywhere', words: 'Go to Calendar', keys: ['Alt+Digit1'] },
  'go-bank': { where: 'everywhere', words: 'Go to Bank', keys: ['Alt+Digit2'] },
  'go-days': { where: 'everywhere', words: 'Go to Days', keys: ['Alt+Digit3'] },
  'go-outage': { where: 'everywhere', words: 'Go to Outage', keys: ['Alt+Digit4'] },
  'go-handover': { where: 'everywhere', words: 'Go to Hand-over', keys: ['Alt+Digit5'] },
  'larger-text': { where: 'everywhere', words: 'Larger text', keys: ['Mod+Plus', 'Mod+='] },
  'smaller-text': { where: 'everywhere', words: 'Smaller text', keys: ['Mod+-'] },
  'usual-text': { where: 'everywhere', words: 'Reset text size', keys: ['Mod+0'] },
  close: { where: 'everywhere', words: 'Close the top panel', keys: ['Escape'] },
  shortcuts: { where: 'everywhere', words: 'Keyboard shortcuts', keys: ['?'], yieldsToText: true },
  move: {
    where: 'calendar',
    words: 'Move through time and channels',
    keys: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'],
    shown: 'Arrows',
  },
  'select-more': {
    where: 'calendar',
    words: 'Select more',
    keys: ['Shift+ArrowLeft', 'Shift+ArrowRight', 'Shift+ArrowUp', 'Shift+ArrowDown'],
    shown: 'Shift and arrows',
  },
  'select-all': { where: 'calendar', words: 'Select all', keys: ['Mod+A'] },
  'open-post': { where: 'calendar', words: 'Open post', keys: ['Enter'] },
  'take-out': { where: 'calendar', words: 'Remove from calendar', keys: ['Delete', 'Backspace'] },
  lift: {
    where: 'lanes',
    words: 'Pick up; arrows move it, Enter drops it, Esc cancels',
    keys: ['Space'],
  },
  select: { where: 'lanes', words: 'Add to the selection, or take from it', keys: ['Mod+Space'] },
  'select-row': { where: 'list', words: 'Add to the selection, or take from it', keys: ['Space'] },
  'next-step': { where: 'composer', words: 'Take the next step with the post', keys: ['Mod+Enter'] },
  'apply-plan': { where: 'outage', words: 'Apply the plan', keys: ['Mod+Enter'] },
} as const satisfies { readonly [id: string]: Shortcut };

export type ShortcutId = keyof typeof SHORTCUTS;

/** In the order of the table. */
export const SHORTCUT_IDS: readonly ShortcutId[] = Object.keys(SHORTCUTS).filter(isShortcutId);

function isShortcutId(id: string): id is ShortcutId {
  return Object.hasOwn(SHORTCUTS, id);
}

/** Whether two places can have the keys at one time. */
export function meet(a: ShortcutPlace, b: ShortcutPlace): boolean {
  const holds = (outer: ShortcutPlace, inner: ShortcutPlace) =>
    outer === inner ||
    outer === 'everywhere' ||
    (outer === 'calendar' && (inner === 'lanes' || inner === 'list'));
  return holds(a, b) || holds(b, a);
}
