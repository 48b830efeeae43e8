import { secondsSince } from '../setup/say.mjs';
import { sum } from './counts.mjs';

/**
 * Run steps two at a time and print a line for each as it ends, with everything that a failed one said. A step
 * without tests of its own adds nothing when it passes and one failed when it does not.
 *
 * @param {readonly import('./steps.mjs').Step[]} steps
 * @param {(text: string) => void} print
 * @returns {Promise<import('./counts.mjs').Counts>}
 */
export async function runSteps(steps, print) {
  /** @type {import('./counts.mjs').Counts[]} */
  const all = [];
  const queue = [...steps];
  const takeNext = async () => {
    for (let step = queue.shift(); step !== undefined; step = queue.shift()) {
      const startedAt = performance.now();
      const { ok, output, counts } = await step.run();
      const tests = counts === undefined ? '' : `  ${counts.passed} passed, ${counts.failed} failed`;
      print(`${ok ? 'ok    ' : 'FAILED'}  ${step.name} (${secondsSince(startedAt)})${tests}`);
      if (!ok) print(output.trim().replace(/^/gm, '        '));
      all.push(counts ?? { passed: 0, failed: ok ? 0 : 1 });
    }
  };
  await Promise.all([takeNext(), takeNext()]);
  return sum(all);
}
