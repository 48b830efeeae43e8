import { readFileSync } from 'node:fs';
import type { Disk } from '../../disk/disk';
import { patiently } from '../../disk/patience';
import { readWhole } from '../../disk/read-stretch';
import { replaceFile } from '../../disk/replace-file';
import { systemCode } from '../../disk/system-code';
import { systemDisk } from '../../disk/system-disk';

export type Stored<T> = { state: 'missing' } | { state: 'unreadable' } | { state: 'read'; value: T };

/** A small settings file. Read at once, because the first window waits for it; written atomically, in order. */
export class JsonFile<T> {
  #writing: Promise<void> = Promise.resolve();
  #isUnread = false;

  /** @param read turns parsed JSON into the value, or gives null when it is not one */
  constructor(
    readonly path: string,
    private readonly read: (json: unknown) => T | null,
    private readonly disk: Disk = systemDisk,
  ) {}

  load(): Stored<T> {
    try {
      return this.#remember(this.#parse(readFileSync(this.path, 'utf8')));
    } catch (problem) {
      return this.#remember(failed(problem));
    }
  }

  /** As `load`, for what can wait: a file that another program holds for a moment is not taken for damaged. */
  async loadPatiently(): Promise<Stored<T>> {
    try {
      const bytes = await patiently(this.disk, () => readWhole(this.disk, this.path));
      return this.#remember(this.#parse(new TextDecoder().decode(bytes)));
    } catch (problem) {
      return this.#remember(failed(problem));
    }
  }

  /**
   * Rejects when the disk refuses; writes before and after are not held up by that. What could not be read is kept
   * beside it first: it may only have been held by another program.
   */
  save(value: T): Promise<void> {
    const write = async (): Promise<void> => {
      if (this.#isUnread) await this.setAside(Date.now());
      await replaceFile(this.path, `${JSON.stringify(value, null, 2)}\n`, { place: 'ours', disk: this.disk });
    };
    const turn = this.#writing.then(write, write);
    this.#writing = turn.catch(() => undefined);
    return turn;
  }

  /** Keeps a file that could not be read beside its successor, so that nothing is lost by replacing it. */
  async setAside(now: number): Promise<void> {
    await patiently(this.disk, () => this.disk.rename(this.path, `${this.path}.unreadable-${now}`));
    this.#isUnread = false;
  }

  #parse(text: string): Stored<T> {
    try {
      const value = this.read(JSON.parse(text));
      return value === null ? { state: 'unreadable' } : { state: 'read', value };
    } catch {
      return { state: 'unreadable' };
    }
  }

  #remember(stored: Stored<T>): Stored<T> {
    this.#isUnread = stored.state === 'unreadable';
    return stored;
  }
}

function failed(problem: unknown): { state: 'missing' } | { state: 'unreadable' } {
  return { state: systemCode(problem) === 'ENOENT' ? 'missing' : 'unreadable' };
}
