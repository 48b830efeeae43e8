import { test } from 'vitest';
import { findIllegal, replan } from '../../src/core/replan';
import { clashes, takenBy, ticksOf } from './check';
import { exactModel } from './model';
import { pricesOf } from './offers';
import { solveExactly, startHighs } from './optimum';
import { allRules, withoutGapAndOrder } from './instances';
import { read } from './reading';
test('probe', async () => {
  let highs = await startHighs();
  const t0 = performance.now();
  for (const [fam, it] of [['all', allRules()], ['free', withoutGapAndOrder()]] as const) {
  let n = 0, off = 0, hi = 0, ms: number[] = [0,0,0,0,0];
  for (const { seed, size, input } of it) {
    n++;
    let t = performance.now(); const lap = (i: number) => { const x = performance.now() - t; t = performance.now(); ms[i]! += x; };
    const plan = replan(input, 'balanced'); lap(0);
    const reading = read(input);
    const prices = pricesOf(input, 'balanced');
    const model = exactModel(reading, prices); lap(1);
    const best = solveExactly(highs, model); lap(2);
    const ill = findIllegal(input, plan); lap(3);
    const taken = takenBy(reading, plan, prices); const cl = clashes(reading, taken.offers); lap(4);
    const bad = plan.scoreTicks !== best.ticks || ill.length || taken.breaches.length || cl.length || clashes(reading, best.taken).length || best.taken.length !== reading.hit.length || ticksOf(taken.offers) !== plan.scoreTicks || best.solveMs > 10000;
    if (bad) { off++; console.log('XX', fam, size, seed, reading.hit.length, plan.scoreTicks, best.ticks, (plan.scoreTicks / best.ticks - 1).toFixed(6), best.solveMs.toFixed(0), ill.slice(0,2), taken.breaches.slice(0, 2), cl.slice(0, 2)); }
  }
  console.log('XX', fam, n, 'off', off, ms.map(x => (x/1000).toFixed(1)).join(' '), 'total', ((performance.now() - t0)/1000).toFixed(0));
  }
}, 1_000_000);
