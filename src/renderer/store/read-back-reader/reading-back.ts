import { decodeText } from '../../../core/formats/decode';
import type { HistoryEntry } from '../../../core/model/history';
import type { PostId } from '../../../core/model/ids';
import type { DeliveryRow } from '../../../core/model/delivery';
import type { Instant } from '../../../core/time/types';
import {
  earlierPlaces,
  readState,
  reconcile,
  sameWordsAs,
  scopeOf,
  expectedIds,
  type StateRow,
} from '../../../core/reconcile';
import { ok, refuse, type Result } from '../../../core/result';
import { handovers } from '../queries';
import type { ReadBack, ReadBackAsk } from '../read-back-protocol';
import type { HoldfastDb } from '../db';
import { DAY_MS } from '../../../core/time/units';

/** How much earlier than the list a moved post may stand in the plan by now. */
const BEFORE_MS = 35 * DAY_MS;

/** What a comparison rests on beside the list. */
export interface ComparedPlan {
  readonly db: HoldfastDb;
  now(): Instant;
  history(id: PostId): Promise<readonly HistoryEntry[]>;
}

/** Reads what a scheduler says it did and compares it with the plan: such a list may hold years. */
export class ReadingBack {
  private readonly plan: ComparedPlan;
  private text: string | null = null;

  constructor(plan: ComparedPlan) {
    this.plan = plan;
  }

  /**
   * Compares the list with the plan; again with the same list when only the person's words have changed.
   * @param tell called now and then, with whether the list itself has been read
   */
  async compare(ask: ReadBackAsk, tell: (isRead: boolean) => void): Promise<Result<ReadBack>> {
    if (ask.bytes !== null) this.text = decodeText(ask.bytes).text;
    if (this.text === null) return refuse('no-list', 'Choose the report first.');
    const { db } = this.plan;
    const [channels, told] = await Promise.all([db.channels.toArray(), handovers(db)]);
    const { scheduler, zone, channelId, findings, wide } = ask;
    tell(false);
    const tick = (): void => tell(false);
    const state = readState(this.text, { channels, scheduler, zone, channelId, tick });
    if (!state.ok) return state;
    tell(true);
    const { rows, skipped } = state.value;
    const named = scopeOf(rows);
    const deliveries = await this.deliveriesFrom(named?.from ?? 0, expectedIds(told, scheduler));
    const earlier = await this.earlierOf(deliveries, rows, expectedIds(told, scheduler));
    const scope =
      named === null
        ? undefined
        : wide
          ? { from: named.from, channelIds: new Set(channels.map(({ id }) => id)) }
          : named;
    const result = reconcile({
      deliveries,
      handovers: told,
      channels,
      state: rows,
      now: this.plan.now(),
      scheduler,
      earlier,
      findings,
      unread: skipped.length,
      ...(scope === undefined ? {} : { scope }),
    });
    const channelIds = [...(named?.channelIds ?? [])];
    return ok({ result, from: named?.from ?? null, channelIds, rows: rows.length, skipped });
  }

  /** What may have been due since then: by time, and what the scheduler was told, wherever it stands by now. */
  private async deliveriesFrom(from: Instant, told: ReadonlySet<string>): Promise<DeliveryRow[]> {
    const { db } = this.plan;
    const near = await db.deliveries
      .where('at')
      .aboveOrEqual(from - BEFORE_MS)
      .toArray();
    const seen = new Set<string>(near.map(({ id }) => id));
    const far = await db.deliveries.bulkGet([...told].filter((id) => !seen.has(id)));
    return [...near, ...far.filter((row) => row !== undefined)];
  }

  /**
   * Where posts stood before, for those that the scheduler was never told of on record: only such as the list may
   * speak of, since a history costs a document.
   */
  private async earlierOf(
    deliveries: readonly DeliveryRow[],
    rows: readonly StateRow[],
    told: ReadonlySet<string>,
  ) {
    const isSaid = sameWordsAs(rows);
    const posts = new Set<PostId>(
      deliveries.flatMap(({ id, postId, moveKind, text }) =>
        !told.has(id) && (moveKind !== null || isSaid(text)) ? [postId] : [],
      ),
    );
    const places: ReturnType<typeof earlierPlaces> = new Map();
    for (const id of posts) {
      for (const [delivery, list] of earlierPlaces(await this.plan.history(id))) places.set(delivery, list);
    }
    return places;
  }
}
