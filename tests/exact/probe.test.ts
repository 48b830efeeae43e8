import { test } from 'vitest';
import { findIllegal, replan } from '../../src/core/replan';
import { generateInput } from '../../src/core/replan/testing/generate';
import { shippedPolicy } from '../../src/core/replan/testing/policy';
import { clashes, takenBy, ticksOf } from './check';
import { exactModel } from './model';
import { pricesOf } from './offers';
import { solveExactly, startHighs } from './optimum';
import { roughened } from './rough';
import { read } from './reading';
const plans = ['balanced', 'wait', 'divert', 'hold'] as const;
test('probe', async () => {
  let highs = await startHighs();
  const t0 = performance.now();
  for (const [fam, n, size] of [['tiny', 300, 20], ['rough', 150, 60], ['rough', 20, 300], ['hard', 24, 300]] as const) {
  let off = 0, hi = 0, bad = 0, kinds: Record<string, number> = {};
  for (let seed = 1001; seed < 1001 + n; seed++) {
    const base = generateInput({ seed, affected: size, live: seed % 3 ? 0.15 : 0.5, ordered: fam === 'hard' ? 0.6 : seed % 4 ? 0.15 : 0.6, load: seed % 5 ? 0.75 : 0.95, policy: shippedPolicy });
    const input = fam === 'hard' ? base : roughened(base, seed);
    const name = plans[seed % 4]!;
    const plan = replan(input, name);
    const reading = read(input);
    const prices = pricesOf(input, name);
    const t1 = performance.now(); let best; try { best = solveExactly(highs, exactModel(reading, prices)); } catch (e) { console.log('XX', fam, name, seed, size, String(e), performance.now() - t1); continue; }
    const ill = findIllegal(input, plan);
    const taken = takenBy(reading, plan, prices); const cl = clashes(reading, taken.offers);
    const ticks = ticksOf(taken.offers);
    for (const o of best.taken) kinds[o.kind] = (kinds[o.kind] ?? 0) + 1;
    const gap = ticks / best.ticks - 1;
    hi = Math.max(hi, gap);
    if (ill.length || taken.breaches.length || cl.length || clashes(reading, best.taken).length || ticks < best.ticks) bad++;
    if (ticks !== best.ticks) off++;
    if (ticks !== best.ticks || ill.length || taken.breaches.length || cl.length) console.log('XX', fam, name, seed, reading.hit.length, ticks, best.ticks, gap.toFixed(6), best.solveMs.toFixed(0), JSON.stringify(ill.slice(0,2)), taken.breaches.slice(0, 2), cl.slice(0, 2));
  }
  console.log('XX', fam, n, size, 'off', off, 'bad', bad, 'worst', hi, JSON.stringify(kinds), 'total', ((performance.now() - t0)/1000).toFixed(0));
  }
}, 1_000_000);
