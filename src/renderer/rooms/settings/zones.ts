import type { SelectOption } from '../../ui';

/** All zones the system knows, by continent; the given ones are there even when the system forgot them. */
export function zoneOptions(also: readonly string[]): SelectOption<string>[] {
  const zones = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', ...also]);
  return [...zones].sort().map((zone) => {
    const slash = zone.indexOf('/');
    return {
      value: zone,
      label: zone.replaceAll('_', ' '),
      group: slash < 0 ? 'Other' : zone.slice(0, slash),
    };
  });
}
