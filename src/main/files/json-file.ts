import { readFileSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { writeAtomically } from './atomic-write';
import { systemCode } from './disk-refusal';

export type Stored<T> = { state: 'missing' } | { state: 'unreadable' } | { state: 'read'; value: T };

/** A small settings file. Read at once, because the first window waits for it; written atomically, in order. */
export class JsonFile<T> {
  #writing: Promise<void> = Promise.resolve();

  /** @param read turns parsed JSON into the value, or gives null when it is not one */
  constructor(
    readonly path: string,
    private readonly read: (json: unknown) => T | null,
  ) {}

  load(): Stored<T> {
    try {
      const value = this.read(JSON.parse(readFileSync(this.path, 'utf8')));
      return value === null ? { state: 'unreadable' } : { state: 'read', value };
    } catch (problem) {
      return { state: systemCode(problem) === 'ENOENT' ? 'missing' : 'unreadable' };
    }
  }

  /** Rejects when the disk refuses; writes before and after are not held up by that. */
  save(value: T): Promise<void> {
    const write = (): Promise<void> => writeAtomically(this.path, `${JSON.stringify(value, null, 2)}\n`);
    const turn = this.#writing.then(write, write);
    this.#writing = turn.catch(() => undefined);
    return turn;
  }

  /** Keeps a file that could not be read beside its successor, so that nothing is lost by replacing it. */
  async setAside(now: number): Promise<void> {
    await rename(this.path, `${this.path}.unreadable-${now}`);
  }
}
