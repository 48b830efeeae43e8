import type { Timing } from '../../model/post';
import type { Weekday } from '../../time/types';
import { instantToWall, wallToInstant } from '../../time';
import { seeded, type Random } from './random';
import type { Fit, MoveKind, Pin, ReplanChannel, ReplanDelivery, ReplanInput } from '../types';
import type { ReplanPolicy } from '../policy';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../time/units';
import { zoneClock } from '../../time/zone-clock';

const weekdays: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const zones = ['Europe/London', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata'] as const;

/** What an instance shall look like. */
export interface Shape {
  readonly seed: number;
  /** About how many deliveries are hit. */
  readonly affected: number;
  /** Share of posts tied to a moment; 0.12 when not given. */
  readonly live?: number;
  /** Share of posts in ordered campaigns; 0.15 when not given. */
  readonly ordered?: number;
  /** Share of posting times that are taken; 0.75 when not given. */
  readonly load?: number;
  readonly policy: ReplanPolicy;
}

/**
 * A brand in a bad week: 12 channels in 4 families, 4 to 6 of them down for 2 to 7 days, most posting times
 * taken, caps at 80 to 100 % of the posting times, mixed timing and importance, a day without promotion, and
 * some posts that already go elsewhere. Seeded: the same shape gives the same input.
 */
export function generateInput(shape: Shape): ReplanInput {
  const random = seeded(shape.seed);
  const size = shape.affected;
  const [down, days] = size <= 12 ? [2, 1] : size <= 150 ? [4, 2] : size <= 500 ? [5, 4] : [6, 7];
  const load = shape.load ?? 0.75;
  const perDay = Math.max(2, Math.ceil(size / (down * days) / load));
  const start = Date.UTC(2026, 2 + random.below(9), 1 + random.below(27), random.below(24));
  const channels = Array.from({ length: 12 }, (_, c) => makeChannel(random, c, perDay));
  const downIds = channels.slice(0, down).map((channel) => channel.id);
  const until = start + days * DAY_MS;
  const outages = [{ channelIds: downIds, from: start, until }];
  if (random.chance(0.3)) {
    // A second outage that begins before the first is over, somewhere else.
    outages.push({ channelIds: ['c11'], from: start + (days * DAY_MS) / 2, until: until + DAY_MS / 4 });
  }
  const filled = channels.flatMap((channel) => fill(random, channel, start, until, shape));
  const doubled = filled.filter(() => random.chance(0.04));
  const deliveries = [...filled, ...doubled.map((delivery) => twin(random, delivery, channels))];
  const now = start + random.below(5) * 30 * MINUTE_MS;
  const solemn = new Date(until + random.below(4) * DAY_MS).toISOString().slice(0, 10);
  return {
    now,
    channels,
    deliveries,
    outages,
    solemnDays: random.chance(0.5) ? [{ date: solemn, regions: ['GB'] }] : [],
    policy: shape.policy,
  };
}

/** The same instance with some deliveries fixed by hand, mostly to places that exist. */
export function withPins(input: ReplanInput, affected: readonly ReplanDelivery[], seed: number): ReplanInput {
  const random = seeded(seed);
  const pins: Pin[] = [];
  for (const delivery of affected) {
    if (!random.chance(0.2)) continue;
    const kind = random.pick<MoveKind>(['hold', 'drop', 'keep', 'postpone', 'divert', 'divert']);
    const channel = input.channels[random.below(input.channels.length)];
    const at = delivery.at + random.below(100) * 30 * MINUTE_MS;
    if (kind === 'postpone') pins.push({ deliveryId: delivery.id, kind, at });
    else if (kind === 'divert' && channel !== undefined) {
      pins.push({ deliveryId: delivery.id, kind, channelId: channel.id, at });
    } else if (kind !== 'divert') pins.push({ deliveryId: delivery.id, kind });
  }
  return { ...input, pins };
}

function makeChannel(random: Random, index: number, perDay: number): ReplanChannel {
  const spacing = Math.max(10, Math.floor(960 / perDay / 5) * 5);
  const first = 6 * 60 + random.below(6) * 5;
  const times = Array.from({ length: perDay }, (_, i) => clockTime(first + i * spacing));
  const fallbacks = Array.from({ length: 3 }, () => `c${random.below(12)}`);
  return {
    id: `c${index}`,
    name: `Channel ${index + 1}`,
    zone: random.pick(zones),
    gapMinutes: random.chance(0.1) ? 0 : random.chance(0.5) ? spacing : Math.max(5, spacing - 10),
    dailyCap: random.chance(0.2) ? null : Math.max(1, Math.round(perDay * (0.8 + 0.2 * random.next()))),
    postingTimes:
      random.chance(0.1) && perDay <= 4
        ? null
        : Object.fromEntries(weekdays.map((weekday) => [weekday, times])),
    quietHours: random.chance(0.5) ? { from: '22:00', to: '06:30' } : null,
    blackout: [],
    fallbacks: fallbacks.filter((id) => id !== `c${index}`),
    regions: random.chance(0.5) ? ['GB'] : ['US'],
  };
}

function fill(
  random: Random,
  channel: ReplanChannel,
  start: number,
  until: number,
  shape: Shape,
): ReplanDelivery[] {
  const clock = zoneClock(channel.zone);
  const made: ReplanDelivery[] = [];
  const times = channel.postingTimes?.mon ?? ['09:00', '12:00', '15:00', '18:00'];
  let order = 0;
  for (let day = clock.day(start) - 1; day <= clock.day(until) + 15; day += 1) {
    const date = new Date(day * DAY_MS).toISOString().slice(0, 10);
    for (const time of times) {
      if (!random.chance(shape.load ?? 0.75)) continue;
      const wall = `${date}T${time}`;
      const { at } = wallToInstant(wall, channel.zone);
      const timing = random.chance(shape.live ?? 0.12)
        ? 'live'
        : random.pick<Timing>(['dated', 'flexible', 'flexible', 'evergreen']);
      const ordered = random.chance(shape.ordered ?? 0.15);
      order += 1;
      made.push({
        id: `d-${channel.id}-${date}-${time}`,
        postId: `p-${channel.id}-${date}-${time}`,
        channelId: channel.id,
        at,
        zone: channel.zone,
        wall,
        status: random.pick(['scheduled', 'scheduled', 'approved', 'draft']),
        timing,
        lastUseful: timing === 'dated' ? at + (6 + random.below(90)) * HOUR_MS : null,
        importance: random.pick(['low', 'normal', 'normal', 'high', 'critical']),
        kind: random.pick(['promotion', 'news', 'community']),
        campaignId: ordered ? `campaign-${random.below(3)}` : null,
        order: ordered ? order : null,
        fit: Object.fromEntries(channel.fallbacks.map((id) => [id, fit(random)])),
        title: `Post ${order} of ${channel.name}`,
      });
    }
  }
  return made;
}

/** The same post, staying or hit itself, on another channel nearby in time. */
function twin(random: Random, delivery: ReplanDelivery, channels: readonly ReplanChannel[]): ReplanDelivery {
  const channel = channels[random.below(channels.length)];
  const at = delivery.at + random.below(60) * 30 * MINUTE_MS;
  const wall = instantToWall(at, delivery.zone);
  return {
    ...delivery,
    id: `${delivery.id}-twin`,
    channelId: channel?.id ?? delivery.channelId,
    at: wallToInstant(wall, delivery.zone).at,
    wall,
    campaignId: null,
    order: null,
  };
}

function fit(random: Random): Fit {
  return random.pick(['fits', 'fits', 'needs-writer', 'unsuited']);
}

function clockTime(minute: number): string {
  const within = minute % 1440;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(within / 60))}:${two(within % 60)}`;
}
