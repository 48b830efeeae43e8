import { DAY, HOUR, MINUTE, dateAt } from './clock';
import { seeded, type Random } from '../../src/core/replan/testing/random';
import type { ReplanChannel, ReplanDelivery, ReplanInput } from '../../src/core/replan';

const STATUSES = [
  'scheduled',
  'approved',
  'draft',
  'review',
  'idea',
  'published',
  'held',
  'cancelled',
] as const;

/**
 * A generated week made rougher, so that every sentence of the model page has something to bite on: a second
 * outage of a channel that is down already, blackout dates, odd gaps, quiet hours at noon, days without posting
 * times, deliveries in every state, off the minute grid, with a last useful instant whatever their timing, and
 * more posts that go elsewhere too.
 */
export function roughened(input: ReplanInput, seed: number): ReplanInput {
  const random = seeded(seed);
  const until = Math.max(...input.outages.map((outage) => outage.until));
  const again = { channelIds: ['c0', 'c7'], from: until + 20 * HOUR, until: until + 40 * HOUR };
  const channels = input.channels.map((channel) => roughChannel(random, channel, until));
  const deliveries = input.deliveries.map((d) => roughDelivery(random, d));
  const elsewhere = deliveries.filter(() => random.chance(0.05)).map((d) => twin(random, d, channels));
  return {
    ...input,
    channels,
    deliveries: [...deliveries, ...elsewhere],
    outages: random.chance(0.6) ? [...input.outages, again] : input.outages,
    solemnDays: [...input.solemnDays, { date: dateAt('UTC', until + random.below(3) * DAY), regions: [] }],
  };
}

function roughChannel(random: Random, channel: ReplanChannel, until: number): ReplanChannel {
  const { mon = [] } = channel.postingTimes ?? {};
  const fewer = mon.filter(() => random.chance(0.7));
  return {
    ...channel,
    gapMinutes: random.pick([channel.gapMinutes, 0, 7, channel.gapMinutes * 2 + 1]),
    blackout: random.chance(0.5) ? [dateAt(channel.zone, until + random.below(5) * DAY)] : [],
    quietHours: random.pick([
      channel.quietHours,
      { from: '12:00', to: '13:30' },
      { from: '08:00', to: '08:00' },
    ]),
    postingTimes: random.pick([
      channel.postingTimes,
      { mon: fewer, wed: mon, sat: [...fewer, ...mon] },
      { mon: [], tue: [] },
    ]),
  };
}

function roughDelivery(random: Random, d: ReplanDelivery): ReplanDelivery {
  const shift = random.chance(0.1) ? random.below(20) * MINUTE : 0;
  const wall = new Date(Date.parse(`${d.wall}:00Z`) + shift).toISOString().slice(0, 16);
  return {
    ...d,
    at: d.at + shift,
    wall,
    status: random.chance(0.2) ? random.pick(STATUSES) : d.status,
    lastUseful: random.chance(0.15) ? d.at + random.below(120) * HOUR : d.lastUseful,
  };
}

/** The same post on one of the fallback channels, up to 30 hours before or after. */
function twin(random: Random, d: ReplanDelivery, channels: readonly ReplanChannel[]): ReplanDelivery {
  const home = channels.find((channel) => channel.id === d.channelId);
  const channelId = home?.fallbacks[random.below(home.fallbacks.length)] ?? d.channelId;
  const hours = random.below(61) - 30;
  const wall = new Date(Date.parse(`${d.wall}:00Z`) + hours * HOUR).toISOString().slice(0, 16);
  return {
    ...d,
    id: `${d.id}-also`,
    channelId,
    at: d.at + hours * HOUR,
    wall,
    campaignId: null,
    order: null,
  };
}
