/** What stands in the names of test files that depend on the time zone of the machine. */
const MARK = '.zones.test.';

/** Folders whose subject is time: they run in both zones, whether they ask for the machine's or not. */
const TIME = ['src/core/time/', 'src/core/days/', 'src/renderer/words/'];

/** What vitest is given to choose the files that run in the second zone too. */
export const BOTH_ZONES = [...TIME, MARK];

/**
 * Whether a test file runs in both time zones. All others must not depend on the machine's: tests/setup/one-zone.ts
 * fails them when they ask for it.
 *
 * @param {string} path with `/`
 */
export function runsInBothZones(path) {
  return BOTH_ZONES.some((part) => path.includes(part));
}
