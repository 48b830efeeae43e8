import { expect, it } from 'vitest';
import { testChannel } from '../../../../core/model/testing/channel';
import { instantOf, targets, untilOf, wholeMinute } from './outage-form';

it('offers a family that fails together before its platforms, and our own things one by one', () => {
  const found = targets([
    testChannel({ id: 'a', platform: 'facebook' }),
    testChannel({ id: 'b', platform: 'instagram' }),
    testChannel({ id: 'c', platform: 'x' }),
    testChannel({ id: 'd', platform: 'email' }),
    testChannel({ id: 'e', platform: 'sms' }),
  ]);
  expect(found.families.map(({ id, detail, channelIds }) => ({ id, detail, channelIds }))).toEqual([
    { id: 'meta', detail: 'Facebook, Instagram', channelIds: ['a', 'b'] },
  ]);
  expect(found.platforms.map(({ id }) => id)).toEqual(['facebook', 'instagram', 'x', 'email', 'sms']);
});

it('takes two hours, midnight or nine tomorrow as the estimate, in the zone of the workspace', () => {
  const now = Date.parse('2026-11-27T10:20:00Z');
  const iso = (at: number) => new Date(at).toISOString();
  expect(iso(untilOf('two-hours', now, 'Europe/London'))).toBe('2026-11-27T12:20:00.000Z');
  expect(iso(untilOf('today', now, 'America/New_York'))).toBe('2026-11-28T05:00:00.000Z');
  expect(iso(untilOf('tomorrow', now, 'Europe/London'))).toBe('2026-11-28T09:00:00.000Z');
});

it('waits while a time is being typed', () => {
  expect(instantOf('2026-11-27T1', 'UTC')).toBe(null);
  expect(instantOf('2026-11-27T18:00', 'UTC')).toBe(Date.parse('2026-11-27T18:00:00Z'));
  expect(wholeMinute(Date.parse('2026-11-27T10:20:31.5Z'))).toBe(Date.parse('2026-11-27T10:20:00Z'));
});
