import { describe, expect, test } from 'vitest';
import { affectedDeliveries, atRisk } from './affected';
import { findIllegal } from './legal';
import { replan, replanAll } from './replan';
import { shippedPolicy as policy } from './testing/policy';
import type { ReplanChannel, ReplanDelivery, ReplanInput } from './types';
import { HOUR_MS } from '../time/units';

const friday = Date.UTC(2026, 10, 27);
const saturday = friday + 24 * HOUR_MS;

/** The plan of Bramble & Rye around Black Friday 2026; London is at UTC that day. */
const times: Record<string, { friday: string[]; saturday: string[] }> = {
  fb: { friday: ['08:00', '11:00', '14:00', '17:00'], saturday: ['10:00', '15:00'] },
  ig: { friday: ['08:30', '12:00', '15:00', '18:00'], saturday: ['11:00', '17:00'] },
  igs: { friday: ['09:00', '13:00', '16:00', '19:00'], saturday: ['12:00'] },
  th: { friday: ['10:30', '14:30', '18:30'], saturday: ['13:00'] },
  wa: { friday: ['11:30', '16:00'], saturday: [] },
  x: { friday: ['09:00', '12:00', '15:00', '18:00'], saturday: ['10:00', '16:00'] },
  li: { friday: ['09:30', '13:30'], saturday: [] },
  tt: { friday: ['12:30', '19:00'], saturday: ['18:00'] },
  pin: { friday: ['10:00', '20:00'], saturday: ['10:00'] },
  bsky: { friday: ['11:00', '15:30'], saturday: ['12:00'] },
  email: { friday: [], saturday: [] },
  sms: { friday: [], saturday: [] },
};
const fallbacks: Record<string, string[]> = {
  fb: ['x', 'li', 'bsky'],
  ig: ['pin', 'tt', 'bsky'],
  igs: ['tt', 'x'],
  th: ['bsky', 'x'],
  wa: ['sms', 'email'],
};
const names: Record<string, string> = {
  fb: 'Facebook',
  ig: 'Instagram',
  igs: 'Stories',
  th: 'Threads',
  wa: 'WhatsApp',
  x: 'X',
  li: 'LinkedIn',
  tt: 'TikTok',
  pin: 'Pinterest',
  bsky: 'Bluesky',
  email: 'Newsletter',
  sms: 'Text list',
};
const offers = ['fri-fb-1100', 'fri-wa-1130', 'fri-ig-1200', 'fri-th-1430', 'fri-igs-1600', 'fri-fb-1700'];

function channel(id: string): ReplanChannel {
  return {
    id,
    name: names[id] ?? id,
    zone: 'Europe/London',
    gapMinutes: 90,
    dailyCap: 6,
    postingTimes: null,
    quietHours: { from: '22:00', to: '07:00' },
    blackout: [],
    fallbacks: fallbacks[id] ?? [],
    regions: ['GB'],
  };
}

function delivery(channelId: string, day: 'fri' | 'sat', time: string): ReplanDelivery {
  const id = `${day}-${channelId}-${time.replace(':', '')}`;
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const offer = offers.includes(id);
  return {
    id,
    postId: id,
    channelId,
    at: (day === 'fri' ? friday : saturday) + hours * HOUR_MS + minutes * 60_000,
    zone: 'Europe/London',
    wall: `${day === 'fri' ? '2026-11-27' : '2026-11-28'}T${time}`,
    status: 'scheduled',
    timing: offer ? 'dated' : 'flexible',
    lastUseful: offer ? friday + 18 * HOUR_MS : null,
    importance: offer ? 'high' : 'normal',
    kind: offer ? 'promotion' : 'community',
    campaignId: day === 'fri' ? 'bf' : 'weekend',
    order: null,
    fit: Object.fromEntries((fallbacks[channelId] ?? []).map((other) => [other, 'fits'])),
    title: id,
  };
}

const blackFriday: ReplanInput = {
  now: friday + 10 * HOUR_MS + 25 * 60_000,
  channels: Object.keys(times).map(channel),
  deliveries: Object.entries(times).flatMap(([id, plan]) => [
    ...plan.friday.map((time) => delivery(id, 'fri', time)),
    ...plan.saturday.map((time) => delivery(id, 'sat', time)),
  ]),
  outages: [
    {
      channelIds: ['fb', 'ig', 'igs', 'th', 'wa'],
      from: friday + 10 * HOUR_MS + 5 * 60_000,
      until: friday + 18 * HOUR_MS,
    },
  ],
  solemnDays: [],
  policy,
};

