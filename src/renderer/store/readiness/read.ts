import {
  emptyWeeks,
  leadMeter,
  readyCode,
  workRowOf,
  worklist,
  type LeadRow,
  type WorkRow,
} from '../../../core/readiness';
import type { DeliveryId } from '../../../core/model/ids';
import type { Approval } from '../../../core/model/approval';
import type { Channel } from '../../../core/model/channel';
import type { DeliveryRow } from '../../../core/model/delivery';
import type { Handover } from '../../../core/model/handover';
import { keepsItsPlace, stands } from '../../../core/model/status';
import { teamOf } from '../../../core/model/person';
import { approverNames, contentHash, reviewOf, type Review } from '../../../core/review';
import { checkOnChannel } from '../../../core/check';
import { type Finding } from '../../../core/findings';
import { addDays, dayRange, localDate, weekdayOf } from '../../../core/time';
import { WEEKDAYS } from '../../../core/time/types';
import type { HoldfastDb, PostRow } from '../db';
import type { Changes } from './changes';
import { SHOWN, type ReadinessAsk, type ReadinessView } from './protocol';
import { RowCache } from './row-cache';
import { DAY_MS } from '../../../core/time/units';

/** How long a draft whose time has passed is still told of. */
const MISSED_DAYS = 7;
/** How far ahead weeks without a post are looked for. */
const WEEKS_AHEAD = 8;

/** What was worked out of some words: good for as long as they are the same. */
interface Known<Value> {
  readonly stamp: string;
  readonly value: Value;
}

/** Looks at everything still to go out. Keeps what it found, so that only what has changed is checked again. */
export class ReadinessReader {
  readonly #findings = new Map<string, Known<readonly Finding[]>>();
  readonly #hashes = new Map<string, Known<string>>();

  readonly #rows = new RowCache();

  /**
   * Reads rows only: no document is opened for it.
   * @param changes since the last look
   */
  async read(
    db: HoldfastDb,
    ask: Omit<ReadinessAsk, 'workspaceId'>,
    now: number,
    changes: Changes,
  ): Promise<ReadinessView> {
    const start = performance.now();
    const [channels, approvals, handovers, workspace, people] = await Promise.all([
      db.channels.toArray(),
      db.approvals.toArray(),
      db.handovers.toArray(),
      db.workspace.toCollection().first(),
      db.people.toArray(),
      this.#rows.refresh(db, now - MISSED_DAYS * DAY_MS, changes),
    ]);
    const rows = [...this.#rows.deliveries.values()];
    const standing = rows.filter(stillToGo);
    const { posts } = this.#rows;
    const zone = workspace?.zone || ask.zone;
    const byId = new Map(channels.map((row) => [row.id as string, row]));
    const reviews = this.#reviews(posts, standing, approvals);
    const needsSignature = approverNames(teamOf(workspace, people)).length > 0;
    const told = toldOf(handovers, channels);

    const work: (WorkRow & LeadRow)[] = [];
    const gaps = new Map<DeliveryId, number>();
    for (const row of standing) {
      const post = posts.get(row.postId);
      const review = reviews.get(row.postId) ?? 'draft';
      if (!post) continue;
      const channel = byId.get(row.channelId);
      if (!channel) continue;
      const findings = this.#check(row, post, channel);
      const item = workRowOf(row, { post, channel, findings, review, needsSignature, now });
      const code = row.at < now ? 0 : readyCode(item.readiness);
      if (code !== 0) gaps.set(row.id, code);
      work.push({ ...item, handedOver: told(row) });
    }
    this.#forget(standing);
    const weeks = weekStarts(now, zone, ask.firstWeekday);
    const items = worklist(work, emptyWeeks(weeks, rowTimes(rows)), now);
    return {
      gaps,
      work: items.slice(0, SHOWN),
      workCount: items.length,
      lead: leadMeter(work, now, zone),
      looked: standing.length,
      tookMs: performance.now() - start,
    };
  }

  #check(row: DeliveryRow, post: PostRow, channel: Channel): readonly Finding[] {
    const { title, link, media } = post;
    const { platform, rules, id } = channel;
    const own = JSON.stringify([rules, post.beside?.[id], row.withoutMedia, media]);
    const stamp = [id, platform, title, link, row.text, own].join('\0');
    return kept(this.#findings, row.id, stamp, () => checkOnChannel(channel, post, row));
  }

  #reviews(
    posts: ReadonlyMap<string, PostRow>,
    rows: readonly DeliveryRow[],
    approvals: readonly Approval[],
  ): Map<string, Review['state']> {
    const byPost = grouped(rows, (row) => row.postId);
    const signed = grouped(approvals, (row) => row.subject.id);
    return new Map(
      [...posts].map(([id, post]) => {
        const { title, text, link, media, variants, beside } = post;
        const hash = () =>
          kept(this.#hashes, id, JSON.stringify([title, text, link, media, variants, beside]), () =>
            contentHash(post),
          );
        return [id, reviewOf(post, byPost.get(id) ?? [], signed.get(id) ?? [], hash).state];
      }),
    );
  }

  #forget(standing: readonly DeliveryRow[]): void {
    if (this.#findings.size <= standing.length * 2) return;
    const here = new Set<string>(standing.flatMap((row) => [row.id, row.postId]));
    for (const known of [this.#findings, this.#hashes]) {
      for (const id of known.keys()) if (!here.has(id)) known.delete(id);
    }
  }
}

/** Worked out anew only where the words are others than last time. */
function kept<Value>(known: Map<string, Known<Value>>, id: string, stamp: string, make: () => Value): Value {
  const old = known.get(id);
  if (old?.stamp === stamp) return old.value;
  const value = make();
  known.set(id, { stamp, value });
  return value;
}

function stillToGo({ gone, status }: DeliveryRow): boolean {
  return gone === 0 && stands(status);
}

function rowTimes(rows: readonly DeliveryRow[]): number[] {
  return rows.filter((row) => row.gone === 0 && keepsItsPlace(row.status)).map((row) => row.at);
}

function grouped<Row>(rows: readonly Row[], key: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}

/** Whether a scheduler knows of a delivery as it stands; null on channels that no scheduler has to do with. */
function toldOf(
  handovers: readonly Handover[],
  channels: readonly Channel[],
): (row: DeliveryRow) => boolean | null {
  const told = new Map<DeliveryId, string>();
  const concerned = new Set<string>(
    channels
      .filter((row) => Object.values(row.schedulerProfile).some((name) => name !== ''))
      .map((row) => row.id),
  );
  const live = handovers.filter((row) => row.deletedAt === null).sort((a, b) => a.at - b.at);
  for (const { items } of live) {
    for (const item of items) {
      concerned.add(item.channelId);
      if (item.change === 'cancel') told.delete(item.deliveryId);
      else told.set(item.deliveryId, said(item));
    }
  }
  return (row) => (concerned.has(row.channelId) ? told.get(row.id) === said(row) : null);
}

function said({ wall, text }: { readonly wall: string; readonly text: string }): string {
  return `${wall} ${text}`;
}

/** The instants at which the coming whole weeks begin, and the end of the last. */
function weekStarts(now: number, zone: string, firstWeekday: number): number[] {
  const today = localDate(now, zone);
  const since = (WEEKDAYS.indexOf(weekdayOf(today)) + 1 - firstWeekday + 7) % 7;
  const next = addDays(today, 7 - since);
  return Array.from({ length: WEEKS_AHEAD + 1 }, (_, week) => dayRange(addDays(next, week * 7), zone).from);
}
