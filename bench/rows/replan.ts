import { DEFAULT_POLICY } from '../../src/core/outage/policy';
import { replan, type ReplanInput } from '../../src/core/replan';
import { generateInput } from '../../src/core/replan/testing/generate';
import { ms, spread, type Line } from '../result';
import { interleaved, median, timed } from '../stats';

const SIZES = [100, 300, 1_000] as const;
const SEEDS = [1, 2, 3, 4] as const;

/** D: a whole plan (options, solving, reasons) for outages of three sizes; D4 holds the largest against the smallest. */
export async function replanLines(repeats: number): Promise<Line[]> {
  const inputs = new Map<number, ReplanInput[]>(
    SIZES.map((affected) => [
      affected,
      SEEDS.map((seed) => generateInput({ seed, affected, policy: DEFAULT_POLICY })),
    ]),
  );
  const plan = (size: number) => (round: number) => {
    const list = inputs.get(size) ?? [];
    const input = list[round % list.length];
    if (!input) throw new Error(`no outage of ${size}`);
    return timed(() => replan(input, 'balanced'));
  };
  const times = await interleaved(repeats * SEEDS.length, SEEDS.length, {
    small: plan(100),
    middle: plan(300),
    large: plan(1_000),
  });
  return [
    { row: 'D', what: 're-plan of 300', ours: spread(times.middle), anchor: '-', ratio: null, limit: null },
    {
      row: 'D4',
      what: 're-plan of 1,000 against 100',
      ours: spread(times.large),
      anchor: ms(median(times.small)),
      ratio: median(times.large) / median(times.small),
      limit: 15,
    },
  ];
}
