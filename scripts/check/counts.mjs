import { existsSync, readFileSync } from 'node:fs';

/**
 * How many tests passed and failed. What broke before it could be counted stands as one failed.
 *
 * @typedef {{ passed: number, failed: number }} Counts
 */

/**
 * @param {readonly Counts[]} all
 * @returns {Counts}
 */
export function sum(all) {
  return all.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }), {
    passed: 0,
    failed: 0,
  });
}

/**
 * Read vitest's JSON report. A test file that could not even be loaded counts as one failed.
 *
 * @param {string} file
 * @param {number} exitCode of vitest: it also fails for errors that belong to no test
 * @returns {Counts}
 */
export function countVitest(file, exitCode) {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const unloaded = report.testResults.filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ suite) =>
      suite.status === 'failed' && suite.assertionResults.length === 0,
  ).length;
  return atLeastOneFailed(
    { passed: report.numPassedTests, failed: report.numFailedTests + unloaded },
    exitCode,
  );
}

/**
 * Read Playwright's JSON report.
 *
 * @param {string} file
 * @param {number} exitCode of Playwright
 * @returns {Counts}
 */
export function countPlaywright(file, exitCode) {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const { stats, errors } = JSON.parse(readFileSync(file, 'utf8'));
  return atLeastOneFailed(
    { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length },
    exitCode,
  );
}

/**
 * @param {Counts} counts
 * @param {number} exitCode
 * @returns {Counts}
 */
function atLeastOneFailed(counts, exitCode) {
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}
