import { join } from 'node:path';
import { ok } from '../../core/result';
import type { Result } from '../../core/result';
import type { JournalCode, JournalPosition } from '../../preload/contract';
import { isDiskFull } from '../../disk/system-code';
import { appendRefusal } from './refusals';
import { segmentName } from './segment-names';
import type { OpenSegmentFile, SegmentFile } from './segment-file';

interface OpenSegment {
  number: number;
  file: SegmentFile;
  /** Bytes known to be on the disk. */
  size: number;
}

/**
 * Writes batches at the end of the newest segment, and starts a new one when it is full or no longer to be trusted.
 * One batch at a time (AppendQueue sees to it).
 */
export class SegmentWriter {
  #current: OpenSegment | null = null;

  /** @param newest number of the newest segment there is; 0 for none */
  constructor(
    private readonly folder: string,
    private newest: number,
    private readonly maxBytes: number,
    private readonly openFile: OpenSegmentFile,
  ) {}

  /** Goes on in the newest segment, which holds `size` sound bytes and nothing else. */
  async resume(size: number): Promise<void> {
    const file = await this.openFile(this.#path(this.newest), 'reopen');
    this.#current = { number: this.newest, file, size };
  }

  /** Everything before this position is on the disk. */
  get position(): JournalPosition {
    if (this.#current === null) return { segment: this.newest + 1, offset: 0 };
    return { segment: this.#current.number, offset: this.#current.size };
  }

  async write(batch: Uint8Array): Promise<Result<JournalPosition, JournalCode>> {
    try {
      return await this.#tryTo(batch);
    } catch (problem) {
      if (isDiskFull(problem)) return this.#makeRoom(problem);
    }
    // After a failed flush nobody knows what of these bytes is on the disk, and flushing again would say "all is
    // well" without writing them. So they are written whole once more, to a new file; twice is harmless.
    try {
      await this.#abandon();
      return await this.#tryTo(batch);
    } catch (problem) {
      return isDiskFull(problem) ? this.#makeRoom(problem) : this.#giveUp(problem);
    }
  }

  async close(): Promise<void> {
    await this.#seal();
  }

  async #tryTo(batch: Uint8Array): Promise<Result<JournalPosition, JournalCode>> {
    const segment = await this.#segmentFor(batch.length);
    await segment.file.write(batch);
    await segment.file.sync();
    segment.size += batch.length;
    return ok({ segment: segment.number, offset: segment.size });
  }

  async #segmentFor(bytes: number): Promise<OpenSegment> {
    const open = this.#current;
    if (open !== null && (open.size === 0 || open.size + bytes <= this.maxBytes)) return open;
    await this.#seal();
    // Counted even if opening fails half-way, or the next try would meet the leftover file.
    const number = ++this.newest;
    const file = await this.openFile(this.#path(number), 'create');
    this.#current = { number, file, size: 0 };
    return this.#current;
  }

  /** A full disk is no reason to distrust the file: the half-written end is cut off and the segment stays in use. */
  async #makeRoom(problem: unknown): Promise<Result<JournalPosition, JournalCode>> {
    const open = this.#current;
    if (open === null) return this.#giveUp(problem);
    try {
      await open.file.truncate(open.size);
      await open.file.sync();
    } catch {
      return this.#giveUp(problem);
    }
    return { ok: false, error: appendRefusal(problem) };
  }

  async #giveUp(problem: unknown): Promise<Result<JournalPosition, JournalCode>> {
    await this.#abandon();
    return { ok: false, error: appendRefusal(problem) };
  }

  /**
   * Seals a segment in which a batch failed, without the end that nobody was told is saved: a later start must not
   * call it damage. Where it cannot be cut off it reads as cut off in writing, which it is.
   */
  async #abandon(): Promise<void> {
    const open = this.#current;
    await open?.file.truncate(open.size).catch(() => undefined);
    await this.#seal();
  }

  /** Never to be written again; the next batch begins a new file. */
  async #seal(): Promise<void> {
    const open = this.#current;
    this.#current = null;
    // Closing a file whose disk fails may fail too; its sound bytes are on the disk already.
    await open?.file.close().catch(() => undefined);
  }

  #path(number: number): string {
    return join(this.folder, segmentName(number));
  }
}