describe('Black Friday without Meta', () => {
  test('eleven posts are hit, and three of the evening are at risk', () => {
    expect(affectedDeliveries(blackFriday).map((d) => d.id)).toEqual([
      'fri-th-1030',
      'fri-fb-1100',
      'fri-wa-1130',
      'fri-ig-1200',
      'fri-igs-1300',
      'fri-fb-1400',
      'fri-th-1430',
      'fri-ig-1500',
      'fri-igs-1600',
      'fri-wa-1600',
      'fri-fb-1700',
    ]);
    expect(atRisk(blackFriday)).toEqual(['fri-ig-1800', 'fri-th-1830', 'fri-igs-1900']);
  });

  test('every plan keeps every rule, and no offer goes out at or after 18:00', () => {
    for (const plan of replanAll(blackFriday)) {
      expect({ plan: plan.name, illegal: findIllegal(blackFriday, plan) }).toEqual({
        plan: plan.name,
        illegal: [],
      });
      const late = plan.moves.filter(
        (move) =>
          offers.includes(move.deliveryId) && move.toAt !== null && move.toAt >= friday + 18 * HOUR_MS,
      );
      expect(late).toEqual([]);
    }
  });

  test('nothing that moved is within 90 minutes of anything else on its channel', () => {
    const plan = replan(blackFriday, 'balanced');
    const hit = new Set(plan.affected);
    const calendar = [
      ...blackFriday.deliveries
        .filter((d) => !hit.has(d.id))
        .map((d) => ({ channel: d.channelId, at: d.at })),
      ...plan.moves.flatMap((m) => (m.toAt === null ? [] : [{ channel: m.toChannelId, at: m.toAt }])),
    ];
    const near = calendar.filter((a, i) =>
      calendar.some((b, j) => i !== j && a.channel === b.channel && Math.abs(a.at - b.at) < 1.5 * HOUR_MS),
    );
    expect(near).toEqual([]);
  });

  test('tomorrow: three go to the same time on Saturday, two collide and take the next free time', () => {
    const plan = replan(blackFriday, 'tomorrow');
    const movable = plan.moves.filter((move) => !offers.includes(move.deliveryId));
    expect(movable.map((move) => [move.deliveryId, move.toWall])).toEqual([
      ['fri-th-1030', '2026-11-28T10:30'],
      ['fri-igs-1300', '2026-11-28T15:00'],
      ['fri-fb-1400', '2026-11-28T18:00'],
      ['fri-ig-1500', '2026-11-28T15:00'],
      ['fri-wa-1600', '2026-11-28T16:00'],
    ]);
  });

  test('reasons are sentences for somebody under stress', () => {
    const plan = replan(blackFriday, 'balanced');
    expect(plan.moves.map((move) => `${move.deliveryId}: ${move.reason}`)).toMatchInlineSnapshot(`
      [
        "fri-th-1030: Not tied to the day: first free time once Threads is back, Sat 28 Nov 09:00.",
        "fri-fb-1100: Offer ends 18:00: LinkedIn takes it at 11:00.",
        "fri-wa-1130: Offer ends 18:00: Text list takes it at 11:30.",
        "fri-ig-1200: Offer ends 18:00: Pinterest takes it at 12:00.",
        "fri-igs-1300: Not tied to the day: first free time once Stories is back, Sat 28 Nov 09:00.",
        "fri-fb-1400: Not tied to the day: first free time once Facebook is back, 18:00.",
        "fri-th-1430: Offer ends 18:00: left out, because no channel has a free time for it.",
        "fri-ig-1500: Not tied to the day: first free time once Instagram is back, Sat 28 Nov 09:00.",
        "fri-igs-1600: Offer ends 18:00: TikTok takes it at 16:00.",
        "fri-wa-1600: Not tied to the day: first free time once WhatsApp is back, 18:00.",
        "fri-fb-1700: Offer ends 18:00: LinkedIn takes it at 17:00.",
      ]
    `);
    expect(plan.warnings).toMatchInlineSnapshot(`
      [
        "One post would not go out at all, because free times are too few. Set its time by hand to keep it.",
      ]
    `);
  });

  test('the same input gives the same plan to the byte', () => {
    expect(JSON.stringify(replanAll(blackFriday))).toBe(JSON.stringify(replanAll(blackFriday)));
  });
});
