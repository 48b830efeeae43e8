import type { PlanReader } from '../core/command/command';
import { WORKSPACE_ID } from '../core/model/ids';
import type { ChannelId, PostId } from '../core/model/ids';
import type { Approval } from '../core/model/approval';
import type { Campaign } from '../core/model/campaign';
import type { Channel } from '../core/model/channel';
import type { Conflict } from '../core/model/conflict';
import type { DeliveryRow } from '../core/model/delivery';
import type { Handover } from '../core/model/handover';
import type { Outage } from '../core/model/outage';
import type { OwnDayRow } from '../core/model/day';
import type { Post } from '../core/model/post';
import type { Workspace } from '../core/model/workspace';
import type { Sighting } from '../core/model/sighting';
import { conflictsAcross, KINDS_ACROSS } from './across';
import type { FactsAcross } from './across';
import { deliveryOf } from './project-post';
import { emptyRows } from './rows';
import type { Rows } from './rows';

/** Rows by id, kept up root by root; what a database's tables would hold. */
export class RowTables {
  readonly workspaces = new Map<string, Workspace>();
  readonly channels = new Map<string, Channel>();
  readonly campaigns = new Map<string, Campaign>();
  readonly posts = new Map<string, Post>();
  readonly deliveries = new Map<string, DeliveryRow>();
  readonly days = new Map<string, OwnDayRow>();
  readonly outages = new Map<string, Outage>();
  readonly sightings = new Map<string, Sighting>();
  readonly handovers = new Map<string, Handover>();
  readonly approvals = new Map<string, Approval>();
  readonly conflicts = new Map<string, Conflict>();
  readonly #conflictsOf = new Map<string, readonly string[]>();
  readonly #deliveriesOf = new Map<string, readonly DeliveryRow[]>();
  readonly #byKey = new Map<string, PostId>();

