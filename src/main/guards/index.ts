import { app, session } from 'electron';
import { guardNavigation } from './navigation';
import { guardDatagrams, guardNetwork } from './network';
import { guardPermissions } from './permissions';
import { guardWindows } from './windows';

/** Chromium's own traffic: none of it was configured by the person who runs the app. */
const QUIET_SWITCHES = [
  'disable-background-networking',
  'disable-component-update',
  'disable-domain-reliability',
];

/** Before the app is ready: the sandbox for every renderer, and a Chromium that keeps quiet. */
export function guardProcess(): void {
  if (!runsAsRoot()) app.enableSandbox();
  for (const name of QUIET_SWITCHES) app.commandLine.appendSwitch(name);
  app.on('web-contents-created', (_event, contents) => {
    guardNavigation(contents);
    guardWindows(contents);
    guardDatagrams(contents);
  });
}

/** When the app is ready, before the first window. */
export function guardSession(): void {
  guardPermissions(session.defaultSession);
  guardNetwork(session.defaultSession, !app.isPackaged);
}

/**
 * Development in a container: Chromium refuses its sandbox to root, the start script says so with this switch, and
 * enforcing the sandbox all the same would leave no process running. An installed app never gives way.
 */
function runsAsRoot(): boolean {
  return !app.isPackaged && process.getuid?.() === 0 && app.commandLine.hasSwitch('no-sandbox');
}
