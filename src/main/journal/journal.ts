import { open, readdir, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeRecords } from '../../ledger/record';
import { DigestReader } from '../../ledger/record-digest';
import type { RecordDigest } from '../../ledger/record-digest';
import { refuse } from '../../core/result';
import type { Result } from '../../core/result';
import type { Disk } from '../../disk/disk';
import { makeOwnFolder } from '../../disk/folders';
import { readStretch } from '../../disk/read-stretch';
import { systemDisk } from '../../disk/system-disk';
import type { JournalCode, JournalDamage, JournalPosition, LastAppend } from '../../preload/contract';
import { AppendQueue } from './append-queue';
import { inspect } from './inspect';
import type { Stretch } from './inspect';
import { quarantine } from './quarantine';
import type { LastAppendFile } from './last-append';
import { segmentFilesOn } from './segment-file';
import type { OpenSegmentFile } from './segment-file';
import { segmentName, segmentNumbers } from './segment-names';
import { SegmentWriter } from './segment-writer';

/** Also what is read and checked before a workspace opens: small enough to be no part of the start. */
const MAX_SEGMENT_BYTES = 4 * 1024 * 1024;

/** Before everything: segments count from 1. */
const START: JournalPosition = { segment: 0, offset: 0 };

/** Where a reading ended, and what of the way could not be read. */
export interface JournalEnd {
  position: JournalPosition;
  damaged: JournalDamage[];
  /** False when the position to read from was none of this journal's, so that all of it was read. */
  isKnown: boolean;
  /** The newest record of earlier sessions, as it was noted apart. */
  lastAppend: LastAppend | null;
}

export interface JournalOptions {
  maxSegmentBytes?: number;
  /** What is written to; read from is always the folder itself. */
  disk?: Disk;
  openFile?: OpenSegmentFile;
  /** Where the newest record is noted, outside the journal's own folder. */
  lastAppend?: LastAppendFile;
}

/**
 * The journal of one workspace: what makes "Saved" true. Records are appended to numbered segments and flushed
 * before anything is answered; nothing here ever deletes or rewrites a byte that was saved.
 *
 * A crash can leave half a record at the end of the newest segment. It is copied aside, the segment is closed for
 * good, and the next append begins a new one, so a reader never meets garbage in the middle of a running segment.
 */
export class Journal {
  readonly #queue: AppendQueue;
  readonly #newlyAside = new Set<string>();
  /** As it was before this session. */
  readonly #noted: LastAppend | null;
  #closed = false;

  private constructor(
    private readonly folder: string,
    private readonly writer: SegmentWriter,
    private readonly lastAppend: LastAppendFile | undefined,
  ) {
    this.#noted = lastAppend?.load() ?? null;
    this.#queue = new AppendQueue((batch) => this.writer.write(batch));
  }

  /** Rejects with the system's error when the folder cannot be read or made. */
  static async open(folder: string, options: JournalOptions = {}): Promise<Journal> {
    const { disk = systemDisk } = options;
    await makeOwnFolder(folder, disk);
    const newest = segmentNumbers(await readdir(folder)).at(-1) ?? 0;
    const most = options.maxSegmentBytes ?? MAX_SEGMENT_BYTES;
    const writer = new SegmentWriter(folder, newest, most, options.openFile ?? segmentFilesOn(disk));
    const journal = new Journal(folder, writer, options.lastAppend);
    // A full segment is never written to again, so nobody need check its end before going on.
    if (newest > 0 && (await sizeOf(join(folder, segmentName(newest)))) < most) await journal.#resume(newest);
    return journal;
  }

