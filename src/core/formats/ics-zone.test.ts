import { expect, test } from 'vitest';
import windowsZones from '../../../resources/windows-zones.json' with { type: 'json' };
import { isZone } from '../time';
import { zoneOfTzid } from './ics-zone';

test('every zone name of Windows is known', () => {
  const names = Object.keys(windowsZones.zones);
  expect(names).toHaveLength(139);
  expect(names.filter((name) => !isZone(zoneOfTzid(name) ?? ''))).toEqual([]);
  expect(
    ['Greenland Standard Time', 'GMT Standard Time', 'Chatham Islands Standard Time'].map(zoneOfTzid),
  ).toEqual(['America/Godthab', 'Europe/London', 'Pacific/Chatham']);
});

test('long names with the city behind are cut to it, and what nobody knows stays unknown', () => {
  expect(
    ['/freeassociation.sourceforge.net/Europe/London', 'America/New_York', 'Our office'].map(zoneOfTzid),
  ).toEqual(['Europe/London', 'America/New_York', undefined]);
});
