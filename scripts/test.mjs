import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildApp } from './build/app.mjs';
import { CLI_BUNDLE, buildNodeBundle } from './build/node-bundle.mjs';
import { countPlaywright, sum } from './check/counts.mjs';
import { runSteps } from './check/run-steps.mjs';
import { checkSteps, longSteps } from './check/steps.mjs';
import { openDisplays } from './setup/display.mjs';
import { ROOT, setUpForElectron } from './setup/index.mjs';
import { waitForEnd } from './setup/run.mjs';
import { SetupProblem } from './setup/say.mjs';

/** Apps under test side by side: one alone leaves a core idle much of the time. */
const AT_A_TIME = 2;

/**
 * Every test: all of `npm run check`, then the whole app in Electron. The last line on stdout is always
 * `N passed, N failed`; unit tests count once for each zone they run in, and whatever broke before it could be counted
 * counts as one failed.
 */
const print = (/** @type {string} */ text) => process.stdout.write(`${text}\n`);

const setUp = await counted('Set-up', async () => {
  await setUpForElectron();
  return { passed: 0, failed: 0 };
});
const all = [setUp];
if (setUp.failed === 0) {
  all.push(await counted('The checks', () => runSteps([...longSteps(ROOT), ...checkSteps(ROOT)], print)));
  all.push(await counted('The tests of the whole app', runAppTests));
}
const { passed, failed } = sum(all);
print(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/**
 * @returns {Promise<import('./check/counts.mjs').Counts>}
 */
async function runAppTests() {
  await buildApp(ROOT);
  await buildNodeBundle(ROOT, CLI_BUNDLE);
  const report = join(ROOT, 'test-results', 'e2e.json');
  rmSync(report, { force: true });
  const displays = await openDisplays(AT_A_TIME);
  try {
    const cli = join('node_modules', '@playwright', 'test', 'cli.js');
    const tests = spawn(process.execPath, [cli, 'test', '--reporter=list,json'], {
      cwd: ROOT,
      env: { ...process.env, ...displays.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    return countPlaywright(report, await waitForEnd(tests));
  } finally {
    await displays.stop();
  }
}

/**
 * Run one part; when it breaks, say so and count one failed, so that the other parts still run.
 *
 * @param {string} name
 * @param {() => Promise<import('./check/counts.mjs').Counts>} part
 */
async function counted(name, part) {
  try {
    return await part();
  } catch (error) {
    const why = error instanceof SetupProblem ? error.message : error instanceof Error ? error.stack : error;
    print(`${name} broke: ${why}`);
    return { passed: 0, failed: 1 };
  }
}
