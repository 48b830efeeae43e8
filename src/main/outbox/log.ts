import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OutboxEvent, OutboxState, Pace } from '../../core/outbox';
import { applyEvent, EMPTY_OUTBOX } from '../../core/outbox';
import { crc32c } from '../../ledger/crc32c';
import { writeAtomically } from '../files/atomic-write';
import { systemCode } from '../files/disk-refusal';
import { openSegmentFile, type OpenSegmentFile, type SegmentFile } from '../journal/segment-file';

const NAME = 'outbox.log';
/** Settled items are kept so long for people to look at and for telling a twin; then they go. */
const KEEP_MS = 7 * 86_400_000;

export interface LogOptions {
  readonly pace: Pace;
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
    /** Name of the file with the lines that could not be read; null when all could. */
    readonly keptAside: string | null,
  ) {}

  /** Rejects with the system's error when the folder cannot be read or written. */
  static async open(
    folder: string,
    now: number,
    options: LogOptions,
  ): Promise<{ log: OutboxLog; state: OutboxState }> {
    await mkdir(folder, { recursive: true });
    const path = join(folder, NAME);
    const { lines, bad } = linesOf(await bytesOf(path));
    let keptAside: string | null = null;
    if (bad.length > 0) {
      keptAside = `${NAME}.unreadable-${now}`;
      await writeAtomically(join(folder, keptAside), `${bad.join('\n')}\n`);
    }
    const before = lines.reduce(
      (state: OutboxState, line) => replay(state, line, options.pace),
      EMPTY_OUTBOX,
    );
    const state = withoutOld(before, now);
    // Written anew at each start: short, whole, and without a half line at its end that the next would join.
    await writeAtomically(path, lineOf({ kind: 'state', state }));
    const openFile = options.openFile ?? openSegmentFile;
    return { log: new OutboxLog(await openFile(path, 'reopen'), path, openFile, keptAside), state };
  }

  /** Resolves when the events are on the disk; rejects with the system's error when they may not be. */
  async append(events: readonly OutboxEvent[]): Promise<void> {
    this.file ??= await this.openFile(this.path, 'reopen');
    try {
      await this.file.write(Buffer.from(events.map(lineOf).join(''), 'utf8'));
      await this.file.sync();
    } catch (problem) {
      // Half a line may stand there now: the next one must not join it.
      const { file } = this;
      this.file = null;
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

async function bytesOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (problem) {
    if (systemCode(problem) === 'ENOENT') return '';
    throw problem;
  }
}
