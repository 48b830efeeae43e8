import { app, dialog } from 'electron';
import { readSwitches } from './development/switches';
import type { Switches } from './development/switches';
import { guardProcess } from './guards';
import { logProblem, logUncaught } from './logs/log';
import { claimScheme } from './protocol';
import { start } from './start';

const switches = switchesOrExit();
if (switches.userData !== undefined) app.setPath('userData', switches.userData);

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
      'Your plans are safe on this machine. Restart the computer and try again; if that does not help, install Holdfast anew: your plans stay where they are.',
    );
  }
  app.exit(1);
}
