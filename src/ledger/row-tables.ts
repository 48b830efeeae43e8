import type { PlanReader, Reads } from '../core/command/command';
import { planReader } from '../core/command/plan-reader';
import type { PlanSource } from '../core/command/plan-reader';
import type { ChannelId, PostId } from '../core/model/ids';
import type { DeliveryRow } from '../core/model/delivery';
import { conflictsAcross, KINDS_ACROSS } from './across';
import type { FactsAcross } from './across';
import { deliveryOf } from './project-post';
import { addSorted, putRows, rowOf, RowMapHolder, rowsOf } from './row-maps';
import { emptyRows, LISTS } from './rows';
import type { Rows } from './rows';

/** Rows by id, kept up root by root; what a database's tables would hold. */
export class RowTables extends RowMapHolder {
  readonly #conflictsOf = new Map<string, readonly string[]>();
  readonly #deliveriesOf = new Map<string, readonly DeliveryRow[]>();
  readonly #byKey = new Map<string, Set<PostId>>();

  /** Adds rows of roots that are not in the tables yet. */
  addAll(rows: Rows): void {
    for (const list of LISTS) putRows(this, list, rows[list]);
    for (const conflict of rows.conflicts) append(this.#conflictsOf, conflict.rootId, conflict.id);
    for (const delivery of rows.deliveries) append(this.#deliveriesOf, delivery.postId, delivery);
    for (const { key, id } of rows.posts) {
      if (key !== null) this.#byKey.set(key, (this.#byKey.get(key) ?? new Set()).add(id));
    }
  }

  /** Puts the rows of one root in place of those it had. */
  replace(root: string, rows: Rows): void {
    for (const id of this.#conflictsOf.get(root) ?? []) this.conflicts.delete(id);
    this.#conflictsOf.delete(root);
    const post = this.posts.get(root);
    for (const delivery of this.#deliveriesOf.get(root) ?? []) {
      this.deliveries.delete(delivery.id);
    }
    this.#deliveriesOf.delete(root);
    if (post !== undefined && post.key !== null) this.#byKey.get(post.key)?.delete(post.id);
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
      putRows(this, 'conflicts', conflictsAcross([post], this.#deliveriesOf.get(id) ?? [], this, facts));
    }
  }

  /** All rows as lists by id: equal tables give equal lists. */
  toRows(): Rows {
    const rows = emptyRows();
    for (const list of LISTS) addSorted(rows, this, list);
    return rows;
  }

  /** What commands may look at. */
  view(
    variantSlot: (post: PostId, channel: ChannelId) => string | undefined,
    reads: Reads | 'all' = 'all',
  ): PlanReader {
    const source: PlanSource = {
      rows: (table) => rowsOf(this, table),
      row: (table, id) => rowOf(this, table, id),
      post: (id) => this.posts.get(id),
      deliveriesOf: (id) => (this.#deliveriesOf.get(id) ?? []).map(deliveryOf),
      variantSlot,
      conflicts: () => [...this.conflicts.values()],
      postsByKey: (key) => [...(this.#byKey.get(key) ?? [])],
    };
    return planReader(source, reads);
  }
}

function append<Item>(lists: Map<string, readonly Item[]>, key: string, item: Item): void {
  lists.set(key, [...(lists.get(key) ?? []), item]);
}
