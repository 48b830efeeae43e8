import { isPostShard, shardOf } from '../../../core/model/kinds';
import { newPostMonths } from '../../../core/model/shard-overflow';
import { addRows, emptyRows, Ledger, type Rows } from '../../../ledger';
import type { HoldfastDb } from '../db';

/** Stored updates of one shard before they are rolled into one. Ours: keeps a shard's load near that of a snapshot. */
const UPDATES_BEFORE_COMPACTION = 300;

/** Shards kept open beside the small ones; one costs about 20 ms to load again. */
const OPEN_POST_SHARDS = 12;

/** The open documents of one workspace, loaded from the working copy as they are needed. */
export class Shards {
  readonly ledger: Ledger;
  private readonly db: HoldfastDb;
  private readonly recent: string[] = [];
  /** Posts by shard name, for each month of creation looked at so far. */
  private readonly postCounts = new Map<string, Map<string, number>>();

  constructor(db: HoldfastDb, session: string) {
    this.db = db;
    this.ledger = new Ledger({ device: session });
  }

  /** Open these shards, reading what is stored of them; new ones begin empty. */
  async open(names: Iterable<string>): Promise<void> {
    for (const shard of new Set(names)) {
      if (this.ledger.has(shard)) {
        this.touch(shard);
        continue;
      }
      const stored = await this.db.updates.where('shard').equals(shard).sortBy('n');
      this.ledger.load(
        shard,
        stored.map((row) => row.bytes),
      );
      if (stored.length > UPDATES_BEFORE_COMPACTION) await this.compact(shard);
      this.touch(shard);
    }
  }

  /** The shards that hold these posts or deliveries. */
  openFor(ids: Iterable<string>): Promise<void> {
    return this.open([...ids].map((id) => shardOf(id)));
  }

  /** What was applied in memory did not reach the disk: read these again when next needed. */
  forget(names: Iterable<string>): void {
    for (const shard of names) this.ledger.close(shard);
    this.postCounts.clear();
  }

  project(roots: Iterable<string>): Rows {
    const rows = emptyRows();
    for (const root of roots) addRows(rows, this.ledger.project(root));
    return rows;
  }

  /**
   * Names the month each new post goes to, spilling over as shards fill.
   * @param month 'YYYY-MM' of creation
   */
  async newPostMonths(month: string): Promise<() => string> {
    if (!this.postCounts.has(month)) {
      const held = new Map<string, number>();
      await this.db.posts
        .where(':id')
        .startsWith(month)
        .eachPrimaryKey((id) => {
          const name = id.slice(0, id.indexOf('_'));
          held.set(name, (held.get(name) ?? 0) + 1);
        });
      this.postCounts.set(month, held);
    }
    const held = this.postCounts.get(month);
    return newPostMonths(month, (name) => held?.get(name) ?? 0);
  }

  /** These posts are new: their shards are that much fuller. */
  countPosts(ids: Iterable<string>): void {
    for (const id of ids) {
      const name = id.slice(0, id.indexOf('_'));
      const held = this.postCounts.get(name.slice(0, 7));
      held?.set(name, (held.get(name) ?? 0) + 1);
    }
  }

  private touch(shard: string): void {
    if (!isPostShard(shard)) return;
    const at = this.recent.indexOf(shard);
    if (at >= 0) this.recent.splice(at, 1);
    this.recent.push(shard);
  }

  /** Close the post shards longest unused; called between commands, never within one. */
  closeOld(): void {
    while (this.recent.length > OPEN_POST_SHARDS) {
      const oldest = this.recent.shift();
      if (oldest !== undefined) this.ledger.close(oldest);
    }
  }

  private async compact(shard: string): Promise<void> {
    await this.db.transaction('rw', this.db.updates, async () => {
      const rows = await this.db.updates.where('shard').equals(shard).toArray();
      const sequence = Math.max(0, ...rows.map((row) => row.sequence));
      const device = rows[rows.length - 1]?.device ?? '';
      await this.db.updates.bulkDelete(rows.flatMap((row) => (row.n === undefined ? [] : [row.n])));
      await this.db.updates.add({ shard, device, sequence, bytes: this.ledger.encode(shard) });
    });
  }
}
