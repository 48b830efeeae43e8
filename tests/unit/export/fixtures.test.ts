import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportAll } from '../../../src/core/export';
import { VENDOR_PLAN } from './vendor-plan';
import { vendorReads } from './vendor-rules';

const FOLDER = join(import.meta.dirname, '../../fixtures/schedulers');
const ZONE = 'Europe/London';

function fixture(scheduler: string, name: string): string {
  return readFileSync(join(FOLDER, scheduler, name), 'utf8');
}

/** What is wrong with each invalid file, in the vendor's eyes. */
const WRONG: readonly (readonly [scheduler: string, reason: string])[] = [
  ['buffer', 'header'],
  ['publer', 'row 1: 13 columns'],
  ['vista-social', 'row 2: type'],
  ['metricool', 'row 1: no network'],
  ['sprout', 'row 1: time'],
  ['highlevel', 'row 2: two kinds of media'],
  ['hootsuite', 'row 1: time'],
  ['socialpilot', 'row 1: 8 columns'],
];

describe('files as the vendors want them', () => {
  it.each(WRONG)('%s: the plan gives exactly the valid file, which the vendor takes', (scheduler) => {
    const valid = fixture(scheduler, 'valid.csv');
    const result = exportAll({ scheduler, items: VENDOR_PLAN, zone: ZONE, now: 0 });
    if (!result.ok) throw new Error(result.error.say);
    expect(result.value.files.map(({ text }) => text)).toEqual([valid]);
    const read = vendorReads(scheduler, valid, ZONE);
    expect(typeof read === 'string' ? read : read.map(({ at, text }) => [at, text])).toEqual(
      VENDOR_PLAN.map(({ delivery, post }) => [delivery.at, post.text]),
    );
  });

  it.each(WRONG)('%s: the vendor refuses the invalid file (%s)', (scheduler, reason) => {
    expect(vendorReads(scheduler, fixture(scheduler, 'invalid.csv'), ZONE)).toBe(reason);
  });
});
