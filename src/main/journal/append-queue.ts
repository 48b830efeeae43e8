import type { Result } from '../../core/result';
import type { JournalCode, JournalPosition } from '../../preload/contract';

interface Waiting {
  bytes: Uint8Array;
  answer: (result: Result<JournalPosition, JournalCode>) => void;
}

/** Enough to share one flush among hundreds of commands, little enough to write in a moment. */
const MAX_BATCH_BYTES = 8 * 1024 * 1024;

/**
 * Group commit: what arrives while one flush runs goes to the disk together with the next one, so a burst of edits
 * costs two flushes and not one each. Order is kept; all of a batch succeeds or fails together.
 */
export class AppendQueue {
  #waiting: Waiting[] = [];
  #running: Promise<void> | null = null;

  /** @param write takes the bytes of one batch to the disk and tells the position after them */
  constructor(private readonly write: (batch: Uint8Array) => Promise<Result<JournalPosition, JournalCode>>) {}

  add(bytes: Uint8Array): Promise<Result<JournalPosition, JournalCode>> {
    return new Promise((answer) => {
      this.#waiting.push({ bytes, answer });
      this.#running ??= this.#run();
    });
  }

  /** Resolves when nothing is waiting any more. */
  async settled(): Promise<void> {
    while (this.#running !== null) await this.#running;
  }

  async #run(): Promise<void> {
    for (let batch = this.#take(); batch.length > 0; batch = this.#take()) {
      const result = await this.write(Buffer.concat(batch.map(({ bytes }) => bytes)));
      for (const { answer } of batch) answer(result);
    }
    this.#running = null;
  }

  #take(): Waiting[] {
    let bytes = 0;
    const end = this.#waiting.findIndex((next) => (bytes += next.bytes.length) > MAX_BATCH_BYTES);
    return this.#waiting.splice(0, end < 0 ? this.#waiting.length : Math.max(end, 1));
  }
}
