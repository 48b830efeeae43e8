import { app, dialog } from 'electron';
import { readSwitches } from './development/switches';
import type { Switches } from './development/switches';
import { guardProcess } from './guards';
import { logProblem, logUncaught } from './logs/log';
import { tellSilentServer } from './profile/server-words';
import { settleProfile } from './profile/settle';
import { claimScheme } from './protocol';
import { start } from './start';

const switches = switchesOrExit();
// The key store files the keys to schedulers under this name (macOS: 'holdfast Safe Storage'), so it stays as it is
// whatever package.json comes to call the app.
app.setName('holdfast');
app.setPath('userData', switches.userData ?? settledOrExit());

// Before any store is opened: two processes on one profile would tear it. The lock belongs to the profile folder.
if (app.requestSingleInstanceLock()) {
  logUncaught();
  claimScheme();
  guardProcess();
  app
    .whenReady()
    .then(() => start(switches))
    .catch(cannotStart);
} else {
  app.quit();
}

/** Before anything is opened: a folder that is in use cannot be moved. */
function settledOrExit(): string {
  const settled = settleProfile({
    platform: process.platform,
    appData: app.getPath('appData'),
    localAppData: process.env['LOCALAPPDATA'],
    home: app.getPath('home'),
  });
  if ('folder' in settled) return settled.folder;
  tellSilentServer(settled.silent);
  process.exit(1);
}

function switchesOrExit(): Switches {
  try {
    return readSwitches(process.env, app.isPackaged, Date.now());
  } catch (problem) {
    process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n`);
    process.exit(2);
  }
}

function cannotStart(problem: unknown): void {
  logProblem('start', problem);
  if (app.isPackaged) {
    dialog.showErrorBox(
      'Holdfast could not start',
      'Your plans are safe on this machine. Restart the computer and try again; if that does not help, reinstall Holdfast: your plans stay where they are.',
    );
  }
  app.exit(1);
}
