/** What stands in the names of test files that depend on the time zone of the machine. */
const MARK = '.zones.test.';

/** Folders whose subject is time: they run in both zones whether they ask for the machine's or not. */
const TIME = ['src/core/time/', 'src/core/days/', 'src/renderer/words/'];

/** What vitest is given to choose the test files that run in the second zone too. */
export const BOTH_ZONES = [...TIME, MARK];

/**
 * What is wrong with a test file, if anything is: one that runs in one zone only must not depend on the machine's, and
 * so gives the same answer in any. Held by tests/setup/one-zone.ts.
 *
 * @param {string} path with `/`
 * @param {readonly string[]} asked by what it read the zone of the machine
 * @returns {string | null}
 */
export function zoneFault(path, asked) {
  if (asked.length === 0 || BOTH_ZONES.some((part) => path.includes(part))) return null;
  return (
    `This depends on the time zone of the machine: name the zone it means, or let the file run in both ` +
    `(*${MARK}ts).\n${asked.join('\n')}`
  );
}
