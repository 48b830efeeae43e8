import Dexie from 'dexie';
import type { HoldfastDb } from './db';
import { isStoreFailure } from './store-failure';

/** Pauses between tries to open the working copy again, milliseconds: doubled each time, up to the last. Ours. */
const FIRST_TRY_MS = 500;
const LONGEST_PAUSE_MS = 10_000;

/**
 * The window's connection to the working copy. Chromium ends it when a disk fills up; screens then keep what they
 * show, and read everything again once it is open.
 */
export class Connection {
  private readonly db: HoldfastDb;
  private readonly listeners = new Set<() => void>();
  private times = 0;
  private pause = FIRST_TRY_MS;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private closed = false;

  constructor(db: HoldfastDb) {
    this.db = db;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** How often it was opened again: what was read before must be read anew. */
  generation = (): number => this.times;

  /**
   * What a query met. A lost connection is opened again, and the query is silent until it is asked again.
   * @throws always: what `liveQuery` passes over, or the mistake of ours that it was
   */
  failed(cause: unknown): never {
    if (!isStoreFailure(cause)) throw cause;
    this.retryLater();
    throw new Dexie.DatabaseClosedError('the working copy is being opened again');
  }

  /** Opens it again now; the worker says so when it has. */
  async renew(): Promise<void> {
    if (this.closed) return;
    try {
      await this.db.renew();
      this.pause = FIRST_TRY_MS;
      this.times += 1;
      for (const listener of this.listeners) listener();
    } catch (cause) {
      if (!isStoreFailure(cause)) throw cause;
      this.retryLater();
    }
  }

  /** The workspace is closed for good. */
  close(): void {
    this.closed = true;
    if (this.timer !== null) clearTimeout(this.timer);
    this.db.close();
  }

  private retryLater(): void {
    this.timer ??= setTimeout(() => {
      this.timer = null;
      this.pause = Math.min(this.pause * 2, LONGEST_PAUSE_MS);
      void this.renew();
    }, this.pause);
  }
}
