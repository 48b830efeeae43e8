import type { Undo } from '../../../core/model/edits';
import type { HoldfastDb } from '../db';

/** How many commands can be taken back. Ours: a day's work of one person. */
const DEPTH = 200;

/**
 * What this person can take back and bring again, newest last. Kept in memory and copied to a table afterwards:
 * a crash loses at most the way back of the very last command, never the command.
 */
export class UndoStacks {
  private readonly db: HoldfastDb;
  private undos: Undo[] = [];
  private redos: Undo[] = [];

  constructor(db: HoldfastDb) {
    this.db = db;
  }

  async load(): Promise<void> {
    const rows = await this.db.undo.orderBy('n').reverse().limit(DEPTH).toArray();
    const undos = rows.reverse().filter((row) => row.open === 1);
    this.undos = [...undos.map((row) => row.undo), ...this.undos];
  }

  peek(which: 'undo' | 'redo'): Undo | undefined {
    return (which === 'undo' ? this.undos : this.redos).at(-1);
  }

  /** A new command: what had been undone can no longer be redone. */
  push(undo: Undo): void {
    this.undos.push(undo);
    this.redos = [];
    if (this.undos.length > DEPTH) this.undos.shift();
    void this.keep();
  }

  /** The top entry was used; `back` takes it back in turn. */
  taken(which: 'undo' | 'redo', back: Undo): void {
    const [from, to] = which === 'undo' ? [this.undos, this.redos] : [this.redos, this.undos];
    from.pop();
    to.push(back);
    void this.keep();
  }

  private pending: Promise<void> | null = null;

  /** Write the stack soon, once for many commands in a row. */
  private keep(): Promise<void> {
    this.pending ??= new Promise<void>((resolve) => setTimeout(resolve, 400)).then(async () => {
      this.pending = null;
      const rows = this.undos.map((undo) => ({ undo, open: 1 as const }));
      await this.db.transaction('rw', this.db.undo, async () => {
        await this.db.undo.clear();
        await this.db.undo.bulkAdd(rows);
      });
    });
    return this.pending;
  }
}
