import type { Edit, Undo } from '../../core/model/edits';
import { Ledger } from '../ledger';
import type { ShardUpdate } from '../ledger';
import { RowTables } from '../row-tables';
import type { Rows } from '../rows';

/** Shards that the tests' plans live in. */
export const SHARDS = ['plan', 'posts-2026-11', 'outages-2026', 'approvals'];

/** 27 November 2026, 10:00 in London. */
export const MORNING = Date.UTC(2026, 10, 27, 10);

/** One computer of a team: a ledger with the rows that its screens would show. */
export class Replica {
  readonly name: string;
  ledger: Ledger;
  rows = new RowTables();
  /** All updates it ever wrote or received, for sending again. */
  readonly seen: ShardUpdate[] = [];
  #commands = 0;

  constructor(name: string) {
    this.name = name;
    this.ledger = new Ledger({ device: name });
    for (const shard of SHARDS) this.ledger.load(shard, []);
  }

  /** Runs edits as one command of this person. */
  do(at: number, ...edits: Edit[]): Undo {
    const meta = { commandId: `${this.name}:${++this.#commands}`, command: 'test', by: this.name, at };
    const applied = this.ledger.apply(edits, meta);
    if (!applied.ok) throw new Error(applied.error.message);
    const { updates, touched, undo } = applied.value;
    this.seen.push(...updates);
    this.#refresh(touched);
    return undo;
  }

  receive(updates: readonly ShardUpdate[]): void {
    for (const { shard, update } of updates) {
      this.seen.push({ shard, update });
      this.#refresh(this.ledger.merge(shard, update).touched);
    }
  }

  /** Takes in all that another has and this one lacks. */
  pull(other: Replica): void {
    this.receive(
      SHARDS.map((shard) => ({ shard, update: other.ledger.diff(shard, this.ledger.stateVector(shard)) })),
    );
  }

  /** Closes and opens again from what was stored. */
  restart(): void {
    const stored = SHARDS.map((shard) => [shard, this.ledger.encode(shard)] as const);
    this.ledger = new Ledger({ device: this.name, nextChange: this.ledger.nextChange });
    for (const [shard, update] of stored) this.ledger.load(shard, [update]);
    this.rows = new RowTables();
    for (const shard of SHARDS) this.rows.addAll(this.ledger.projectShard(shard));
    this.rows.recheckAcross(this.rows.posts.keys(), [], this.ledger);
  }

  /** What a copy of this machine, made while it runs, goes on as: the same device at the same change number. */
  twin(): Replica {
    const twin = new Replica(this.name);
    twin.ledger = new Ledger({ device: this.name, nextChange: this.ledger.nextChange });
    for (const shard of SHARDS) twin.ledger.load(shard, []);
    twin.#commands = this.#commands;
    twin.pull(this);
    return twin;
  }

  hashes(): string[] {
    return SHARDS.map((shard) => this.ledger.hash(shard));
  }

  /** Rows read anew from what would be stored. */
  rebuilt(): Rows {
    const fresh = new Ledger({ device: 'fresh' });
    const tables = new RowTables();
    for (const shard of SHARDS) {
      fresh.load(shard, [this.ledger.encode(shard)]);
      tables.addAll(fresh.projectShard(shard));
    }
    tables.recheckAcross(tables.posts.keys(), [], fresh);
    return tables.toRows();
  }

  #refresh(touched: readonly string[]): void {
    this.rows.refresh(touched, this.ledger);
  }
}

/** Everyone gets everything. */
export function meet(...team: Replica[]): void {
  const [first, ...others] = team;
  if (first === undefined) return;
  for (const other of others) first.pull(other);
  for (const other of others) other.pull(first);
}

/** The edits that make a post with deliveries, whole. */
export function newPost(
  id: string,
  text: string,
  deliveries: readonly { id: string; channel: string; wall: string }[] = [],
): Edit[] {
  return [
    {
      op: 'create',
      kind: 'post',
      id,
      fields: { title: `About ${id}`, timing: 'dated', bank: deliveries.length === 0 },
      texts: { m: text },
    },
    ...deliveries.map((delivery): Edit => ({
      op: 'create',
      kind: 'delivery',
      id: delivery.id,
      fields: {
        postId: id,
        channelId: delivery.channel,
        when: { wall: delivery.wall, zone: 'Europe/London' },
        status: 'scheduled',
      },
    })),
  ];
}

export function moveTo(id: string, wall: string, more: { readonly [field: string]: string } = {}): Edit {
  return { op: 'set', id, fields: { when: { wall, zone: 'Europe/London' }, ...more } };
}
