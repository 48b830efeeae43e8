import { lazy } from 'react';

const loadPalette = () => import('./CommandPalette');

/** Parts of the window that nobody needs for the first screen. */
export const CommandPalette = lazy(async () => ({ default: (await loadPalette()).CommandPalette }));
/** Reads the export rules, which nobody needs before the calendar stands. */
export const HandoverCount = lazy(async () => ({ default: (await import('./HandoverCount')).HandoverCount }));
/** Reads the outbox, which nobody needs before the calendar stands. */
export const OutboxCount = lazy(async () => ({ default: (await import('./OutboxCount')).OutboxCount }));
export const ShortcutList = lazy(async () => ({ default: (await import('./ShortcutList')).ShortcutList }));
/** Asked only when words would be lost. */
export const UnsavedQuestion = lazy(async () => ({
  default: (await import('./UnsavedQuestion')).UnsavedQuestion,
}));

/** Reads what the next key may ask for; called when the window has nothing else to do. */
export function warmShell(): void {
  void loadPalette();
}
