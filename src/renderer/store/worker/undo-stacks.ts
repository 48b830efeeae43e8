import type { Undo } from '../../../core/model/edits';
import type { HoldfastDb } from '../db';
import { failureOf } from './write-failure';

/** How many commands can be taken back. Ours: a day's work of one person. */
const DEPTH = 200;

/** How long the table may lag behind, milliseconds: never in the way of the next command. */
const LATER_MS = 400;

interface Entry {
  readonly undo: Undo;
  /** Its key in the table, once it stands there. */
  n: number | null;
}

/**
 * What this person can take back and bring again, newest last. Kept in memory and copied to a table afterwards, each
 * entry once: a crash loses at most the way back of the very last commands, never a command.
 */
export class UndoStacks {
  private readonly db: HoldfastDb;
  private undos: Entry[] = [];
  private redos: Entry[] = [];
  private readonly gone: number[] = [];
  private writing: Promise<void> | null = null;
  private loaded = false;

  constructor(db: HoldfastDb) {
    this.db = db;
  }

  /** Reads what an earlier session could take back; once, however often it is asked. */
  async load(): Promise<void> {
    if (this.loaded) return;
    const rows = await this.db.undo.orderBy('n').reverse().limit(DEPTH).toArray();
    const stored = rows.reverse().map((row) => ({ undo: row.undo, n: row.n ?? null }));
    this.undos = [...stored, ...this.undos];
    this.loaded = true;
  }

  peek(which: 'undo' | 'redo'): Undo | undefined {
    return (which === 'undo' ? this.undos : this.redos).at(-1)?.undo;
  }

  /** A new command: what had been undone can no longer be redone. */
  push(undo: Undo): void {
    this.undos.push({ undo, n: null });
    this.redos = [];
    if (this.undos.length > DEPTH) this.forget(this.undos.shift());
    this.keepLater();
  }

  /** The top entry was used; `back` takes it back in turn. */
  taken(which: 'undo' | 'redo', back: Undo): void {
    const [from, to] = which === 'undo' ? [this.undos, this.redos] : [this.redos, this.undos];
    this.forget(from.pop());
    to.push({ undo: back, n: null });
    this.keepLater();
  }

  private forget(entry: Entry | undefined): void {
    if (entry && entry.n !== null) this.gone.push(entry.n);
  }

  private keepLater(): void {
    this.writing ??= new Promise<void>((resolve) => setTimeout(resolve, LATER_MS)).then(() => this.keep());
  }

  /**
   * Only what is new is written and only what is gone is deleted: the way back of a big import stays where it is. What
   * the disk does not take now goes with the next command; in memory it stands all the same.
   */
  private async keep(): Promise<void> {
    this.writing = null;
    const fresh = this.undos.filter((entry) => entry.n === null);
    const gone = this.gone.splice(0);
    try {
      const keys = await this.db.transaction('rw', this.db.undo, async () => {
        if (gone.length > 0) await this.db.undo.bulkDelete(gone);
        return this.db.undo.bulkAdd(
          fresh.map(({ undo }) => ({ undo })),
          { allKeys: true },
        );
      });
      for (const [at, entry] of fresh.entries()) {
        entry.n = keys[at] ?? null;
        // Taken back in the meantime.
        if (!this.undos.includes(entry)) this.forget(entry);
      }
    } catch (cause) {
      this.gone.push(...gone);
      failureOf(cause);
    }
  }
}
