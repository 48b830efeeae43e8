import { join } from 'node:path';
import type { OutboxEvent, OutboxState, Pace } from '../../core/outbox';
import { applyEvent, EMPTY_OUTBOX } from '../../core/outbox';
import type { Disk } from '../../disk/disk';
import { makeOwnFolder } from '../../disk/folders';
import { readWhole } from '../../disk/read-stretch';
import { replaceFile } from '../../disk/replace-file';
import { systemCode } from '../../disk/system-code';
import { systemDisk } from '../../disk/system-disk';
import { crc32c } from '../../ledger/crc32c';
import { segmentFilesOn, type OpenSegmentFile, type SegmentFile } from '../journal/segment-file';
import { DAY_MS } from '../../core/time/units';

const NAME = 'outbox.log';
/** Settled items are kept so long for people to look at and for telling a twin; then they go. */
const KEEP_MS = 7 * DAY_MS;

export interface LogOptions {
  readonly pace: Pace;
  readonly disk?: Disk;
  readonly openFile?: OpenSegmentFile;
}

/**
 * Everything that happened to an outbox, a line an event: checksum, blank, JSON. A line counts once it is flushed;
 * the request that it announces goes out only then. Lines that cannot be read are copied aside and left out: what
 * they told is found again by reading the scheduler's list.
 */
export class OutboxLog {
  private constructor(
    private file: SegmentFile | null,
    private readonly path: string,
    private readonly openFile: OpenSegmentFile,
    /** Bytes that are known to be on the disk and all there is; null once that is not known any more. */
    private size: number | null,
    /** Name of the file with the lines that could not be read; null when all could. */
    readonly keptAside: string | null,
  ) {}

  /** Rejects with the system's error when the folder cannot be read or written. */
  static async open(
    folder: string,
    now: number,
    options: LogOptions,
  ): Promise<{ log: OutboxLog; state: OutboxState }> {
    const { disk = systemDisk, openFile = segmentFilesOn(disk) } = options;
    await makeOwnFolder(folder, disk);
    const path = join(folder, NAME);
    const { lines, bad } = linesOf(await textOf(disk, path));
    let keptAside: string | null = null;
    if (bad.length > 0) {
      keptAside = `${NAME}.unreadable-${now}`;
      await replaceFile(join(folder, keptAside), `${bad.join('\n')}\n`, { place: 'ours', disk });
    }
    const before = lines.reduce(
      (state: OutboxState, line) => replay(state, line, options.pace),
      EMPTY_OUTBOX,
    );
    const state = withoutOld(before, now);
    // Written anew at each start: short, whole, and without a half line at its end that the next would join.
    const first = Buffer.from(lineOf({ kind: 'state', state }), 'utf8');
    await replaceFile(path, first, { place: 'ours', disk });
    const file = await openFile(path, 'reopen');
    return { log: new OutboxLog(file, path, openFile, first.length, keptAside), state };
  }

  /** Resolves when the events are on the disk; rejects with the system's error when they may not be. */
  async append(events: readonly OutboxEvent[]): Promise<void> {
    this.file ??= await this.openFile(this.path, 'reopen');
    const { file } = this;
    const bytes = Buffer.from(events.map(lineOf).join(''), 'utf8');
    try {
      await file.write(bytes);
      await file.sync();
      if (this.size !== null) this.size += bytes.length;
    } catch (problem) {
      // What was not confirmed is cut off, or a later start would call it damage; if that fails too, the blank line
      // in front of the next one keeps them apart.
      this.file = null;
      this.size = await cutTo(file, this.size);
      await file.close().catch(() => undefined);
      throw problem;
    }
  }

  async close(): Promise<void> {
    const { file } = this;
    this.file = null;
    await file?.close();
  }
}

/** Cuts a file; tells its size, or null when nobody knows what it is now. */
async function cutTo(file: SegmentFile, size: number | null): Promise<number | null> {
  if (size === null) return null;
  return file.truncate(size).then(
    () => size,
    () => null,
  );
}

type Line = OutboxEvent | { readonly kind: 'state'; readonly state: OutboxState };

function replay(state: OutboxState, line: Line, pace: Pace): OutboxState {
  return line.kind === 'state' ? line.state : applyEvent(state, line, pace);
}

/** A blank line in front ends whatever half line a crash or a full disk left there. */
function lineOf(line: Line): string {
  const json = JSON.stringify(line);
  return `\n${checksum(json)} ${json}\n`;
}

function checksum(json: string): string {
  return crc32c(Buffer.from(json, 'utf8')).toString(16).padStart(8, '0');
}

function linesOf(bytes: string): { lines: Line[]; bad: string[] } {
  const lines: Line[] = [];
  const bad: string[] = [];
  const texts = bytes.split('\n').filter((text) => text !== '');
  for (const [at, text] of texts.entries()) {
    const json = text.slice(9);
    // The checksum vouches that the line is one of ours, whole; nothing else writes this file.
    if (text[8] === ' ' && text.slice(0, 8) === checksum(json)) lines.push(JSON.parse(json) as Line);
    // The half line that a crash left at the end was never answered for: nothing hangs on it.
    else if (at < texts.length - 1) bad.push(text);
  }
  return { lines, bad };
}

function withoutOld(state: OutboxState, now: number): OutboxState {
  const isOpen = (item: OutboxState['items'][number]) =>
    item.state.kind !== 'sent' && item.state.kind !== 'dropped';
  const wanted = new Set(state.items.filter(isOpen).flatMap(({ after }) => after));
  const isOld = (item: OutboxState['items'][number]): boolean => {
    const { state: is } = item;
    if ((is.kind !== 'sent' && is.kind !== 'dropped') || wanted.has(item.id)) return false;
    return is.at < now - KEEP_MS && (item.recorded || item.parts.every((part) => part.state !== 'done'));
  };
  return { ...state, items: state.items.filter((item) => !isOld(item)) };
}

async function textOf(disk: Disk, path: string): Promise<string> {
  try {
    return new TextDecoder().decode(await readWhole(disk, path));
  } catch (problem) {
    if (systemCode(problem) === 'ENOENT') return '';
    throw problem;
  }
}
