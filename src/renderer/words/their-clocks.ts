import type { Instant, WallTime } from '../../core/time/types';
import type { Person } from '../../core/model/person';
import { instantToWall } from '../../core/time';
import { zonePlace } from './zones';

/** What a colleague's clock shows: '06:00 in Toronto (Priya)'. */
export interface TheirClock {
  readonly key: string;
  readonly says: string;
}

/**
 * A moment on the clocks of colleagues elsewhere; those who share a zone are named together.
 * @param zone the one that the time is written in already
 */
export function theirClocks(
  people: readonly Person[],
  at: Instant,
  zone: string,
  clock: (wall: WallTime) => string,
): TheirClock[] {
  const here = instantToWall(at, zone);
  return otherZones(people, zone).flatMap(({ zone: there, names }) => {
    const wall = instantToWall(at, there);
    // Another zone of the same hour, Dublin beside London, says nothing new.
    if (wall === here) return [];
    const day =
      wall.slice(0, 10) === here.slice(0, 10) ? '' : wall > here ? ' the day after' : ' the day before';
    return { key: there, says: `${clock(wall)}${day} in ${zonePlace(there)} (${names.join(', ')})` };
  });
}

/** The zones of colleagues that are not this one, each with who is there. */
export function otherZones(
  people: readonly Person[],
  zone: string,
): { readonly zone: string; readonly names: readonly string[] }[] {
  const zones = new Map<string, string[]>();
  for (const person of people) {
    if (person.zone === zone) continue;
    zones.set(person.zone, [...(zones.get(person.zone) ?? []), person.name]);
  }
  return [...zones].map(([there, names]) => ({ zone: there, names }));
}
