import type { Post } from '../model/post';
import type { Instant } from '../time/types';
import { isoWithOffset } from '../time';
import type { PlanRows } from './rows';

/** Kinds of thing that others in a plan file refer to by key. */
export const REF_KINDS = ['channel', 'campaign', 'post', 'delivery', 'day', 'outage', 'person'] as const;
export type RefKind = (typeof REF_KINDS)[number];

export function isRefKind(kind: string | undefined): kind is RefKind {
  return REF_KINDS.some((one) => one === kind);
}

/** From an id to the key that it is written with, or from a key to the id that it stands for here. */
export type Refer = (kind: RefKind, name: string) => string;

/** Leaves every name as it is: for a row, which holds ids already. */
export const AS_IT_IS: Refer = (_kind, name) => name;

interface Keyed {
  readonly id: string;
  readonly key?: string | null;
  readonly deletedAt: Instant | null;
}

/**
 * One key each, by id: the plan file's own where there is one, else the id. When two people brought the same key
 * apart, one that stands goes before one that is deleted, then the earlier id; the other is written with its id.
 */
export function keysOf(things: readonly Keyed[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const keys = new Map<string, string>();
  const inOrder = [...things].sort(
    (a, b) => Number(a.deletedAt !== null) - Number(b.deletedAt !== null) || compare(a.id, b.id),
  );
  for (const { id, key } of inOrder) {
    const own = typeof key === 'string' && !taken.has(key) ? key : id;
    taken.add(own);
    keys.set(id, own);
  }
  return keys;
}

/** What writing needs to know beside the row at hand. */
export class Writing {
  private readonly keys: { readonly [Kind in RefKind]: ReadonlyMap<string, string> };

  private posts: ReadonlyMap<string, Post> | undefined;

  constructor(readonly rows: PlanRows) {
    this.keys = {
      channel: keysOf(rows.channels),
      campaign: keysOf(rows.campaigns),
      post: keysOf(rows.posts),
      delivery: keysOf(rows.deliveries),
      day: keysOf(rows.days),
      outage: keysOf(rows.outages),
      person: keysOf(rows.people),
    };
  }

  /** The key of a thing; its id where nothing here has that id. */
  readonly key: Refer = (kind, id) => this.keys[kind].get(id) ?? id;

  /** The key of a thing, or undefined where nothing here has that id. */
  knownKey(kind: RefKind, id: string): string | undefined {
    return this.keys[kind].get(id);
  }

  post(id: string): Post | undefined {
    this.posts ??= new Map(this.rows.posts.map((post) => [post.id, post]));
    return this.posts.get(id);
  }

  /** A moment with the offset of the workspace's zone, to the millisecond where it is no full second. */
  moment(at: Instant): string {
    const text = isoWithOffset(at, this.rows.workspace.zone);
    const ms = ((at % 1000) + 1000) % 1000;
    return ms === 0 ? text : `${text.slice(0, 19)}.${String(ms).padStart(3, '0')}${text.slice(19)}`;
  }
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
