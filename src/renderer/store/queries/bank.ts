import { bankUses, type BankUses } from '../../../core/bank/uses';
import type { ChannelId, PostId } from '../../../core/model/ids';
import type { Campaign } from '../../../core/model/campaign';
import type { Channel } from '../../../core/model/channel';
import type { DeliveryRow } from '../../../core/model/delivery';
import { keepsItsPlace } from '../../../core/model/status';
import type { Instant } from '../../../core/time/types';
import type { HoldfastDb, PostRow } from '../db';
import { bankPosts, campaigns, channels, deliveriesBetween, getWorkspace } from '../queries';
import { DAY_MS } from '../../../core/time/units';

/** How far back and ahead a channel's rhythm is looked for, days. */
export const RHYTHM_DAYS = 28;

/** What lies in the bank, and what it is measured against. */
export interface BankShelf extends BankUses {
  /** IANA zone of the workspace. */
  readonly zone: string;
  readonly posts: readonly PostRow[];
  /** Taken out of the calendar by a re-plan, until somebody puts them back. */
  readonly held: readonly DeliveryRow[];
  /** Active ones, in their order on screen. */
  readonly channels: readonly Channel[];
  readonly campaigns: readonly Campaign[];
}

/** @param fallbackZone the zone until the workspace says its own */
export async function bankShelf(db: HoldfastDb, fallbackZone: string): Promise<BankShelf> {
  const [plan, posts, lanes, named] = await Promise.all([
    getWorkspace(db),
    bankPosts(db),
    channels(db),
    campaigns(db),
  ]);
  const [uses, held] = await Promise.all([usesOfPosts(db, posts), heldDeliveries(db)]);
  return {
    zone: plan?.zone || fallbackZone,
    posts,
    ...uses,
    held,
    channels: lanes.filter((channel) => channel.state === 'active'),
    campaigns: named,
  };
}

async function usesOfPosts(db: HoldfastDb, posts: readonly PostRow[]): Promise<BankUses> {
  const ids = posts.map((post) => post.id);
  return bankUses(await db.deliveries.where('postId').anyOf(ids).toArray());
}

/** Status has no index of its own: the counters say which channels and months hold any. */
async function heldDeliveries(db: HoldfastDb): Promise<DeliveryRow[]> {
  const counters = await db.counters.filter((row) => row.count > 0 && row.key.endsWith('|held')).toArray();
  const found = await Promise.all(
    counters.map(({ key }) => {
      const [channelId = '', month = ''] = key.split('|');
      const first = Date.parse(`${month}-01T00:00:00Z`);
      // A month is at most 31 days, and no zone is more than a day from UTC.
      const range = [
        [channelId, first - DAY_MS],
        [channelId, first + 32 * DAY_MS],
      ] as const;
      return db.deliveries
        .where('[channelId+at]')
        .between(...range, true, false)
        .toArray();
    }),
  );
  const held = new Map(
    found.flat().flatMap((row) => (row.status === 'held' && row.gone === 0 ? [[row.id, row] as const] : [])),
  );
  return [...held.values()].sort((a, b) => a.at - b.at);
}

/**
 * Posts a day on each channel, by its own rhythm: the busier of the last four weeks and the next four, so that a
 * plan that has only begun, or only reaches to today, is not taken for a quiet one.
 */
export async function postsPerDay(db: HoldfastDb, now: Instant): Promise<Map<ChannelId, number>> {
  const span = RHYTHM_DAYS * DAY_MS;
  const rows = await deliveriesBetween(db, now - span, now + span);
  const past = new Map<ChannelId, number>();
  const coming = new Map<ChannelId, number>();
  for (const { at, channelId, status } of rows) {
    // An idea may never be written: it is no part of the rhythm.
    if (!keepsItsPlace(status) || status === 'idea') continue;
    const side = at < now ? past : coming;
    side.set(channelId, (side.get(channelId) ?? 0) + 1);
  }
  const all = new Set([...past.keys(), ...coming.keys()]);
  return new Map(
    [...all].map((id) => [id, Math.max(past.get(id) ?? 0, coming.get(id) ?? 0) / RHYTHM_DAYS] as const),
  );
}

/** The id of a post that a command has just made. */
export async function madePost(db: HoldfastDb, made: readonly string[]): Promise<PostId | null> {
  const [id] = made;
  const row = id === undefined ? undefined : await db.posts.get(id);
  return row?.id ?? null;
}
