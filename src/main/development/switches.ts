/**
 * What developers and tests may set from outside; an app that a person installed has none of it.
 *
 *   HOLDFAST_USER_DATA               folder of the profile
 *   HOLDFAST_NOW                     ISO date and time that stands in for the clock, running on from there
 *   HOLDFAST_SCREENSHOT              file for a picture of the first screen
 *   HOLDFAST_EXIT_AFTER_SCREENSHOT   '1': quit after that
 *   HOLDFAST_DIALOGS                 JSON file that answers the file dialogs (file-dialogs.ts)
 *   HOLDFAST_PROBES                  JSON file that sends 'Is it just us?' to servers of its own (scripted-probes.ts)
 */
export interface Switches {
  userData?: string;
  /** Added to the clock; 0 when nothing stands in for it. */
  clockOffsetMs: number;
  screenshot?: { path: string; thenExit: boolean };
  dialogs?: string;
  probes?: string;
}

/**
 * @param now epoch milliseconds, UTC
 * @throws RangeError on a HOLDFAST_NOW that is no date: the developer's mistake
 */
export function readSwitches(
  env: Readonly<Record<string, string | undefined>>,
  isPackaged: boolean,
  now: number,
): Switches {
  if (isPackaged) return { clockOffsetMs: 0 };
  const { HOLDFAST_USER_DATA: userData, HOLDFAST_SCREENSHOT: path, HOLDFAST_DIALOGS: dialogs } = env;
  const probes = env['HOLDFAST_PROBES'];
  return {
    clockOffsetMs: clockOffset(env['HOLDFAST_NOW'], now),
    ...(userData ? { userData } : {}),
    ...(path ? { screenshot: { path, thenExit: env['HOLDFAST_EXIT_AFTER_SCREENSHOT'] === '1' } } : {}),
    ...(dialogs ? { dialogs } : {}),
    ...(probes ? { probes } : {}),
  };
}

function clockOffset(iso: string | undefined, now: number): number {
  if (!iso) return 0;
  const standIn = Date.parse(iso);
  if (Number.isNaN(standIn)) throw new RangeError(`HOLDFAST_NOW is not a date and time: ${iso}`);
  return standIn - now;
}
