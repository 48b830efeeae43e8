import type { Channel } from '../../../../core/model/channel';
import type { DeliveryRow } from '../../../../core/model/delivery';
import type { Instant } from '../../../../core/time/types';
import type { Outage } from '../../../../core/model/outage';
import { keepsItsPlace } from '../../../../core/model/status';
import { endFor, outageStateOf } from '../../../../core/outage';
import { platformOrGeneric } from '../../../../core/platform';
import type { Plan } from '../../../../core/replan';
import { addDays, dayRange, localDate } from '../../../../core/time';
import { HOUR_MS } from '../../../../core/time/units';

/** What stands at one moment of a lane: something of the day, something hit, or where a plan puts a hit one. */
export interface PictureMark {
  readonly id: string;
  /** The delivery it stands for; a place of a plan stands for the one that goes there. */
  readonly deliveryId: string;
  readonly channelId: string;
  readonly kind: 'stays' | 'hit' | 'later' | 'elsewhere';
  /** 0 to 1 of the picture's width. */
  readonly left: number;
  readonly at: Instant;
  readonly title: string;
}

export interface PictureLane {
  readonly channelId: string;
  readonly platform: string;
  readonly name: string;
  /** Where it is down, as parts of the width; null where it works. */
  readonly down: { readonly left: number; readonly width: number } | null;
  readonly marks: readonly PictureMark[];
  /** Moves that land after what is drawn. */
  readonly beyond: number;
}

export interface LanesPicture {
  readonly from: Instant;
  readonly until: Instant;
  readonly lanes: readonly PictureLane[];
  readonly ticks: readonly { readonly at: Instant; readonly left: number; readonly isDay: boolean }[];
  /** Where now is; null when it is not drawn. */
  readonly now: number | null;
}

interface PictureFacts {
  readonly outage: Outage;
  readonly rows: readonly DeliveryRow[];
  readonly plan: Plan | null;
  readonly channels: readonly Channel[];
  readonly zone: string;
  readonly now: Instant;
}

/**
 * The outage as lanes: the channels that are down and those that a plan uses, over the days of the outage and the
 * day after, with what is hit and where each of it goes.
 */
export function lanesPicture({ outage, rows, plan, channels, zone, now }: PictureFacts): LanesPicture {
  const first = localDate(outage.since, zone);
  const last = localDate(outage.until - 1, zone);
  const from = dayRange(first, zone).from;
  const until = dayRange(addDays(first === last ? first : minDate(last, addDays(first, 1)), 1), zone).until;
  const place = (at: Instant): number => (at - from) / (until - from);
  const moves = new Map((plan?.moves ?? []).map((move) => [move.deliveryId, move]));
  const targets = new Set((plan?.moves ?? []).flatMap((move) => move.toChannelId ?? []));
  const titles = new Map(rows.map((row) => [row.id as string, row.title]));
  const shown = channels.filter((one) => outage.channelIds.includes(one.id) || targets.has(one.id));
  const lanes = shown.map((channel): PictureLane => {
    const isDown = outage.channelIds.includes(channel.id);
    const standing = rows
      .filter((row) => row.channelId === channel.id && row.gone === 0 && row.at >= from && row.at < until)
      .filter((row) => keepsItsPlace(row.status))
      .map((row): PictureMark => {
        const isHit = outageStateOf(row, [outage]) === 'hit' || moves.has(row.id);
        return {
          id: row.id,
          deliveryId: row.id,
          channelId: channel.id,
          kind: isHit ? 'hit' : 'stays',
          left: place(row.at),
          at: row.at,
          title: row.title,
        };
      });
    const landing = [...moves.values()].filter(
      (move) => move.toChannelId === channel.id && move.toAt !== null && move.kind !== 'keep',
    );
    const landed = landing.flatMap((move): PictureMark[] =>
      move.toAt === null || move.toAt >= until
        ? []
        : [
            {
              id: `${move.deliveryId} to`,
              deliveryId: move.deliveryId,
              channelId: channel.id,
              kind: move.kind === 'divert' ? 'elsewhere' : 'later',
              left: place(move.toAt),
              at: move.toAt,
              title: titles.get(move.deliveryId) ?? '',
            },
          ],
    );
    const end = Math.min(endFor(outage, channel.id), until);
    return {
      channelId: channel.id,
      platform: channel.platform,
      name: platformOrGeneric(channel.platform).name,
      down: isDown ? { left: place(outage.since), width: place(end) - place(outage.since) } : null,
      marks: [...thinned(standing), ...landed].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)),
      beyond: landing.length - landed.length,
    };
  });
  return {
    from,
    until,
    lanes: lanes.sort(byDown),
    ticks: ticksOf(from, until, zone, place),
    now: within(place(now)),
  };
}

/** Two marks nearer than this, of the width, cannot be told apart. */
const MIN_APART = 0.008;

/** What stays is the ground of the picture: where it stands dense, one mark says as much as ten. */
function thinned(marks: readonly PictureMark[]): PictureMark[] {
  let last = -1;
  return [...marks]
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    .filter((mark) => {
      if (mark.kind !== 'stays') return true;
      if (mark.left - last < MIN_APART) return false;
      last = mark.left;
      return true;
    });
}

function byDown(a: PictureLane, b: PictureLane): number {
  return Number(b.down !== null) - Number(a.down !== null);
}

function within(left: number): number | null {
  return left >= 0 && left <= 1 ? left : null;
}

function minDate(a: string, b: string): string {
  return a < b ? a : b;
}

/** Every sixth hour, and midnight as the start of a day. */
function ticksOf(from: Instant, until: Instant, zone: string, place: (at: Instant) => number) {
  const ticks: LanesPicture['ticks'][number][] = [];
  for (let at = from; at < until; at += 6 * HOUR_MS) {
    const isDay = dayRange(localDate(at, zone), zone).from === at;
    ticks.push({ at, left: place(at), isDay });
  }
  return ticks;
}
