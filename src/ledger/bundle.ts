import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { ok, refuse } from '../core/result';
import type { Refusal, Result } from '../core/result';
import { checkUpdate } from './check';
import { Ledger, MAX_UPDATE } from './ledger';
import { decodeRecords, encodeRecord } from './record';
import type { DecodedRecords, RecordType } from './record';

/** A whole workspace as one `.holdfast` file: to keep, to carry, to hand to the command line. */
export interface Bundle {
  readonly workspaceId: string;
  readonly name: string;
  /** Each shard as one Yjs update. */
  readonly shards: ReadonlyMap<string, Uint8Array>;
  /** Pictures and films that go along, by SHA-256. Who keeps them checks that they are what they are called. */
  readonly files?: ReadonlyMap<string, Uint8Array>;
}

const FORMAT = 'holdfast-bundle/1';
/** Letters of a workspace's name that go into the header, so that this stays within HEADER_BYTES. */
const MAX_NAME = 1_000;

/** The file's bytes: a header record, then each shard, deflated, in order of name, then the files as they are. */
export function writeBundle(bundle: Bundle): Uint8Array {
  const files = [...(bundle.files ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
  const header = JSON.stringify({
    format: FORMAT,
    workspaceId: bundle.workspaceId,
    name: bundle.name.slice(0, MAX_NAME),
    shards: bundle.shards.size,
    // Left out where there are none, so that a bundle without pictures stays as it always was.
    ...(files.length > 0 && { files: files.length }),
  });
  const parts = [record('header', '', 1, strToU8(header))];
  for (const [shard, update] of [...bundle.shards].sort(([a], [b]) => (a < b ? -1 : 1))) {
    parts.push(record('packed', shard, parts.length + 1, pack(update)));
  }
  for (const [sha256, content] of files) parts.push(record('file', sha256, parts.length + 1, content));
  const bytes = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function record(type: RecordType, shard: string, sequence: number, payload: Uint8Array): Uint8Array {
  return encodeRecord({ type, shard, device: '', sequence, group: { index: 0, count: 1 }, payload });
}

/**
 * Reads a bundle whole or not at all.
 * @returns refused with 'not-a-bundle', 'bundle-newer', 'bundle-cut-off' or 'bundle-damaged'
 */
export function readBundle(bytes: Uint8Array): Result<Bundle> {
  const decoded = decodeRecords(bytes);
  const [first, ...records] = decoded.records;
  const header = first?.type === 'header' ? readHeader(first.payload) : undefined;
  if (header === undefined) {
    if (first !== undefined) return refuse('bundle-damaged', DAMAGED);
    return startsLikeBundle(bytes) ? damaged(decoded, bytes.length) : refuse('not-a-bundle', NOT_A_BUNDLE);
  }
  if (header.format !== FORMAT || decoded.quarantined.some((gap) => gap.why === 'newer-version')) {
    return NEWER;
  }
  const whole = records.length === header.shards + header.files;
  if (decoded.quarantined.length > 0 || decoded.heldBack.length > 0 || !whole) {
    return damaged(decoded, bytes.length);
  }
  const shards = new Map<string, Uint8Array>();
  const files = new Map<string, Uint8Array>();
  for (const { type, shard, payload } of records) {
    if (type === 'file') {
      files.set(shard, payload);
      continue;
    }
    const update = type === 'packed' ? unpack(payload) : payload;
    if (update === undefined || shards.has(shard)) return damaged(decoded, bytes.length);
    const checked = checkUpdate(shard, update);
    if (!checked.ok) return checked.error.code === 'update-newer' ? NEWER : refuse('bundle-damaged', DAMAGED);
    shards.set(shard, update);
  }
  return ok({ workspaceId: header.workspaceId, name: header.name, shards, ...withFiles(files) });
}

function withFiles(files: ReadonlyMap<string, Uint8Array>): Pick<Bundle, 'files'> {
  return files.size === 0 ? {} : { files };
}

/** Enough of a file to hold its header. */
const HEADER_BYTES = 16 * 1024;

/** Whose plan a bundle is, without reading the rest of it. */
export function bundleIdentity(bytes: Uint8Array): Result<Pick<Bundle, 'workspaceId' | 'name'>> {
  const [first] = decodeRecords(bytes.subarray(0, HEADER_BYTES)).records;
  const header = first?.type === 'header' ? readHeader(first.payload) : undefined;
  if (header === undefined) return refuse('not-a-bundle', NOT_A_BUNDLE);
  return ok({ workspaceId: header.workspaceId, name: header.name });
}

const NEWER = refuse(
  'bundle-newer',
  'This workspace file was made by a newer Holdfast or on a newer system. Update both, then open it again; the file is fine.',
);
const NOT_A_BUNDLE =
  'This is not a Holdfast workspace file (.holdfast). Use Import for a spreadsheet or calendar.';
const CUT_OFF =
  'This workspace file is incomplete. Nothing was opened or changed; copy it again from its source.';
const DAMAGED =
  'This workspace file is damaged. Nothing was opened or changed; use another copy, or the one on the computer it came from.';

function damaged(decoded: DecodedRecords, length: number): { readonly ok: false; readonly error: Refusal } {
  const last = decoded.quarantined.at(-1);
  const cut =
    decoded.quarantined.length <= 1 && (last === undefined || (last.why === 'cut-off' && last.to === length));
  return cut ? refuse('bundle-cut-off', CUT_OFF) : refuse('bundle-damaged', DAMAGED);
}

/** Magic, first layout, a header: as far as the bytes go. */
function startsLikeBundle(bytes: Uint8Array): boolean {
  const [h, f, , , , , layout = 1, type = 0] = bytes;
  return h === 0x48 && f === 0x46 && layout === 1 && type === 0;
}

interface Header {
  readonly format: string;
  readonly workspaceId: string;
  readonly name: string;
  readonly shards: number;
  readonly files: number;
}

function readHeader(payload: Uint8Array): Header | undefined {
  try {
    const value: unknown = JSON.parse(strFromU8(payload));
    return isHeader(value) ? { ...value, files: value.files ?? 0 } : undefined;
  } catch {
    return undefined;
  }
}

function isHeader(value: unknown): value is Omit<Header, 'files'> & { readonly files?: number } {
  if (typeof value !== 'object' || value === null) return false;
  const { format, workspaceId, name, shards, files } = value as { readonly [key in keyof Header]?: unknown };
  return (
    typeof format === 'string' &&
    format.startsWith('holdfast-bundle/') &&
    typeof workspaceId === 'string' &&
    typeof name === 'string' &&
    typeof shards === 'number' &&
    (files === undefined || typeof files === 'number')
  );
}

/** Deflated, with the plain size in front. */
export function pack(update: Uint8Array): Uint8Array {
  const deflated = deflateSync(update);
  const payload = new Uint8Array(4 + deflated.length);
  new DataView(payload.buffer).setUint32(0, update.length, true);
  payload.set(deflated, 4);
  return payload;
}

/** Never grows past the size it states: a small file cannot fill the memory. Undefined when it is not right. */
export function unpack(payload: Uint8Array): Uint8Array | undefined {
  if (payload.length < 4) return undefined;
  const size = new DataView(payload.buffer, payload.byteOffset).getUint32(0, true);
  // Deflate cannot shrink to less than a 1,032nd. One byte more than stated shows when there is more.
  if (size > MAX_UPDATE || size > payload.length * 1_032) return undefined;
  try {
    const plain = inflateSync(payload.subarray(4), { out: new Uint8Array(size + 1) });
    return plain.length === size ? plain : undefined;
  } catch {
    return undefined;
  }
}

/** True while nobody has put anything in. */
export function isEmptyBundle(bundle: Bundle): boolean {
  return [...bundle.shards.values()].every((update) => update.length <= EMPTY_UPDATE);
}

/** An update of an empty document: no clients, no deletions. */
const EMPTY_UPDATE = 2;

/**
 * Both bundles in one; order and repetition do not matter.
 * @returns refused with 'other-workspace' when they are two different plans, unless one is still empty
 */
export function mergeBundles(a: Bundle, b: Bundle): Result<Bundle> {
  if (isEmptyBundle(a)) return ok(b);
  if (isEmptyBundle(b)) return ok(a);
  if (a.workspaceId !== b.workspaceId) {
    return refuse(
      'other-workspace',
      `“${b.name}” is another plan than “${a.name}”, so they were not mixed. Both are unchanged.`,
    );
  }
  const ledger = new Ledger({ device: 'merge' });
  const shards = new Map<string, Uint8Array>();
  for (const shard of [...new Set([...a.shards.keys(), ...b.shards.keys()])].sort()) {
    ledger.load(
      shard,
      [a, b].flatMap((bundle) => bundle.shards.get(shard) ?? []),
    );
    shards.set(shard, ledger.encode(shard));
    ledger.close(shard);
  }
  const files = new Map([...(a.files ?? []), ...(b.files ?? [])]);
  return ok({ workspaceId: a.workspaceId, name: a.name, shards, ...withFiles(files) });
}
