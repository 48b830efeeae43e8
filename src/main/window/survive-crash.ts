import { dialog } from 'electron';
import type { BrowserWindow } from 'electron';
import { logProblem } from '../logs/log';
import { MINUTE_MS } from '../../core/time/units';

/** Two crashes closer together than this are one that reloading does not heal. */
const AGAIN_WITHIN_MS = MINUTE_MS;
const CLEARED_UP_MS = 500;

/**
 * Opens the page again when its process dies, and says so. A second time within a minute it asks instead, so that a
 * page that cannot start does not flicker for ever.
 *
 * @param isQuiet no dialogs: tests have nobody to close them
 */
export function surviveCrash(window: BrowserWindow, isQuiet: boolean): void {
  let lastCrashAt = -Infinity;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    const now = performance.now();
    const isAgain = now - lastCrashAt < AGAIN_WITHIN_MS;
    lastCrashAt = now;
    logProblem('window', Object.assign(new Error(reason), { code: reason }));
    if (!isAgain) openAgain(window);
    if (!isQuiet) void (isAgain ? askToGoOn(window) : tell(window));
  });
}

/** Not within the event itself: Electron is still clearing up there, and dies when a new page starts meanwhile. */
function openAgain(window: BrowserWindow): void {
  setTimeout(() => {
    if (!window.isDestroyed()) window.webContents.reload();
  }, CLEARED_UP_MS);
}

async function tell(window: BrowserWindow): Promise<void> {
  await dialog.showMessageBox(window, {
    type: 'info',
    message: 'The window stopped working and was opened again.',
    detail: 'Everything that was marked as saved is there. Check the last thing you typed.',
  });
}

async function askToGoOn(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'The window stopped working again.',
    detail: 'Your plan is safe on this machine. You can try once more, or close Holdfast and start it again.',
    buttons: ['Try once more', 'Close Holdfast'],
    cancelId: 0,
  });
  if (response === 0) openAgain(window);
  else window.close();
}
