import windowsZones from '../../../resources/windows-zones.json' with { type: 'json' };
import { isZone } from '../time';
import { MAX_WORD_UNITS } from './limits';

/** Zone names of Outlook and Exchange, with the city that keeps that time. Source: Unicode CLDR windowsZones. */
const WINDOWS: ReadonlyMap<string, string> = new Map(Object.entries(windowsZones.zones));

/** The zone that a calendar's TZID means, whether or not the file defines it; undefined when nobody knows it. */
export function zoneOfTzid(tzid: string): string | undefined {
  const name = tzid.trim();
  if (name.length > MAX_WORD_UNITS) return undefined;
  if (isZone(name)) return name;
  const windows = WINDOWS.get(name);
  if (windows !== undefined) return windows;
  // '/freeassociation.sourceforge.net/Europe/London', '/mozilla.org/20070129_1/America/New_York'
  const parts = name.split('/').filter((part) => part !== '');
  for (const length of [3, 2]) {
    const tail = parts.slice(-length).join('/');
    if (parts.length > length && tail.includes('/') && isZone(tail)) return tail;
  }
  return undefined;
}
