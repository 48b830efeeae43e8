import { expect, test } from 'vitest';
import { readPolicy } from './policy';
import { shippedPolicy } from './testing/policy';

test('the shipped weights are those of the model', () => {
  expect(shippedPolicy).toEqual({
    importance: { low: 1, normal: 2, high: 4, critical: 8 },
    rate: { dated: 1, flexible: 0.5, evergreen: 0.1 },
    divertStep: 12,
    needsWriter: 6,
    covered: 6,
    coveredWithinHours: 24,
    hold: { flexible: 36, evergreen: 4 },
    drop: { live: 72, dated: 96, flexible: 240, evergreen: 240 },
    leadMinutes: 15,
    horizonDays: 14,
    liveSlackMinutes: 30,
    defaultTimes: ['09:00', '12:00', '15:00', '18:00'],
    divertPlanFactor: 0.25,
    holdPlanFactor: 0.1,
    atRiskHours: 6,
  });
});

test('a weight that is missing or not a number is named', () => {
  const broken: readonly (readonly [unknown, string])[] = [
    [null, 'defaultTimes'],
    [{ ...shippedPolicy, divertStep: '12' }, 'divertStep'],
    [{ ...shippedPolicy, drop: { ...shippedPolicy.drop, live: -1 } }, 'live'],
    [{ ...shippedPolicy, defaultTimes: ['9'] }, 'defaultTimes'],
  ];
  for (const [value, field] of broken) {
    const read = readPolicy(value);
    expect(read.ok ? '' : read.error.message).toBe(
      `The re-plan weights cannot be used: "${field}" is missing or not a number.`,
    );
  }
});
