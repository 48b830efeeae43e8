import { test } from 'vitest';
import { findIllegal, replan } from '../../src/core/replan';
import { generateInput } from '../../src/core/replan/testing/generate';
import { shippedPolicy } from '../../src/core/replan/testing/policy';
import { clashes, takenBy, ticksOf } from './check';
import { exactModel } from './model';
import { pricesOf } from './offers';
import { solveExactly, startHighs } from './optimum';
import { read } from './reading';
test('probe', async () => {
  const highs = await startHighs();
  for (const [size, n] of [[100, 8], [300, 4], [1000, 3]] as const) for (let seed = 1; seed <= n; seed++) {
    const input = generateInput({ seed, affected: size, policy: shippedPolicy });
    let t = performance.now(); const lap = () => { const x = performance.now() - t; t = performance.now(); return x.toFixed(0); };
    const plan = replan(input, 'balanced'); const r = lap();
    const reading = read(input); const rd = lap();
    const prices = pricesOf(input, 'balanced');
    const model = exactModel(reading, prices); const m = lap();
    const best = solveExactly(highs, model); const h = lap();
    const ill = findIllegal(input, plan); const f = lap();
    const taken = takenBy(reading, plan, prices); const cl = clashes(reading, taken.offers); const c = lap();
    console.log(size, seed, 'hit', reading.hit.length, 'cols', model.offers.length, 'rows', model.rows, 'ours', plan.scoreTicks, 'best', best.ticks, 'gap', (plan.scoreTicks / best.ticks - 1).toFixed(6), 'ms replan', r, 'read', rd, 'model', m, 'highs', h, best.solveMs.toFixed(0), 'illegal', f, ill.length, 'own', c, taken.breaches.length, cl.length, ticksOf(taken.offers) === plan.scoreTicks, clashes(reading, best.taken).length);
  }
});
