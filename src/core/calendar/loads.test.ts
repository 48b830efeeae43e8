import { describe, expect, test } from 'vitest';
import { testChannel } from '../model/testing/channel';
import { testRow } from '../model/testing/delivery';
import { asChannelId } from '../model/ids';
import type { DeliveryRow } from '../model/delivery';
import { dayLoads, standOutDay } from './loads';

const channels = ['facebook', 'instagram', 'x', 'linkedin', 'email', 'sms'].map((platform) =>
  testChannel({ platform }),
);

/** So many deliveries by platform on one day. */
function day(date: string, counts: Readonly<Record<string, number>>): DeliveryRow[] {
  return Object.entries(counts).flatMap(([platform, count]) =>
    Array.from({ length: count }, (_, index) =>
      testRow({
        id: `${date}-${platform}-${index}`,
        wall: `${date}T09:00`,
        zone: 'UTC',
        channelId: asChannelId(`ch_${platform}`),
      }),
    ),
  );
}

describe('the load of a day', () => {
  test('says when half or more hangs on one owner', () => {
    const rows = day('2026-11-27', { facebook: 9, instagram: 8, x: 6, email: 6 });
    expect(dayLoads(rows, channels).get('2026-11-27')).toEqual({
      count: 29,
      concentration: { id: 'meta', name: 'Meta', failsTogether: true, count: 17, of: 29, percent: 59 },
    });
  });

  test.each([
    ['fewer than six posts', { facebook: 5 }],
    ['less than half', { facebook: 2, instagram: 1, x: 2, linkedin: 2 }],
    ['our own channels, which do not fail together', { email: 6, sms: 2, x: 2 }],
  ])('says nothing about %s', (_why, counts) => {
    expect(dayLoads(day('2026-11-27', counts), channels).get('2026-11-27')?.concentration).toBeNull();
  });

  test('leaves cancelled deliveries out', () => {
    const rows = day('2026-11-27', { facebook: 6 }).map((row) => ({ ...row, status: 'cancelled' as const }));
    expect(dayLoads(rows, channels)).toEqual(new Map());
  });
});

describe('the day that stands open wide', () => {
  test('is the one with twice as much as the next', () => {
    const loads = dayLoads([...day('2026-11-26', { x: 6 }), ...day('2026-11-27', { x: 13 })], channels);
    expect(standOutDay(['2026-11-26', '2026-11-27'], loads)).toBe('2026-11-27');
  });

  test('is none when days are alike or calm', () => {
    const alike = dayLoads([...day('2026-11-26', { x: 12 }), ...day('2026-11-27', { x: 13 })], channels);
    expect(standOutDay(['2026-11-26', '2026-11-27'], alike)).toBeNull();
    const calm = dayLoads(day('2026-11-27', { x: 4 }), channels);
    expect(standOutDay(['2026-11-26', '2026-11-27'], calm)).toBeNull();
  });
});
