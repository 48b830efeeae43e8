/** The keyboard shortcuts: one table, how they are written, and which of them was pressed. */
export { shortcutOf } from './pressed';
export type { PressedKeys } from './pressed';
export { meet, SHORTCUT_IDS, SHORTCUTS } from './table';
export type { Shortcut, ShortcutId, ShortcutPlace } from './table';
export { acceleratorOf, ariaKeysOf, keysInWords } from './written';
export type { KeyPlatform } from './written';
