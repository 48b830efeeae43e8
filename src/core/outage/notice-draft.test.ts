import { describe, expect, test } from 'vitest';
import { testChannel } from '../model/testing/channel';
import { testOutage } from '../model/testing/outage';
import { healthyChannels, noticeText, soon, takesBareWords } from './notice-draft';

const channels = ['facebook', 'x', 'email', 'linkedin'].map((platform) => testChannel({ platform }));
const outage = testOutage({ down: ['meta'], channelIds: ['ch_facebook'] });

describe('R43, R78 the first word to customers', () => {
  test('never goes through what is down, and takes our own channels first (R28)', () => {
    const up = healthyChannels(channels, [outage]).map(({ platform }) => platform);
    expect(up).toEqual(['email', 'x', 'linkedin']);
  });

  test('a channel that came back is healthy again', () => {
    const returned = testOutage({
      ...outage,
      since: '2026-11-27T10:00Z',
      until: '2026-11-27T18:00Z',
      back: { ch_facebook: 1 },
    });
    expect(healthyChannels(channels, [returned])).toHaveLength(4);
  });

  test('names neither cause nor end (R126)', () => {
    expect(noticeText(['Meta'], healthyChannels(channels, [outage]), '11:20')).toBe(
      'Meta is down for us right now, so we may not see your messages there. We are open as usual. You can write to us on X or LinkedIn. Next update at 11:20.',
    );
    const [, , email] = channels;
    expect(noticeText(['X', 'Website'], email ? [email] : [], null)).toBe(
      'X and Website are down for us right now, so we may not see your messages there. We are open as usual.',
    );
  });

  test('R10 bare words are not offered to a picture channel, print or a greeting', () => {
    const platforms = [
      'x',
      'linkedin',
      'bluesky',
      'email',
      'sms',
      'website',
      'tiktok',
      'pinterest',
      'print',
      'phone',
    ];
    const fine = platforms.filter((platform) => takesBareWords(testChannel({ platform })));
    expect(fine).toEqual(['x', 'linkedin', 'bluesky', 'email', 'sms', 'website']);
  });

  test('goes out at the next full five minutes', () => {
    expect(new Date(soon(Date.parse('2026-11-27T10:21:00Z'))).toISOString()).toBe('2026-11-27T10:30:00.000Z');
    expect(new Date(soon(Date.parse('2026-11-27T10:20:00Z'))).toISOString()).toBe('2026-11-27T10:25:00.000Z');
  });
});
