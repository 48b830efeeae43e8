import { expect, it } from 'vitest';
import { DAYS_CATALOGUE } from '../../../core/days';
import { COUNTRIES } from './regions';

it('offers only countries that have days, and every one with more than a single day', () => {
  const counts = new Map<string, number>();
  for (const region of DAYS_CATALOGUE.flatMap((day) => day.regions)) {
    counts.set(region, (counts.get(region) ?? 0) + 1);
  }
  const offered = new Set<string>(COUNTRIES);
  expect(COUNTRIES.filter((code) => !counts.has(code))).toEqual([]);
  const missing = [...counts]
    .filter(([code, count]) => count > 2 && !offered.has(code))
    .map(([code]) => code);
  expect(missing.sort()).toEqual(['GLOBAL', 'UN']);
});
