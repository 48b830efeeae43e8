import { describe, expect, test } from 'vitest';
import { asChannelId } from '../model/ids';
import { testRow } from '../model/testing/delivery';
import { testOutage } from '../model/testing/outage';
import { downSpans } from './span';
import { outageStateOf } from './state';

const fb = asChannelId('ch_fb');
const ig = asChannelId('ch_ig');
const meta = testOutage({
  down: ['meta'],
  channelIds: [fb, ig],
  since: '2026-11-27T10:05:00Z',
  until: '2026-11-27T18:00:00Z',
});
const at = (iso: string): number => Date.parse(`2026-11-27T${iso}Z`);

const due = (time: string, change: Partial<ReturnType<typeof testRow>> = {}) =>
  testRow({
    id: 'd1',
    channelId: ig,
    wall: `2026-11-27T${time}`,
    zone: 'Europe/London',
    status: 'scheduled',
    ...change,
  });

describe('R62 channels of one outage come back unevenly', () => {
  const uneven = { ...meta, back: { [ig]: at('14:00:00') } };

  test('each channel is down for its own stretch', () => {
    expect(downSpans(uneven)).toEqual([
      { channelIds: [fb], from: meta.since, until: meta.until },
      { channelIds: [ig], from: meta.since, until: at('14:00:00') },
    ]);
  });

  test('what was due before it came back was hit, what comes after is neither hit nor at risk', () => {
    const states = ['13:59', '14:00', '18:30'].map((time) => outageStateOf(due(time), [uneven]));
    expect(states).toEqual(['hit', 'none', 'none']);
  });

  test('a moment after the estimate changes nothing', () => {
    expect(downSpans({ ...meta, back: { [ig]: at('19:00:00') } })).toEqual(downSpans(meta));
  });
});

describe('R47, R125 part of a platform is down', () => {
  test.each([
    ['all', 'none', 'hit'],
    ['media', 'none', 'none'],
    ['media', 'picture', 'hit'],
    ['publish', 'none', 'hit'],
    ['messages', 'picture', 'none'],
    ['ads', 'picture', 'none'],
  ] as const)('%s down, a post with %s: %s', (capability, mediaKind, expected) => {
    expect(outageStateOf(due('12:00', { mediaKind }), [{ ...meta, capability }])).toBe(expected);
  });
});

describe('R88 what is held for an outage still waits for a plan', () => {
  test('it counts as hit while the outage is open, also when it was only a draft', () => {
    const held = due('12:00', { status: 'held', heldBy: meta.id, heldWas: 'draft' });
    expect(outageStateOf(held, [meta])).toBe('hit');
    expect(outageStateOf({ ...held, heldWas: 'review' }, [meta])).toBe('none');
  });

  test('what a person put on hold for another reason does not', () => {
    expect(outageStateOf(due('12:00', { status: 'held' }), [meta])).toBe('none');
  });
});
