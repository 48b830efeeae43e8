import { strFromU8, strToU8 } from 'fflate';
import { crc32c } from './crc32c';
import { checksumOf } from './record-digest';

/**
 * The one record of journal, shared folder, bundle and hub. Little-endian:
 *
 *   u16 magic 'HF'   u32 length of all of it   u8 layout (1)   u8 type   u32 sequence
 *   u16 group index  u16 group count           u8 + device     u8 + shard
 *   payload          u32 CRC-32C of everything before
 */
export interface Record {
  readonly type: RecordType;
  /** What the payload belongs to; empty for a header. */
  readonly shard: string;
  readonly device: string;
  /** Counts the device's records, from 1. */
  readonly sequence: number;
  /** Place among the records of one command over several shards; all of them count, or none. */
  readonly group: { readonly index: number; readonly count: number };
  readonly payload: Uint8Array;
}

/**
 * 'packed' is a snapshot whose payload is deflated, its plain size in front as u32. 'file' is a picture or film as it
 * is, with its SHA-256 in the place of the shard.
 */
export type RecordType = 'header' | 'update' | 'snapshot' | 'packed' | 'file';

const TYPES: readonly RecordType[] = ['header', 'update', 'snapshot', 'packed', 'file'];

/** A stretch of bytes that holds no good record; kept aside, never thrown away. */
export interface Quarantined {
  readonly from: number;
  readonly to: number;
  readonly why: 'cut-off' | 'damaged' | 'newer-version';
}

/** A good record of a group that is not complete, and where it stands. */
export interface HeldBack {
  readonly from: number;
  readonly to: number;
  readonly record: Record;
}

export interface DecodedRecords {
  readonly records: Record[];
  /** The checksum of each of them. */
  readonly checksums: number[];
  /** Where the good beginning ends: up to here all is intact and every group complete. */
  readonly validBytes: number;
  readonly quarantined: Quarantined[];
  /**
   * Good records whose group is not complete: at the very end a command that was never confirmed, elsewhere one of
   * which a part is damaged. Half a command is never handed out.
   */
  readonly heldBack: HeldBack[];
}

const MAGIC_LOW = 0x48;
const MAGIC_HIGH = 0x46;
const LAYOUT = 1;
/** Up to and with the group count. */
const FIXED_HEAD = 16;
const SMALLEST = FIXED_HEAD + 2 + 4;
/** Above this a length is taken for damage. A shard of 2,000 posts is about 5 MB. */
export const MAX_RECORD = 256 * 1024 * 1024;

/** @throws RangeError when a name or the payload does not fit the layout (the caller's bug) */
export function encodeRecord(record: Record): Uint8Array {
  const device = strToU8(record.device);
  const shard = strToU8(record.shard);
  const size = SMALLEST + device.length + shard.length + record.payload.length;
  const { index, count } = record.group;
  if (device.length > 255 || shard.length > 255 || size > MAX_RECORD || index >= count || count > 0xffff) {
    throw new RangeError('this record does not fit the layout');
  }
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  bytes[0] = MAGIC_LOW;
  bytes[1] = MAGIC_HIGH;
  view.setUint32(2, size, true);
  bytes[6] = LAYOUT;
  bytes[7] = TYPES.indexOf(record.type);
  view.setUint32(8, record.sequence, true);
  view.setUint16(12, index, true);
  view.setUint16(14, count, true);
  let at = FIXED_HEAD;
  for (const name of [device, shard]) {
    bytes[at] = name.length;
    bytes.set(name, at + 1);
    at += 1 + name.length;
  }
  bytes.set(record.payload, at);
  view.setUint32(size - 4, crc32c(bytes, 0, size - 4), true);
  return bytes;
}

/**
 * Reads all good records. Where one is not good, reading goes on at the next one that is, and what lies between
 * is named in `quarantined`.
 * @param payloads copies do not hold on to `bytes`; shared ones cost no memory, for who only looks at them
 */
export function decodeRecords(bytes: Uint8Array, payloads: 'copied' | 'shared' = 'copied'): DecodedRecords {
  const source = new Source(bytes, payloads === 'copied');
  const found: HeldBack[] = [];
  const quarantined: Quarantined[] = [];
  let at = 0;
  while (at < bytes.length) {
    const size = source.intactSize(at);
    const record = size === undefined ? undefined : source.read(at, size);
    if (size !== undefined && record !== undefined) {
      found.push({ from: at, to: at + size, record });
      at += size;
      continue;
    }
    const next = size === undefined ? source.nextIntact(at + 1) : at + size;
    const why = size !== undefined ? 'newer-version' : next < bytes.length ? 'damaged' : source.endReason(at);
    quarantined.push({ from: at, to: next, why });
    at = next;
  }
  const { complete, heldBack } = byGroup(found);
  const firstBad = Math.min(quarantined[0]?.from ?? bytes.length, heldBack[0]?.from ?? bytes.length);
  return {
    records: complete.map(({ record }) => record),
    checksums: complete.map(({ from, to }) => checksumOf(bytes.subarray(from, to))),
    validBytes: complete.findLast(({ to }) => to <= firstBad)?.to ?? 0,
    quarantined,
    heldBack,
  };
}

