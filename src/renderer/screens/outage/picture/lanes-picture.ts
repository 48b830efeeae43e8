import type { Channel } from '../../../../core/model/channel';
import type { DeliveryRow } from '../../../../core/model/delivery';
import type { Instant } from '../../../../core/time/types';
import type { Outage } from '../../../../core/model/outage';
import { endFor, outageStateOf } from '../../../../core/outage';
import { platformOrGeneric } from '../../../../core/platform';
import type { Plan } from '../../../../core/replan';
import { addDays, dayRange, localDate, wallToInstant } from '../../../../core/time';
import { landedMarks, standingMarks, thinned, type PictureMark, type Stretch } from './picture-marks';

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
  const stretch = stretchOf(outage, zone);
  const { from, until, place } = stretch;
  const moves = new Map((plan?.moves ?? []).map((move) => [move.deliveryId, move]));
  const targets = new Set((plan?.moves ?? []).flatMap((move) => move.toChannelId ?? []));
  const titles = new Map(rows.map((row) => [row.id as string, row.title]));
  const shown = channels.filter((one) => outage.channelIds.includes(one.id) || targets.has(one.id));
  const lanes = shown.map((channel): PictureLane => {
    const isDown = outage.channelIds.includes(channel.id);
    const isHit = (row: DeliveryRow) => outageStateOf(row, [outage]) === 'hit' || moves.has(row.id);
    const standing = standingMarks(
      rows.filter((row) => row.channelId === channel.id),
      isHit,
      stretch,
    );
    const landing = [...moves.values()].filter(
      (move) => move.toChannelId === channel.id && move.toAt !== null && move.kind !== 'keep',
    );
    const landed = landedMarks(landing, channel.id, titles, stretch);
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

function stretchOf(outage: Outage, zone: string): Stretch {
  const first = localDate(outage.since, zone);
  const last = localDate(outage.until - 1, zone);
  const from = dayRange(first, zone).from;
  const until = dayRange(addDays(first === last ? first : minDate(last, addDays(first, 1)), 1), zone).until;
  return { from, until, place: (at) => (at - from) / (until - from) };
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

/** Every sixth hour of the clock, and midnight as the start of a day: also on the day the clocks change. */
function ticksOf(from: Instant, until: Instant, zone: string, place: (at: Instant) => number) {
  const ticks: LanesPicture['ticks'][number][] = [];
  for (let date = localDate(from, zone); dayRange(date, zone).from < until; date = addDays(date, 1)) {
    for (const clock of ['00:00', '06:00', '12:00', '18:00']) {
      const { at } = wallToInstant(`${date}T${clock}`, zone);
      ticks.push({ at, left: place(at), isDay: clock === '00:00' });
    }
  }
  return ticks;
}
