import { sameJson, type Json } from '../../../../core/json';
import { asChannelId, type ChannelId } from '../../../../core/model/ids';
import type { DeliveryRow } from '../../../../core/model/delivery';
import type { LocalDate } from '../../../../core/time/types';

/** What one cell holds, earliest first. */
export type CellRows = readonly DeliveryRow[];
/** By `cellKey`. Cells without deliveries are absent. */
export type Cells = ReadonlyMap<string, CellRows>;

export const NO_ROWS: CellRows = [];

export function cellKey(channelId: string, day: LocalDate): string {
  return `${channelId}|${day}`;
}

/** Where a cell stands; null for text that is no key. */
export function readCellKey(key: string): { channelId: ChannelId; day: LocalDate } | null {
  const bar = key.lastIndexOf('|');
  if (bar < 1) return null;
  return { channelId: asChannelId(key.slice(0, bar)), day: key.slice(bar + 1) };
}

/**
 * Rows as they were where nothing changed: a fresh read makes new objects every time, and memoised cells compare
 * by identity.
 */
export function keepSameRows(
  before: readonly DeliveryRow[],
  now: readonly DeliveryRow[],
): readonly DeliveryRow[] {
  const known = new Map(before.map((row) => [row.id, row]));
  let same = before.length === now.length;
  const kept = now.map((row, index) => {
    const old = known.get(row.id);
    const one = old !== undefined && sameRow(old, row) ? old : row;
    if (one !== before[index]) same = false;
    return one;
  });
  return same ? before : kept;
}

type Fields = { readonly [name: string]: Json | undefined };

function sameRow(a: DeliveryRow, b: DeliveryRow): boolean {
  const left: Fields = { ...a };
  const right: Fields = { ...b };
  for (const field in right) {
    const was = left[field];
    const is = right[field];
    if (was === is) continue;
    if (typeof was !== 'object' || typeof is !== 'object' || !sameJson(was, is)) return false;
  }
  return true;
}

/** Rows into cells by channel and the delivery's own local day. Arrays of `before` are kept where they hold the same. */
export function cellsOf(rows: readonly DeliveryRow[], before: Cells = new Map()): Cells {
  const cells = new Map<string, DeliveryRow[]>();
  for (const row of rows) {
    const key = cellKey(row.channelId, row.day);
    const cell = cells.get(key);
    if (cell) cell.push(row);
    else cells.set(key, [row]);
  }
  const kept = new Map<string, CellRows>();
  for (const [key, cell] of cells) {
    cell.sort(inTime);
    const old = before.get(key);
    kept.set(key, old && sameCell(old, cell) ? old : cell);
  }
  return kept;
}

/** By instant, then id. */
export function inTime(a: DeliveryRow, b: DeliveryRow): number {
  return a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function sameCell(a: CellRows, b: CellRows): boolean {
  return a.length === b.length && a.every((row, index) => row === b[index]);
}
