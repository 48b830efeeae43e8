import { describe, expect, test } from 'vitest';
import { affectedDeliveries } from '../affected';
import { findIllegal } from '../legal';
import { replan, replanAll } from '../replan';
import { bestByTrying } from './brute-force';
import { generateInput, withPins } from './generate';
import { shippedPolicy as policy } from './policy';

const names = ['balanced', 'tomorrow', 'wait', 'divert', 'hold'] as const;

/**
 * What a plan must be on any bad week, as tests.
 * @param share 1 for every instance; less where a quick answer is wanted
 */
export function describeQuality(share: number): void {
  describe('a re-plan on generated bad weeks', () => {
    testLegality(share);
    testCosts(share);
  });
}

function testLegality(share: number): void {
  test('is legal for every plan, on many instances', () => {
    for (let seed = 1; seed <= 200 * share; seed += 1) {
      const input = generateInput({
        seed,
        affected: 6 + (seed % 8) * 4,
        live: seed % 3 === 0 ? 0.5 : 0.12,
        ordered: seed % 4 === 0 ? 0.6 : 0.15,
        policy,
      });
      // All plans of every tenth instance, else one after the other: the checker is slow on purpose.
      const plans =
        seed % 10 === 0 ? replanAll(input) : [replan(input, names[seed % names.length] ?? 'balanced')];
      for (const plan of plans) {
        expect({ seed, plan: plan.name, illegal: findIllegal(input, plan) }).toEqual({
          seed,
          plan: plan.name,
          illegal: [],
        });
      }
    }
  }, 120_000);

  test('stays legal around pins, and says which pins it could not follow', () => {
    for (let seed = 1; seed <= 60 * share; seed += 1) {
      const base = generateInput({ seed, affected: 30, policy });
      const input = withPins(base, affectedDeliveries(base), seed);
      const plan = replan(input, 'balanced');
      expect({ seed, illegal: findIllegal(input, plan) }).toEqual({ seed, illegal: [] });
    }
  }, 60_000);

  test('is legal with hundreds of deliveries at once', () => {
    const input = generateInput({
      seed: 5,
      affected: Math.round(300 * Math.sqrt(share)),
      live: 0.3,
      ordered: 0.4,
      policy,
    });
    expect(findIllegal(input, replan(input, 'balanced'))).toEqual([]);
  }, 60_000);
}

function testCosts(share: number): void {
  test('costs exactly what trying every combination finds, on tiny instances', () => {
    let tried = 0;
    for (let seed = 1; seed <= 100 * share; seed += 1) {
      const input = generateInput({
        seed,
        affected: 5,
        live: 0.3,
        ordered: 0.6,
        load: seed % 2 ? 0.75 : 0.95,
        policy,
      });
      const affected = affectedDeliveries(input);
      if (affected.length > 6) continue;
      tried += 1;
      expect({ seed, ticks: replan(input, 'balanced').scoreTicks }).toEqual({
        seed,
        ticks: bestByTrying(input, affected),
      });
    }
    expect(tried).toBeGreaterThan(40 * share);
  }, 120_000);

  test('is the same to the byte, also when everything is listed the other way round', () => {
    const input = generateInput({ seed: 11, affected: 100, policy });
    const turned = {
      ...input,
      channels: [...input.channels].reverse(),
      deliveries: [...input.deliveries].reverse(),
      outages: [...input.outages].reverse(),
    };
    const first = JSON.stringify(replanAll(input));
    expect(JSON.stringify(replanAll(input))).toBe(first);
    expect(JSON.stringify(replanAll(turned))).toBe(first);
  });

  test('beats going through the posts one after the other', () => {
    const input = generateInput({ seed: 3, affected: 300, policy });
    const plan = replan(input, 'balanced');
    expect(plan.greedyScoreTicks).toBeGreaterThan(plan.scoreTicks);
  });
}
