import { expect, test } from 'vitest';
import { zoneOptions, zonePlace } from './zones';

test('zones stand by continent, and one that the system forgot is still there', () => {
  const options = zoneOptions(['Mars/Olympus_Mons']);
  const found = options.filter(({ value }) =>
    ['UTC', 'America/New_York', 'Mars/Olympus_Mons'].includes(value),
  );
  expect(found).toEqual([
    { value: 'America/New_York', label: 'America/New York', group: 'America' },
    { value: 'Mars/Olympus_Mons', label: 'Mars/Olympus Mons', group: 'Mars' },
    { value: 'UTC', label: 'UTC', group: 'Other' },
  ]);
});

test('the place of a zone', () => {
  expect([zonePlace('America/Argentina/Buenos_Aires'), zonePlace('UTC')]).toEqual(['Buenos Aires', 'UTC']);
});
