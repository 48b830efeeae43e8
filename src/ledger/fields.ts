import { isJsonList, isJsonObject, type Json, type JsonObject } from '../core/json';
import { isLocalDate, isWall, isZone, localDate, wallToInstant } from '../core/time';
import type { DstFlag } from '../core/time/types';
import type { EntityState } from './state';

/** One of the values this version knows, else null. */
export function choiceOrNull<T extends string>(value: Json | undefined, choices: readonly T[]): T | null {
  return choices.find((choice) => choice === value) ?? null;
}

export function asObject(value: Json | undefined): JsonObject | undefined {
  return isJsonObject(value) ? value : undefined;
}

export function listOf(value: Json | undefined): readonly Json[] {
  return isJsonList(value) ? value : [];
}

export function textList(value: Json | undefined): string[] {
  return listOf(value).filter((item) => typeof item === 'string');
}

export function dateList(value: Json | undefined): string[] {
  return textList(value).filter(isLocalDate);
}

/** The entries of an object that hold a text. */
export function namedTexts(value: JsonObject | undefined): { [name: string]: string } {
  return Object.fromEntries(
    Object.entries(value ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** Fields written as `prefix/name`, by name in order; those taken away (null) are left out. */
export function partsOf(entity: EntityState, prefix: string): [string, Json][] {
  const parts: [string, Json][] = [];
  for (const field of entity.fields()) {
    if (!field.startsWith(prefix)) continue;
    const value = entity.value(field);
    if (value !== undefined && value !== null) parts.push([field.slice(prefix.length), value]);
  }
  return parts.sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Where and when, derived from a delivery's wall time and zone. */
export interface Moment {
  readonly wall: string;
  readonly zone: string;
  readonly at: number;
  readonly dst: DstFlag;
  readonly day: string;
}

/** A written `when`, read once: many deliveries share their times. Nonsense reads as the epoch. */
export class Moments {
  readonly #known = new Map<string, Moment>();

  read(value: Json | undefined): Moment {
    const when = asObject(value);
    const wall = typeof when?.['wall'] === 'string' ? when['wall'] : '';
    const zone = typeof when?.['zone'] === 'string' ? when['zone'] : '';
    const key = `${wall} ${zone}`;
    let moment = this.#known.get(key);
    if (moment === undefined) {
      moment = resolve(isWall(wall) ? wall : '1970-01-01T00:00', isZone(zone) ? zone : 'UTC');
      if (this.#known.size >= MAX_KNOWN) this.#known.clear();
      this.#known.set(key, moment);
    }
    return moment;
  }
}

/** Enough for a year of quarter hours in one zone; a bound only so that memory cannot grow for ever. */
const MAX_KNOWN = 40_000;

function resolve(wall: string, zone: string): Moment {
  const { at, dst } = wallToInstant(wall, zone);
  return { wall, zone, at, dst, day: localDate(at, zone) };
}
