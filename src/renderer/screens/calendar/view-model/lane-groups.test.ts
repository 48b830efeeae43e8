import { describe, expect, test } from 'vitest';
import { testChannel } from '../../../../core/model/testing/channel';
import { testOutage } from '../../../../core/model/testing/outage';
import { laneGroups, outageName } from './lane-groups';

const channels = [
  testChannel({ platform: 'email' }),
  testChannel({ platform: 'x' }),
  testChannel({ platform: 'facebook' }),
  testChannel({ platform: 'instagram', handle: '@us' }),
  testChannel({ platform: 'linkedin' }),
  testChannel({ platform: 'sms' }),
];

function shape(groups: ReturnType<typeof laneGroups>) {
  return groups.map((group) => [
    group.name,
    group.bracket,
    group.lanes.map((lane) => `${lane.title}/${lane.under}`),
  ]);
}

describe('lanes', () => {
  test('stand together by owner, our own last; an owner with one lane is its second line', () => {
    expect(shape(laneGroups(channels, []))).toEqual([
      ['X Corp', false, ['X/X Corp']],
      ['Meta', true, ['Facebook/facebook account', 'Instagram/@us']],
      ['Microsoft', false, ['LinkedIn/Microsoft']],
      ['Own', true, ['E-mail/email account', 'SMS/sms account']],
    ]);
  });

  test('a family with an outage comes first, and its lanes say which are down', () => {
    const outage = testOutage({
      down: ['instagram'],
      since: '2026-11-27T10:00Z',
      until: '2026-11-27T18:00Z',
    });
    const [first] = laneGroups(channels, [outage]);
    expect(first?.name).toBe('Meta');
    expect(first?.lanes.map((lane) => lane.down)).toEqual([false, true]);
  });
});

describe('what is down, in words', () => {
  const outage = testOutage({ down: [], since: '2026-11-27T10:00Z', until: '2026-11-27T18:00Z' });
  test.each([
    [['meta'], 'Meta'],
    [['facebook', 'x'], 'Facebook and X'],
    [['ch_email'], 'E-mail'],
    [[], 'A platform'],
  ])('%j is called %s', (down, name) => {
    expect(outageName({ ...outage, down }, channels)).toBe(name);
  });
});
