import { inflateSync } from 'fflate';
import type { Result } from '../result';
import { done, refused } from '../result';

/** Caps on a workbook, so that a small file cannot unpack into the whole memory. Source: reliability rules, import. */
const MAX_ENTRIES = 10_000;
const MAX_ENTRY_BYTES = 500 * 1024 * 1024;
const MAX_RATIO = 100;
/** Small entries may pack better than the ratio: repetitive XML of a few hundred kilobytes is no attack. */
const RATIO_FREE_BYTES = 10 * 1024 * 1024;

/** A ZIP as a list of names; an entry is unpacked when it is asked for, into no more bytes than it declared. */
export interface Zip {
  readonly names: readonly string[];
  /** Undefined when there is no such entry. @throws Error when its bytes are damaged or more than declared */
  read(name: string): Uint8Array | undefined;
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
  if (end === undefined)
    return refused('damaged', 'This workbook is cut short or damaged. Nothing was imported.');
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > MAX_ENTRIES) return tooLarge();
  const entries = new Map<string, Entry>();
  let total = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) {
      return refused('damaged', 'This workbook is cut short or damaged. Nothing was imported.');
    }
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const entry = {
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    if (view.getUint16(at + 8, true) & 1) {
      return refused('locked', 'This workbook has a password. Save a copy without one and import that.');
    }
    total += entry.size;
    const swollen = entry.size > RATIO_FREE_BYTES && entry.size > entry.packed * MAX_RATIO;
    if (entry.size > MAX_ENTRY_BYTES || total > MAX_ENTRY_BYTES || swollen) return tooLarge();
    entries.set(latin(bytes.subarray(at + 46, at + 46 + (name ?? 0))), entry);
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return done({
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name);
      return entry === undefined ? undefined : unpack(bytes, view, entry);
    },
  });
}

function unpack(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array {
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== 0x04034b50) {
    throw new Error('damaged zip entry');
  }
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(start, start + entry.packed);
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw new Error('unknown zip method');
  // A buffer of the declared size: an entry that lies about it overruns and is refused, not unpacked further.
  const out = inflateSync(packed, { out: new Uint8Array(entry.size) });
  if (out.length !== entry.size) throw new Error('zip entry larger than declared');
  return out;
}

function tooLarge() {
  return refused(
    'too-large',
    'This workbook would unpack to far more than a plan needs. Nothing was imported.',
  );
}

function findEnd(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return undefined;
}

function latin(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
