/** A zone's place: 'New York' of 'America/New_York'. */
export function zonePlace(zone: string): string {
  return (zone.split('/').pop() ?? zone).replaceAll('_', ' ');
}

/** One zone to choose, under its continent. */
export interface ZoneOption {
  readonly value: string;
  readonly label: string;
  readonly group: string;
}

const KNOWN: readonly string[] = [...Intl.supportedValuesOf('timeZone'), 'UTC'];

/** All zones the system knows, by continent; the given ones are there even when the system forgot them. */
export function zoneOptions(also: readonly string[]): ZoneOption[] {
  return [...new Set([...KNOWN, ...also])].sort().map((zone) => {
    const slash = zone.indexOf('/');
    return {
      value: zone,
      label: zone.replaceAll('_', ' '),
      group: slash < 0 ? 'Other' : zone.slice(0, slash),
    };
  });
}
