import type { BrowserWindow } from 'electron';
import type { SettingsFile } from '../profile/settings';

const QUIET_MS = 500;

/** Keeps size and place of the window for the next start, half a second after the last drag. */
export function rememberPlace(window: BrowserWindow, settings: SettingsFile): void {
  let timer: NodeJS.Timeout | undefined;
  const keep = (): void => {
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return;
    const { x, y, width, height } = window.getNormalBounds();
    const place = { x, y, width, height, maximized: window.isMaximized() };
    // Where the window stood is a comfort: not worth a word when the disk does not take it.
    settings.change({ window: place }).catch(() => undefined);
  };
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(keep, QUIET_MS);
  };
  window.on('resize', later);
  window.on('move', later);
  window.on('maximize', later);
  window.on('unmaximize', later);
  window.on('close', () => clearTimeout(timer));
}
