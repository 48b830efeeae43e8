import { expect, test } from 'vitest';
import { testChannel } from '../model/testing/channel';
import { testOutage } from '../model/testing/outage';
import { outageHistory } from './history';
import { HOUR_MS } from '../time/units';

const channels = ['facebook', 'instagram', 'x'].map((platform) => testChannel({ platform }));
const at = (day: number) => Date.parse(`2026-11-${day}T10:00Z`);
const outage = (day: number, hours: number, platforms: string[], change = {}) =>
  testOutage({
    id: `2026_o_${day}`,
    down: platforms,
    since: `2026-11-${day}T10:00Z`,
    endedAt: at(day) + hours * HOUR_MS,
    ...change,
  });

test('R79 how often and how long each platform was down', () => {
  const ended = [
    outage(20, 2, ['facebook', 'instagram'], { back: { ch_instagram: at(20) + HOUR_MS } }),
    outage(24, 3, ['facebook']),
    outage(25, 9, ['x'], { mergedInto: '2026_o_24' }),
    testOutage({ id: '2026_o_open', down: ['x'] }),
  ];
  expect(outageHistory(ended, channels)).toEqual([
    { platform: 'facebook', count: 2, totalMs: 5 * HOUR_MS, lastSince: at(24) },
    { platform: 'instagram', count: 1, totalMs: HOUR_MS, lastSince: at(20) },
  ]);
});
