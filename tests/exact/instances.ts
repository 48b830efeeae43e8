import { generateInput } from '../../src/core/replan/testing/generate';
import { shippedPolicy } from '../../src/core/replan/testing/policy';
import { roughened } from './rough';
import type { ReplanInput } from '../../src/core/replan';

/** An instance that anybody can make again. */
export interface Instance {
  readonly seed: number;
  readonly size: number;
  readonly input: ReplanInput;
}

/** How many instances of each size of outage. */
export const COUNTS: readonly (readonly [size: number, count: number])[] = [
  [100, 150],
  [300, 42],
  [1_000, 8],
];

/** 200 bad weeks with all rules: some with many live posts, many ordered campaigns, or hardly a free slot. */
export function* allRules(): Generator<Instance> {
  for (const [size, count] of COUNTS) {
    for (let seed = 1; seed <= count; seed += 1) {
      const input = generateInput({
        seed,
        affected: size,
        live: seed % 3 === 0 ? 0.4 : 0.12,
        ordered: seed % 4 === 0 ? 0.5 : 0.15,
        load: seed % 5 === 0 ? 0.95 : 0.75,
        policy: shippedPolicy,
      });
      yield { seed, size, input };
    }
  }
}

/** The same weeks on channels without a gap and in campaigns without an order. */
export function* withoutGapAndOrder(): Generator<Instance> {
  for (const instance of allRules()) {
    const { input } = instance;
    yield {
      ...instance,
      input: {
        ...input,
        channels: input.channels.map((channel) => ({ ...channel, gapMinutes: 0 })),
        deliveries: input.deliveries.map((d) => ({ ...d, campaignId: null, order: null })),
      },
    };
  }
}

/** 80 smaller weeks with everything in them that the page names. */
export function* roughWeeks(): Generator<Instance> {
  for (let seed = 1; seed <= 80; seed += 1) {
    const size = seed % 2 === 0 ? 60 : 20;
    const input = generateInput({
      seed,
      affected: size,
      live: seed % 3 === 0 ? 0.5 : 0.15,
      ordered: seed % 5 === 0 ? 0.6 : 0.15,
      load: seed % 7 === 0 ? 0.95 : 0.75,
      policy: shippedPolicy,
    });
    yield { seed, size, input: roughened(input, seed) };
  }
}