  /** Adds rows of roots that are not in the tables yet. */
  addAll(rows: Rows): void {
    for (const row of rows.workspaces) this.workspaces.set(WORKSPACE_ID, row);
    put(this.channels, rows.channels);
    put(this.campaigns, rows.campaigns);
    put(this.posts, rows.posts);
    put(this.deliveries, rows.deliveries);
    put(this.days, rows.days);
    put(this.outages, rows.outages);
    put(this.sightings, rows.sightings);
    put(this.handovers, rows.handovers);
    put(this.approvals, rows.approvals);
    put(this.conflicts, rows.conflicts);
    for (const conflict of rows.conflicts) append(this.#conflictsOf, conflict.rootId, conflict.id);
    for (const delivery of rows.deliveries) append(this.#deliveriesOf, delivery.postId, delivery);
    for (const post of rows.posts) if (post.key !== null) this.#byKey.set(post.key, post.id);
    for (const delivery of rows.deliveries) {
      if (delivery.key !== null) this.#byKey.set(delivery.key, delivery.postId);
    }
  }

  /** Puts the rows of one root in place of those it had. */
  replace(root: string, rows: Rows): void {
    for (const id of this.#conflictsOf.get(root) ?? []) this.conflicts.delete(id);
    this.#conflictsOf.delete(root);
    const post = this.posts.get(root);
    for (const delivery of this.#deliveriesOf.get(root) ?? []) {
      this.deliveries.delete(delivery.id);
      if (delivery.key !== null) this.#forget(delivery.key, root);
    }
    this.#deliveriesOf.delete(root);
    if (post !== undefined && post.key !== null) this.#forget(post.key, root);
    this.addAll(rows);
  }

  /** Takes in the rows of roots that changed, and what they mean for other roots. */
  refresh(touched: readonly string[], ledger: FactsAcross & { project(root: string): Rows }): void {
    const signed = new Set<string>();
    for (const root of touched) {
      const before = this.approvals.get(root)?.postId;
      if (before !== undefined) signed.add(before);
      this.replace(root, ledger.project(root));
      const after = this.approvals.get(root)?.postId;
      if (after !== undefined) signed.add(after);
    }
    this.recheckAcross(touched, signed, ledger);
  }

  /**
   * Works out anew what roots cannot tell by themselves: of changed posts, of posts whose approvals changed, and of
   * posts on channels that changed.
   * @param touched ids of the changed roots, whose rows are here already
   * @param signed posts whose approvals changed
   */
  recheckAcross(touched: Iterable<string>, signed: Iterable<string>, facts: FactsAcross): void {
    const hasAny =
      this.approvals.size > 0 || [...this.channels.values()].some((row) => row.deletedAt !== null);
    const channels = new Set<string>();
    const posts = new Set<string>(signed);
    for (const id of touched) {
      if (this.channels.has(id)) channels.add(id);
      if (this.posts.has(id)) posts.add(id);
    }
    if (channels.size > 0) {
      for (const row of this.deliveries.values()) if (channels.has(row.channelId)) posts.add(row.postId);
    }
    for (const [id, { kind, rootId }] of this.conflicts) {
      if (KINDS_ACROSS.has(kind) && posts.has(rootId)) this.conflicts.delete(id);
    }
    if (!hasAny) return;
    for (const id of posts) {
      const post = this.posts.get(id);
      if (post === undefined) continue;
      put(this.conflicts, conflictsAcross([post], this.#deliveriesOf.get(id) ?? [], this, facts));
    }
  }

  #forget(key: string, root: string): void {
    if (this.#byKey.get(key) === root) this.#byKey.delete(key);
  }

  /** All rows as lists by id: equal tables give equal lists. */
  toRows(): Rows {
    return {
      ...emptyRows(),
      workspaces: [...this.workspaces.values()],
      channels: byId(this.channels),
      campaigns: byId(this.campaigns),
      posts: byId(this.posts),
      deliveries: byId(this.deliveries),
      days: byId(this.days),
      outages: byId(this.outages),
      sightings: byId(this.sightings),
      handovers: byId(this.handovers),
      approvals: byId(this.approvals),
      conflicts: byId(this.conflicts),
    };
  }

  /** What commands may look at. Deleted things are in it, marked as such. */
  view(variantSlot: (post: PostId, channel: ChannelId) => string | undefined): PlanReader {
    return {
      workspace: () => this.workspaces.get(WORKSPACE_ID),
      channels: () => [...this.channels.values()],
      channel: (id) => this.channels.get(id),
      campaigns: () => [...this.campaigns.values()],
      campaign: (id) => this.campaigns.get(id),
      days: () => [...this.days.values()],
      day: (id) => this.days.get(id),
      outages: () => [...this.outages.values()],
      outage: (id) => this.outages.get(id),
      sightings: () => [...this.sightings.values()],
      sighting: (id) => this.sightings.get(id),
      handovers: () => [...this.handovers.values()],
      handover: (id) => this.handovers.get(id),
      post: (id) => this.posts.get(id),
      variantSlot,
      delivery: (id) => {
        const row = this.deliveries.get(id);
        return row && deliveryOf(row);
      },
      deliveriesOf: (id) => (this.#deliveriesOf.get(id) ?? []).map(deliveryOf),
      approvalsOf: (id) => [...this.approvals.values()].filter((row) => row.postId === id),
      conflicts: () => [...this.conflicts.values()],
      postByKey: (key) => this.#byKey.get(key),
    };
  }
}

function put<Row extends { readonly id: string }>(table: Map<string, Row>, rows: readonly Row[]): void {
  for (const row of rows) table.set(row.id, row);
}

function append<Item>(lists: Map<string, readonly Item[]>, key: string, item: Item): void {
  lists.set(key, [...(lists.get(key) ?? []), item]);
}

function byId<Row extends { readonly id: string }>(table: ReadonlyMap<string, Row>): Row[] {
  return [...table.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
