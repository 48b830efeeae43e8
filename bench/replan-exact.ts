import { DEFAULT_POLICY } from '../src/core/outage/policy';
import { replan, type ReplanInput } from '../src/core/replan';
import { generateInput } from '../src/core/replan/testing/generate';
import { exactModel, type Model } from '../tests/exact/model';
import { pricesOf } from '../tests/exact/offers';
import { solveExactly, startHighs } from '../tests/exact/optimum';
import { read } from '../tests/exact/reading';
import { compared, type Line } from './result';
import { interleaved, timed } from './stats';

const SEEDS = [1, 2, 3, 4] as const;
/** Asked at 1,000; at the smaller sizes the fixed costs of a plan weigh more, so those lines only tell. */
const LIMITS: readonly (readonly [size: number, limit: number | null])[] = [
  [100, null],
  [300, null],
  [1_000, 0.2],
];

/**
 * D3: a whole re-plan (options, solving, reasons) held against HiGHS solving the same instance, its model built
 * and read beforehand.
 *
 * @param repeats rounds over the four instances of each size
 */
export async function benchReplanExact(repeats = 2): Promise<Line[]> {
  const highs = await startHighs();
  const lines: Line[] = [];
  for (const [size, limit] of LIMITS) {
    const cases = SEEDS.map((seed) => {
      const input = generateInput({ seed, affected: size, policy: DEFAULT_POLICY });
      return { input, model: exactModel(read(input), pricesOf(input, 'balanced')) };
    });
    const nth = (round: number): { input: ReplanInput; model: Model } => {
      const found = cases[round % cases.length];
      if (!found) throw new Error(`no outage of ${size}`);
      return found;
    };
    const times = await interleaved(repeats * SEEDS.length, SEEDS.length, {
      ours: (round) => timed(() => replan(nth(round).input, 'balanced')),
      highs: (round) => Promise.resolve(solveExactly(highs, nth(round).model).solveMs),
    });
    const what = `re-plan of ${size.toLocaleString('en')} / HiGHS, solve only`;
    lines.push(compared({ row: 'D3', what, limit }, times.ours, times.highs));
  }
  return lines;
}
