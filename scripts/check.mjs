import { runSteps } from './check/run-steps.mjs';
import { checkSteps } from './check/steps.mjs';
import { ROOT, runScript, setUpForNode } from './setup/index.mjs';
import { secondsSince } from './setup/say.mjs';

/** Layers, requirements, links, test habits, lint, types, format, and unit tests, those about time in two zones. */
await runScript(async () => {
  await setUpForNode();
  const startedAt = performance.now();
  const print = (/** @type {string} */ text) => process.stdout.write(`${text}\n`);
  const { failed } = await runSteps(checkSteps(ROOT), print);
  print(`${failed === 0 ? 'All is well' : 'Something failed'} (${secondsSince(startedAt)}).`);
  return failed === 0 ? 0 : 1;
});
