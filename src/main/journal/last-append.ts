import type { LastAppend } from '../../preload/contract';
import { JsonFile } from '../files/json-file';

/** How long after an append its note may wait, milliseconds: one flush for many appends. */
const LATER_MS = 2_000;

/**
 * A note, in a file of its own, of the newest record that was ever appended to a journal. A journal that was put back,
 * cut or exchanged is sound in itself; only against this note does it show that something is missing. A note that is
 * late, or cannot be written, tells less and never anything wrong.
 */
export class LastAppendFile {
  readonly #file: JsonFile<LastAppend>;
  readonly #now: () => number;
  #newest: LastAppend | null = null;
  #timer: NodeJS.Timeout | null = null;

  /** @param now epoch milliseconds */
  constructor(path: string, now: () => number) {
    this.#file = new JsonFile(path, readLastAppend);
    this.#now = now;
  }

  load(): LastAppend | null {
    const stored = this.#file.load();
    return stored.state === 'read' ? stored.value : null;
  }

  note(sequence: number, checksum: number): void {
    this.#newest = { sequence, checksum, at: this.#now() };
    this.#timer ??= setTimeout(() => void this.flush(), LATER_MS);
  }

  async flush(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const newest = this.#newest;
    this.#newest = null;
    if (newest !== null) await this.#file.save(newest).catch(() => undefined);
  }
}

function readLastAppend(json: unknown): LastAppend | null {
  if (typeof json !== 'object' || json === null) return null;
  const { sequence, checksum, at } = json as Partial<LastAppend>;
  return typeof sequence === 'number' && typeof checksum === 'number' && typeof at === 'number'
    ? { sequence, checksum, at }
    : null;
}
