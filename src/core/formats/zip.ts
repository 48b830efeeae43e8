import { strFromU8 } from 'fflate';
import type { Result } from '../result';
import { ok, refuse } from '../result';

/** Caps on a workbook, so that a small file cannot unpack into the whole memory. Source: reliability rules, import. */
const MAX_ENTRIES = 10_000;
const MAX_ENTRY_BYTES = 500 * 1024 * 1024;
const MAX_RATIO = 100;
/** Small entries may pack better than the ratio: repetitive XML of a few hundred kilobytes is no attack. */
const RATIO_FREE_BYTES = 1024 * 1024;

export const DAMAGED_WORKBOOK =
  'This workbook is incomplete or damaged. Nothing was imported. Open it in a spreadsheet, save it again and import that.';

/** A part of a ZIP as it lies there. */
export interface Packed {
  readonly bytes: Uint8Array;
  readonly method: 'stored' | 'deflated';
  /** Bytes that it unpacks to, as the list of the ZIP says. */
  readonly size: number;
}

/** A ZIP as a list of names, with the bytes of each part. */
export interface Zip {
  readonly names: readonly string[];
  /** Undefined when there is no such part, 'damaged' when it does not lie where the list says. */
  part(name: string): Packed | 'damaged' | undefined;
}

interface Entry {
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** Opens a ZIP by its central directory. Refuses what is no ZIP, is cut short, or would unpack too large. */
export function openZip(bytes: Uint8Array): Result<Zip> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return refuse('damaged', DAMAGED_WORKBOOK);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > MAX_ENTRIES) return tooLarge();
  const entries = new Map<string, Entry>();
  let total = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) {
      return refuse('damaged', DAMAGED_WORKBOOK);
    }
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const entry = {
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    if (view.getUint16(at + 8, true) & 1) {
      return refuse('locked', 'This workbook has a password. Save a copy without one and import that.');
    }
    total += entry.size;
    const swollen = entry.size > RATIO_FREE_BYTES && entry.size > entry.packed * MAX_RATIO;
    if (entry.size > MAX_ENTRY_BYTES || total > MAX_ENTRY_BYTES || swollen) return tooLarge();
    entries.set(strFromU8(bytes.subarray(at + 46, at + 46 + (name ?? 0)), true), entry);
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return ok({
    names: [...entries.keys()],
    part(name) {
      const entry = entries.get(name);
      return entry === undefined ? undefined : packed(bytes, view, entry);
    },
  });
}

function packed(bytes: Uint8Array, view: DataView, entry: Entry): Packed | 'damaged' {
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== 0x04034b50) return 'damaged';
  if (entry.method !== 0 && entry.method !== 8) return 'damaged';
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  return {
    bytes: bytes.subarray(start, start + entry.packed),
    method: entry.method === 0 ? 'stored' : 'deflated',
    size: entry.size,
  };
}

function tooLarge() {
  return refuse(
    'too-large',
    'This workbook would unpack to far more than a plan needs. Nothing was imported. Save its sheet as CSV and import that.',
  );
}

function findEnd(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return undefined;
}