/** Zeros at the end of a file that no record ends in: its checksum would have to be 0, and so what stands before. */
const ROOM_GIVEN = 8;

/** How often, on average, a byte may be summed while looking for the next good record in a hostile file. */
const MOST_PASSES = 16;

/** Bytes that may hold records anywhere. */
class Source {
  readonly #bytes: Uint8Array;
  readonly #isCopying: boolean;
  readonly #view: DataView;
  #budget: number;

  constructor(bytes: Uint8Array, isCopying: boolean) {
    this.#isCopying = isCopying;
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#budget = bytes.length * MOST_PASSES;
  }

  /** Length of the record that starts here, when its magic, length and checksum are right. */
  intactSize(at: number): number | undefined {
    const bytes = this.#bytes;
    if (bytes[at] !== MAGIC_LOW || bytes[at + 1] !== MAGIC_HIGH || at + SMALLEST > bytes.length) {
      return undefined;
    }
    const size = this.#view.getUint32(at + 2, true);
    if (size < SMALLEST || size > MAX_RECORD || at + size > bytes.length || size > this.#budget) {
      return undefined;
    }
    this.#budget -= size;
    const end = at + size - 4;
    return crc32c(bytes, at, end) === this.#view.getUint32(end, true) ? size : undefined;
  }

  /** Where the next good record starts, else the end. */
  nextIntact(from: number): number {
    const bytes = this.#bytes;
    for (let at = bytes.indexOf(MAGIC_LOW, from); at >= 0; at = bytes.indexOf(MAGIC_LOW, at + 1)) {
      if (this.intactSize(at) !== undefined) return at;
    }
    return bytes.length;
  }

  /**
   * Why nothing good follows: a record longer than the file was cut off in writing, and zeros at its end are room that
   * a file system gave before a power cut kept the bytes from it; anything else is damage.
   */
  endReason(at: number): Quarantined['why'] {
    const left = this.#bytes.length - at;
    if (left < SMALLEST || this.#view.getUint32(at + 2, true) > left) return 'cut-off';
    return this.#bytes.subarray(-ROOM_GIVEN).every((byte) => byte === 0) ? 'cut-off' : 'damaged';
  }

  /** An intact record taken apart; undefined when only a newer version can read it. */
  read(start: number, size: number): Record | undefined {
    const [bytes, view] = [this.#bytes, this.#view];
    const type = TYPES[bytes[start + 7] ?? -1];
    if (bytes[start + 6] !== LAYOUT || type === undefined) return undefined;
    const end = start + size - 4;
    const deviceEnd = start + FIXED_HEAD + 1 + (bytes[start + FIXED_HEAD] ?? 0);
    const shardEnd = deviceEnd + 1 + (bytes[deviceEnd] ?? 0);
    const group = { index: view.getUint16(start + 12, true), count: view.getUint16(start + 14, true) };
    if (shardEnd > end || group.index >= group.count) return undefined;
    return {
      type,
      shard: strFromU8(bytes.subarray(deviceEnd + 1, shardEnd)),
      device: strFromU8(bytes.subarray(start + FIXED_HEAD + 1, deviceEnd)),
      sequence: view.getUint32(start + 8, true),
      group,
      payload: this.#isCopying ? bytes.slice(shardEnd, end) : bytes.subarray(shardEnd, end),
    };
  }
}

/** Records of whole groups, and those of groups of which a part is missing. */
function byGroup(found: readonly HeldBack[]): { complete: HeldBack[]; heldBack: HeldBack[] } {
  const complete: HeldBack[] = [];
  const heldBack: HeldBack[] = [];
  let start = 0;
  for (let n = 0; n < found.length; n++) {
    const next = found[n + 1];
    if (next !== undefined && precedes(found[n]?.record, next.record)) continue;
    const run = found.slice(start, n + 1);
    const isWhole = run[0]?.record.group.index === 0 && run[0].record.group.count === run.length;
    (isWhole ? complete : heldBack).push(...run);
    start = n + 1;
  }
  return { complete, heldBack };
}

/** Whether `a` is the record right before `b` in one group. */
function precedes(a: Record | undefined, b: Record | undefined): boolean {
  return (
    a !== undefined &&
    b !== undefined &&
    a.device === b.device &&
    a.group.count === b.group.count &&
    a.group.index + 1 === b.group.index &&
    a.sequence + 1 === b.sequence
  );
}
