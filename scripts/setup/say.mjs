/**
 * A fault outside the project that a person can put right: no network, a missing system library.
 * Its message is one plain line; scripts print it without a stack trace.
 */
export class SetupProblem extends Error {}

/**
 * Print one progress line on stderr, so that stdout stays free for answers (CLI output, the last line of
 * `npm test`).
 *
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * @param {number} startedAt `performance.now()` at the start
 * @returns {string} seconds since then, such as `3.4 s`
 */
export function secondsSince(startedAt) {
  return `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
}