  /**
   * Appends whole records as one group; answers when they are on the disk, with the position after them. Appends
   * are kept in order. A refusal means: not saved, but everything before is.
   */
  async append(bytes: Uint8Array): Promise<Result<JournalPosition, JournalCode>> {
    if (this.#closed)
      return refuse('closed', 'This workspace is being closed; your last change is not saved.');
    const { damaged, sound, last } = inspect(bytes);
    if (damaged.length > 0 || sound.length === 0) {
      return refuse(
        'not-records',
        'Your last change could not be saved. Everything before it is safe.',
        false,
      );
    }
    const appended = await this.#queue.add(bytes);
    if (appended.ok && last !== null) this.lastAppend?.note(last.sequence, last.checksum);
    return appended;
  }

  /**
   * Yields what is on the disk, in the order it was written, one chunk a segment; returns where it ended and what
   * could not be read. Appends may go on meanwhile; they are not seen.
   *
   * @param from yields only what came after; a position this journal does not know gives everything, and says so
   */
  async *read(from?: JournalPosition): AsyncGenerator<Uint8Array, JournalEnd> {
    const position = this.writer.position;
    const damaged: JournalDamage[] = [];
    const numbers = segmentNumbers(await readdir(this.folder)).filter((number) => number <= position.segment);
    const isKnown = from === undefined || (await this.#knows(from, position));
    const begin = from !== undefined && isKnown ? from : START;
    for (const number of numbers) {
      if (number < begin.segment) continue;
      const start = number === begin.segment ? begin.offset : 0;
      const end = number === position.segment ? position.offset : undefined;
      const bytes = await readSegment(this.#path(number), start, end);
      const found = inspect(bytes);
      for (const stretch of found.damaged) damaged.push(await this.#keepAside(number, start, bytes, stretch));
      if (found.sound.length > 0) yield joined(bytes, found.sound);
    }
    return {
      position,
      damaged,
      isKnown,
      lastAppend: this.#noted,
    };
  }

  /**
   * What stands before a position, digested; null for a position that this journal does not know. A segment at a
   * time: whoever appends meanwhile waits for one segment at most.
   */
  async digest(to: JournalPosition): Promise<RecordDigest | null> {
    if (!(await this.#knows(to, this.writer.position))) return null;
    const reader = new DigestReader();
    for (const number of segmentNumbers(await readdir(this.folder))) {
      if (number > to.segment) break;
      const end = number === to.segment ? to.offset : undefined;
      const bytes = await readSegment(this.#path(number), 0, end);
      const { records, checksums } = decodeRecords(bytes, 'shared');
      reader.take(records, checksums);
    }
    return reader.digest;
  }

  /** Bytes the disk would still take from this app; null where the system does not say. */
  async room(): Promise<number | null> {
    return statfs(this.folder).then(
      ({ bavail, bsize }) => bavail * bsize,
      () => null,
    );
  }

  /** Waits for what is being written, then lets go of the files. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#queue.settled();
    await this.writer.close();
    await this.lastAppend?.flush();
  }

  /** False for a position of a journal that was put back to an earlier state since: its bytes are not here. */
  async #knows(from: JournalPosition, position: JournalPosition): Promise<boolean> {
    if (from.segment > position.segment) return false;
    if (from.segment === position.segment) return from.offset <= position.offset;
    return from.offset === 0 || from.offset <= (await sizeOf(this.#path(from.segment)));
  }

  async #resume(newest: number): Promise<void> {
    const bytes = await readSegment(this.#path(newest), 0);
    const { damaged } = inspect(bytes);
    for (const stretch of damaged) await this.#keepAside(newest, 0, bytes, stretch);
    if (damaged.length === 0) await this.writer.resume(bytes.length);
  }

  #path(number: number): string {
    return join(this.folder, segmentName(number));
  }

  /** Told as new for the whole session in which the copy was made: opening makes it before anybody reads. */
  async #keepAside(
    segment: number,
    start: number,
    bytes: Uint8Array,
    stretch: Stretch,
  ): Promise<JournalDamage> {
    const damage = await quarantine(this.folder, segment, start, bytes, stretch);
    if (damage.isNew) this.#newlyAside.add(damage.keptAs);
    return { ...damage, isNew: this.#newlyAside.has(damage.keptAs) };
  }
}

/** @param end exclusive; the file's end when left out. A start beyond the end gives no bytes. */
async function readSegment(path: string, start: number, end?: number): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    return await readStretch(file, start, end ?? (await file.stat()).size);
  } finally {
    await file.close();
  }
}

/** 0 for a file that is not there. */
async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}

/** The sound stretches as one piece; the bytes themselves when nothing has to be left out. */
function joined(bytes: Uint8Array, stretches: readonly { from: number; to: number }[]): Uint8Array {
  const length = stretches.reduce((sum, { from, to }) => sum + to - from, 0);
  if (length === bytes.length) return bytes;
  const whole = new Uint8Array(length);
  let filled = 0;
  for (const { from, to } of stretches) {
    whole.set(bytes.subarray(from, to), filled);
    filled += to - from;
  }
  return whole;
}
