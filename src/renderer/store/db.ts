import Dexie, { type Table } from 'dexie';
import { NO_OUTAGE_FACTS } from '../../core/model/outage';
import type { Sighting } from '../../core/model/sighting';
import type { Undo } from '../../core/model/edits';
import type { Approval } from '../../core/model/approval';
import type { Campaign } from '../../core/model/campaign';
import type { Channel } from '../../core/model/channel';
import type { Conflict } from '../../core/model/conflict';
import type { DeliveryRow } from '../../core/model/delivery';
import type { Handover } from '../../core/model/handover';
import type { Outage } from '../../core/model/outage';
import type { OwnDayRow } from '../../core/model/day';
import type { Post } from '../../core/model/post';
import type { Workspace } from '../../core/model/workspace';

/** A post as stored: with a 0/1 twin of `bank`, since IndexedDB cannot index booleans. */
export interface PostRow extends Post {
  readonly inBank: 0 | 1;
}

export interface WorkspaceRow extends Workspace {
  readonly id: string;
}

/** One Yjs update of one shard, as it was appended; compaction replaces many by one snapshot. */
export interface UpdateRow {
  n?: number;
  readonly shard: string;
  readonly device: string;
  /** Journal sequence of the record; 0 for a compacted snapshot. */
  readonly sequence: number;
  /** Of that record; missing in rows of earlier versions. */
  readonly checksum?: number;
  readonly bytes: Uint8Array;
}

/** How many deliveries stand under one `channel|month|status`; kept by the command itself. */
export interface CounterRow {
  readonly key: string;
  readonly count: number;
}

export interface UndoRow {
  n?: number;
  readonly undo: Undo;
}

export interface MetaRow {
  readonly key: string;
  readonly value: unknown;
}

/**
 * The working copy of one workspace. Every table but `updates`, `undo` and `meta` is a view of the ledger and can
 * be rebuilt from it. Few indexes, because each costs about half a second per 50,000 rows.
 */
export class HoldfastDb extends Dexie {
  declare deliveries: Table<DeliveryRow, string>;
  declare posts: Table<PostRow, string>;
  declare channels: Table<Channel, string>;
  declare campaigns: Table<Campaign, string>;
  declare days: Table<OwnDayRow, string>;
  declare outages: Table<Outage, string>;
  declare sightings: Table<Sighting, string>;
  declare handovers: Table<Handover, string>;
  declare approvals: Table<Approval, string>;
  declare conflicts: Table<Conflict, string>;
  declare workspace: Table<WorkspaceRow, string>;
  declare counters: Table<CounterRow, string>;
  declare updates: Table<UpdateRow, number>;
  declare undo: Table<UndoRow, number>;
  declare meta: Table<MetaRow, string>;

  constructor(workspaceId: string) {
    super(`holdfast-${workspaceId}`, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      deliveries: 'id, at, [channelId+at], postId',
      posts: 'id, key, inBank',
      channels: 'id',
      campaigns: 'id',
      days: 'id',
      outages: 'id',
      handovers: 'id',
      approvals: 'id',
      conflicts: 'id, rootId',
      workspace: 'id',
      counters: 'key',
      updates: '++n, shard, sequence',
      undo: '++n',
      meta: 'key',
    });
    // Rows written before these fields were there; an approval is looked up by its post.
    this.version(2)
      .stores({ approvals: 'id, postId', sightings: 'id, at' })
      .upgrade(async (transaction) => {
        const fill = (table: string, fields: object) =>
          transaction
            .table<object>(table)
            .toCollection()
            .modify((row) => void Object.assign(row, { ...fields, ...row }));
        await fill('posts', { sources: '', reviews: [] });
        await fill('approvals', { content: null });
        await fill('workspace', { people: [] });
        await fill('outages', NO_OUTAGE_FACTS);
        await fill('deliveries', { heldBy: null, heldWas: null, withoutMedia: false, movedFrom: null });
      });
  }

  /**
   * Opens a new connection in place of one that Chromium ended, as it does when a disk fills up. Without this every
   * later call meets the old failure, whatever the disk says by then.
   */
  async renew(): Promise<void> {
    this.close({ disableAutoOpen: false });
    await this.open();
  }
}
