import { isJsonObject, type Json, type JsonObject } from '../core/json';
import { isInstant, isLocalDate, isWall, isZone, localDate, wallToInstant } from '../core/time';
import type { FromPlanFile } from '../core/model/extras';
import type { DstFlag } from '../core/time/types';
import type { EntityState } from './state';

/**
 * Readers of one thing's fields that never fail: a missing or unexpected value (a newer version's, say) reads
 * as the neutral one, while the ledger keeps it as it was written.
 */
export function textField(entity: EntityState, field: string): string {
  const value = entity.value(field);
  return typeof value === 'string' ? value : '';
}

export function textOrNull(entity: EntityState, field: string): string | null {
  const value = entity.value(field);
  return typeof value === 'string' ? value : null;
}

export function numberField(entity: EntityState, field: string, neutral: number): number {
  const value = entity.value(field);
  return typeof value === 'number' ? value : neutral;
}

export function numberOrNull(entity: EntityState, field: string): number | null {
  const value = entity.value(field);
  return typeof value === 'number' ? value : null;
}

export function instantField(entity: EntityState, field: string, neutral: number): number {
  return instantOrNull(entity, field) ?? neutral;
}

/** An instant that every clock and calendar can show, else null: one bad number must not stop a screen. */
export function instantOrNull(entity: EntityState, field: string): number | null {
  const value = entity.value(field);
  return isInstant(value) ? value : null;
}

export function flagField(entity: EntityState, field: string): boolean {
  return entity.value(field) === true;
}

/** One of the values this version knows, else `neutral`. */
export function choiceField<T extends string>(
  entity: EntityState,
  field: string,
  choices: readonly T[],
  neutral: T,
): T {
  const value = entity.value(field);
  return choices.find((choice) => choice === value) ?? neutral;
}

/** One of the values this version knows, else null. */
export function choiceOrNull<T extends string>(value: Json | undefined, choices: readonly T[]): T | null {
  return choices.find((choice) => choice === value) ?? null;
}

export function zoneField(entity: EntityState, field: string): string {
  const value = entity.value(field);
  return typeof value === 'string' && isZone(value) ? value : 'UTC';
}

export function objectField(entity: EntityState, field: string): JsonObject {
  return asObject(entity.value(field)) ?? {};
}

export function asObject(value: Json | undefined): JsonObject | undefined {
  return isJsonObject(value) ? value : undefined;
}

export function listOf(value: Json | undefined): readonly Json[] {
  return isList(value) ? value : [];
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

export function textList(value: Json | undefined): string[] {
  return listOf(value).filter((item) => typeof item === 'string');
}

export function dateList(value: Json | undefined): string[] {
  return textList(value).filter(isLocalDate);
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

/** The unknown fields that a plan file brought. */
export function extraOf(entity: EntityState): JsonObject {
  const parts = partsOf(entity, 'extra/');
  return parts.length === 0 ? NO_EXTRA : Object.fromEntries(parts);
}

/** What a thing of a kind that plan files did not always hold keeps of the one that brought it. */
export function fromPlanFile(entity: EntityState): FromPlanFile {
  const key = entity.value('key');
  const extra = extraOf(entity);
  return {
    ...(typeof key === 'string' && { key }),
    ...(extra !== NO_EXTRA && { extra }),
  };
}

const NO_EXTRA: JsonObject = Object.freeze({});

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
