import { isZone } from '../time';
import { MAX_WORD_UNITS } from './limits';

/** Zone names of Outlook and Exchange, with the city that keeps that time. Source: Unicode CLDR windowsZones. */
const WINDOWS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'GMT Standard Time': 'Europe/London',
    'Greenwich Standard Time': 'Atlantic/Reykjavik',
    'W. Europe Standard Time': 'Europe/Berlin',
    'Central Europe Standard Time': 'Europe/Budapest',
    'Central European Standard Time': 'Europe/Warsaw',
    'Romance Standard Time': 'Europe/Paris',
    'E. Europe Standard Time': 'Europe/Chisinau',
    'FLE Standard Time': 'Europe/Kiev',
    'GTB Standard Time': 'Europe/Bucharest',
    'Turkey Standard Time': 'Europe/Istanbul',
    'Russian Standard Time': 'Europe/Moscow',
    'South Africa Standard Time': 'Africa/Johannesburg',
    'Egypt Standard Time': 'Africa/Cairo',
    'Israel Standard Time': 'Asia/Jerusalem',
    'Arab Standard Time': 'Asia/Riyadh',
    'Arabian Standard Time': 'Asia/Dubai',
    'Pakistan Standard Time': 'Asia/Karachi',
    'India Standard Time': 'Asia/Kolkata',
    'Nepal Standard Time': 'Asia/Kathmandu',
    'Bangladesh Standard Time': 'Asia/Dhaka',
    'SE Asia Standard Time': 'Asia/Bangkok',
    'China Standard Time': 'Asia/Shanghai',
    'Singapore Standard Time': 'Asia/Singapore',
    'Taipei Standard Time': 'Asia/Taipei',
    'W. Australia Standard Time': 'Australia/Perth',
    'Tokyo Standard Time': 'Asia/Tokyo',
    'Korea Standard Time': 'Asia/Seoul',
    'Cen. Australia Standard Time': 'Australia/Adelaide',
    'AUS Eastern Standard Time': 'Australia/Sydney',
    'E. Australia Standard Time': 'Australia/Brisbane',
    'Tasmania Standard Time': 'Australia/Hobart',
    'Lord Howe Standard Time': 'Australia/Lord_Howe',
    'New Zealand Standard Time': 'Pacific/Auckland',
    'Samoa Standard Time': 'Pacific/Apia',
    'Hawaiian Standard Time': 'Pacific/Honolulu',
    'Alaskan Standard Time': 'America/Anchorage',
    'Pacific Standard Time': 'America/Los_Angeles',
    'US Mountain Standard Time': 'America/Phoenix',
    'Mountain Standard Time': 'America/Denver',
    'Central Standard Time': 'America/Chicago',
    'Canada Central Standard Time': 'America/Regina',
    'Central Standard Time (Mexico)': 'America/Mexico_City',
    'Eastern Standard Time': 'America/New_York',
    'SA Pacific Standard Time': 'America/Bogota',
    'Atlantic Standard Time': 'America/Halifax',
    'Newfoundland Standard Time': 'America/St_Johns',
    'E. South America Standard Time': 'America/Sao_Paulo',
    'Argentina Standard Time': 'America/Buenos_Aires',
    'Pacific SA Standard Time': 'America/Santiago',
  }),
);

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
