import fc from 'fast-check';
import { expect } from 'vitest';
import { suggestFixes } from '../fixes';
import { anyText } from './texts';

const PLATFORMS = [
  'x',
  'threads',
  'bluesky',
  'mastodon',
  'instagram',
  'sms',
  'linkedin',
  'telegram',
] as const;
const LIMITS = [40, 90, undefined] as const;
const MEDIA = [{ mime: 'image/jpeg', alt: 'Bread' }];

/** Holds the fixes of that many random texts to their promises. @returns how many fixes that were */
export function fixesHold(runs: number): number {
  let fixes = 0;
  fc.assert(
    fc.property(
      anyText,
      fc.constantFrom(...PLATFORMS),
      fc.constantFrom(...LIMITS),
      (text, platformId, limit) => {
        const rest = { platformId, media: MEDIA, ...(limit === undefined ? {} : { overrides: { limit } }) };
        for (const fix of suggestFixes({ ...rest, text })) {
          fixes += 1;
          const again = suggestFixes({ ...rest, text: fix.apply().text }).map(({ id }) => id);
          expect(fix.fits).toBe(fix.why === null);
          expect(again).not.toContain(fix.id);
          if (fix.fits) expect(again).not.toContain('shorten');
        }
      },
    ),
    { numRuns: runs, seed: 20261120 },
  );
  return fixes;
}
