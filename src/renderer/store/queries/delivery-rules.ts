import { checkOnChannel } from '../../../core/check';
import {
  breachesOf,
  goodTimes,
  ruleContexts,
  type Breach,
  type GoodTime,
  type Rule,
} from '../../../core/delivery-rules';
import type { DeliveryRow } from '../../../core/model/delivery';
import { asChannelId, type ChannelId, type DeliveryId } from '../../../core/model/ids';
import { POST_KINDS } from '../../../core/model/post';
import { solemnDays } from '../../../core/outage/solemn';
import type { RefusedPlace } from '../../../core/result';
import { wallToInstant } from '../../../core/time';
import { DAY_MS } from '../../../core/time/units';
import type { Instant } from '../../../core/time/types';
import type { HoldfastDb } from '../db';
import { channelDeliveriesBetween, channels, getWorkspace, openOutages } from '../queries';

/** A delivery and the rules it breaks. */
export interface Broken {
  readonly row: DeliveryRow;
  readonly breaches: readonly Breach[];
}

/** Neighbours further away than this touch neither a gap nor a day's number. */
const NEIGHBOURS_MS = 2 * DAY_MS;
/** Offered times lie within two weeks, and a neighbour of theirs a little further. */
const OFFERS_MS = 17 * DAY_MS;

/** Of these deliveries those that break one of the rules, as they stand now. */
export async function brokenRules(
  db: HoldfastDb,
  ids: readonly DeliveryId[],
  rules: readonly Rule[],
  now: Instant,
): Promise<Broken[]> {
  const found = await db.deliveries.bulkGet([...ids]);
  const rows = found.flatMap((row) => (row !== undefined && row.gone === 0 ? [row] : []));
  if (rows.length === 0) return [];
  const posts = await db.posts.bulkGet(rows.map((row) => row.postId));
  const contextFor = await contexts(db, rows, NEIGHBOURS_MS, now);
  return rows.flatMap((row, index) => {
    const context = contextFor(row);
    const post = posts[index];
    if (context === null || post === undefined) return [];
    const findings = () => checkOnChannel(context.channel, post, row);
    const breaches = breachesOf(row, { ...context, findings }, rules);
    return breaches.length === 0 ? [] : [{ row, breaches }];
  });
}

/** The nearest good times to a place that was refused; none for a channel that is gone. */
export async function goodTimesNear(db: HoldfastDb, place: RefusedPlace, now: Instant): Promise<GoodTime[]> {
  const { wall, zone, lastUseful, deliveryId } = place;
  const channelId = asChannelId(place.channelId);
  const { at, dst } = wallToInstant(wall, zone);
  const wanted = {
    id: deliveryId,
    channelId,
    wall,
    zone,
    at,
    dst,
    lastUseful,
    kind: POST_KINDS.find((kind) => kind === place.kind) ?? 'promotion',
    status: 'scheduled',
    heldBy: null,
    heldWas: null,
    lateSend: null,
    mediaKind: 'picture',
  } as const;
  const context = (await contexts(db, [wanted], OFFERS_MS, now))(wanted);
  return context === null ? [] : goodTimes(wanted, context);
}

interface Placed {
  readonly channelId: ChannelId;
  readonly at: Instant;
}

/** Reads what the rules look at around some deliveries. */
async function contexts(db: HoldfastDb, rows: readonly Placed[], around: number, now: Instant) {
  const times = rows.map(({ at }) => at);
  const [from, until] = [Math.min(now, ...times) - around, Math.max(now, ...times) + around];
  const ids = [...new Set(rows.map((row) => row.channelId))];
  const [all, outages, workspace, days, ...neighbours] = await Promise.all([
    channels(db),
    openOutages(db),
    getWorkspace(db),
    db.days.toArray(),
    ...ids.map((id) => channelDeliveriesBetween(db, id, from, until)),
  ]);
  const own = days.filter((day) => day.deletedAt === null);
  const solemn = solemnDays(from, until, workspace?.zone ?? 'UTC', own);
  const regions = workspace?.regions ?? [];
  return ruleContexts({ now, channels: all, outages, solemnDays: solemn, regions, rows: neighbours.flat() });
}
