import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme } from 'electron';
import type { Switches } from './development/switches';
import { clearLeftovers } from './files/leftovers';
import { guardSession } from './guards';
import { Journals } from './journal/journals';
import { systemDisk } from '../disk/system-disk';
import { logProblem } from './logs/log';
import { MediaStores } from './media/stores';
import { serveApp } from './ipc-handlers/app';
import { serveComposers } from './ipc-handlers/composers';
import { serveFiles } from './ipc-handlers/files';
import { serveJournals } from './ipc-handlers/journal';
import { serveMedia } from './ipc-handlers/media';
import { serveOutbox } from './ipc-handlers/outbox';
import { serveProbes } from './ipc-handlers/probes';
import { serveReminders } from './ipc-handlers/reminders';
import { serveWorkspaces } from './ipc-handlers/workspaces';
import { deviceIdOf } from './profile/device-id';
import { drawId } from './profile/draw-id';
import { isOnServer } from './profile/place';
import { warnOfServer } from './profile/server-words';
import { SettingsFile } from './profile/settings';
import { serveOwnFiles } from './protocol';
import { canvasColour, createWindow } from './window/create';
import { setMenu } from './window/menu';
import { surviveCrash } from './window/survive-crash';
import { WorkspaceRegistry } from './workspaces/registry';

/**
 * Everything after the app is ready. The window comes as early as it can: its process starts while the rest is put
 * in place, and nothing before it reads more than one small file.
 */
export function start(switches: Switches): void {
  const userData = app.getPath('userData');
  const settings = new SettingsFile(userData);
  nativeTheme.themeSource = settings.current.theme;

  guardSession();
  const registry = new WorkspaceRegistry(userData, { now: Date.now, draw: drawId });
  const media = new MediaStores(registry);
  serveOwnFiles(join(import.meta.dirname, '../renderer'), media);
  const first = openWindow(settings, switches);
  if (isOnServer(userData)) void warnOfServer(first, userData);
  void clearLeftovers(userData);

  const deviceId = deviceIdOf(userData, systemDisk, (problem) => logProblem('device id', problem));
  const journals = new Journals();
  serveApp(settings, deviceId, switches);
  serveWorkspaces(registry);
  serveJournals(registry, journals);
  serveFiles(switches.dialogs, media);
  serveMedia(media);
  serveComposers();
  serveProbes(switches);
  serveReminders();
  serveOutbox(registry, userData, switches);
  setMenu((command) => theWindow()?.webContents.send('menu:command', command));

  app.on('second-instance', () => show(theWindow()));
  app.on('activate', () => {
    if (theWindow() === undefined) openWindow(settings, switches);
  });
  nativeTheme.on('updated', () => theWindow()?.setBackgroundColor(canvasColour()));
  flushBeforeQuit(journals);
}

function openWindow(settings: SettingsFile, switches: Switches): BrowserWindow {
  const window = createWindow(settings);
  surviveCrash(window, switches.dialogs !== undefined);
  return window;
}

function theWindow(): BrowserWindow | undefined {
  return BrowserWindow.getAllWindows()[0];
}

function show(window: BrowserWindow | undefined): void {
  if (window === undefined) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** Holds the end back until every change the journals have accepted is on the disk. */
function flushBeforeQuit(journals: Journals): void {
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('will-quit', (event) => {
    if (journals.isEmpty) return;
    event.preventDefault();
    void journals
      .close()
      .catch((problem: unknown) => logProblem('quit', problem))
      // Not quit(): asked for again within the event that was held back, it is lost and the app never ends.
      .finally(() => app.exit());
  });
}
