import { INSTANT_FIELDS, LISTS } from '../../ledger';
import { isLocalDate, isWall, isZone } from '../../core/time';
import { remembered } from '../words/dates';
import type { HoldfastDb } from './db';

/**
 * Instants that every screen can draw: years of four digits, with some to spare for the days and weeks that screens
 * add. What a row says beyond them is drawn at the border; the ledger keeps it as it is.
 */
const FIRST_INSTANT = Date.UTC(1000, 0, 1);
const LAST_INSTANT = Date.UTC(9990, 0, 1);

const FIRST_DAY = '1000-01-01';

/** Fields of rows that hold an instant; a list or record of them counts too. */
const INSTANTS: ReadonlySet<string> = new Set([...INSTANT_FIELDS, 'back', 'createdAt', 'updatedAt']);

/** Fields whose text has a form, each with what stands in for one that has not. */
const TEXTS: ReadonlyMap<string, (text: string) => string> = new Map([
  ['zone', (text: string) => (isZone(text) ? text : 'UTC')],
  ['wall', remembered((text) => (isWall(text) ? text : `${FIRST_DAY}T00:00`))],
  ['day', remembered((text) => (isLocalDate(text) ? text : FIRST_DAY))],
]);

/** Deeper than any row of ours; what lies below is not looked at. */
const DEPTH = 6;

/**
 * A row as screens may read it: an instant that is none, or a zone that this system does not know, would stop whatever
 * computes with it, and with that every other row on the screen. Such values are refused where they come in; this is
 * for those that came in all the same. The very same row when nothing in it is odd.
 */
export function soundRow<T>(row: T): T {
  return sound(row, '', DEPTH) as T;
}

/** Lets every read of this connection go through `soundRow`; not for whoever writes what it has read. */
export function readSoundRows(db: HoldfastDb): void {
  for (const list of LISTS) {
    db.rowsOf(list).hook('reading', (row: unknown) => soundRow(row));
  }
}

function sound(value: unknown, field: string, depth: number): unknown {
  if (typeof value === 'number') return INSTANTS.has(field) ? soundInstant(value) : value;
  if (typeof value === 'string') return TEXTS.get(field)?.(value) ?? value;
  if (typeof value !== 'object' || value === null || depth === 0) return value;
  return Array.isArray(value) ? soundList(value, field, depth) : soundRecord(value, field, depth);
}

function soundList(list: readonly unknown[], field: string, depth: number): readonly unknown[] {
  let changed: unknown[] | null = null;
  for (let n = 0; n < list.length; n += 1) {
    const now = sound(list[n], field, depth - 1);
    if (Object.is(now, list[n])) continue;
    changed ??= [...list];
    changed[n] = now;
  }
  return changed ?? list;
}

function soundRecord(record: object, field: string, depth: number): object {
  if (ArrayBuffer.isView(record)) return record;
  let changed: Record<string, unknown> | null = null;
  // Not Object.entries: a large plan is read by the ten thousand rows.
  for (const key in record) {
    const old = (record as Record<string, unknown>)[key];
    // A record of instants is named by the field it stands in.
    const now = sound(old, field === 'back' ? field : key, depth - 1);
    if (Object.is(now, old)) continue;
    changed ??= { ...record };
    changed[key] = now;
  }
  return changed ?? record;
}

function soundInstant(at: number): number {
  if (Number.isNaN(at)) return FIRST_INSTANT;
  return Math.min(LAST_INSTANT, Math.max(FIRST_INSTANT, at));
}
