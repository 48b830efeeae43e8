import { lazy } from 'react';

const loadPalette = () => import('./CommandPalette');

/** Parts of the window that nobody needs for the first screen. */
export const CommandPalette = lazy(async () => ({ default: (await loadPalette()).CommandPalette }));
export const ShortcutList = lazy(async () => ({ default: (await import('./ShortcutList')).ShortcutList }));

/** Reads what the next key may ask for; called when the window has nothing else to do. */
export function warmShell(): void {
  void loadPalette();
}
