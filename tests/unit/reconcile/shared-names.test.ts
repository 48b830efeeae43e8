import { describe, expect, it } from 'vitest';
import { asChannelId } from '../../../src/core/model/ids';
import { testChannel } from '../../../src/core/model/testing/channel';
import { testRow } from '../../../src/core/model/testing/delivery';
import { readState, reconcile } from '../../../src/core/reconcile';

const NAME = 'Bramble & Rye';
const channels = ['facebook', 'instagram', 'x'].map((platform) =>
  testChannel({ platform, name: platform === 'x' ? '@bramble' : NAME }),
);
const post = (id: string, platform: string, wall: string, text = 'Warm loaves.') =>
  testRow({ id, wall, zone: 'Europe/London', text, channelId: asChannelId(`ch_${platform}`) });

/** What comes of a report whose rows name the account as the scheduler shows it. */
function compared(
  deliveries: ReturnType<typeof post>[],
  rows: readonly { at: string; status: string; text?: string }[],
) {
  const text = JSON.stringify(rows.map((row) => ({ channel: NAME, text: 'Warm loaves.', ...row })));
  const state = readState(text, { channels, scheduler: 'buffer' });
  if (!state.ok) throw new Error(state.error.message);
  const { outcomes, proof, unmatched } = reconcile({
    deliveries,
    handovers: [],
    channels,
    state: state.value.rows,
    now: Date.parse('2026-11-27T18:00Z'),
    scheduler: 'buffer',
  });
  return {
    outcomes: outcomes.map(({ deliveryId, outcome }) => `${deliveryId} ${outcome}`),
    isProven: proof.isProven,
    say: proof.say,
    unmatched: unmatched.map(({ reason }) => reason),
  };
}

describe('a report that calls two channels by one name', () => {
  const [fb, ig] = [post('fb', 'facebook', '2026-11-27T11:00'), post('ig', 'instagram', '2026-11-27T15:00')];

  it('is read by time and words', () => {
    expect(
      compared(
        [fb, ig],
        [
          { at: '2026-11-27T15:00:00Z', status: 'failed' },
          { at: '2026-11-27T11:00:00Z', status: 'sent' },
        ],
      ),
    ).toEqual({
      outcomes: ['fb on-time', 'ig failed'],
      isProven: true,
      say: '2 expected, 2 found, 0 out twice.',
      unmatched: [],
    });
  });

  it('proves nothing where one minute and the same words fit both, and they became different things', () => {
    const both = [fb, post('ig', 'instagram', '2026-11-27T11:00')];
    const why =
      'It may be about Facebook (Bramble & Rye) or Instagram (Bramble & Rye), which share a name: put the platform into the channel column.';
    expect(
      compared(both, [
        { at: '2026-11-27T11:00:00Z', status: 'sent' },
        { at: '2026-11-27T11:00:00Z', status: 'failed' },
      ]),
    ).toEqual({
      outcomes: ['fb unknown', 'ig unknown'],
      isProven: false,
      say: '2 expected, 0 found, 0 out twice. 2 still need a link or a “not there”. 2 rows could not be placed.',
      unmatched: [why, why],
    });
  });

  it('is as good as names where all of them became the same', () => {
    const both = [fb, post('ig', 'instagram', '2026-11-27T11:00')];
    const sent = { at: '2026-11-27T11:00:00Z', status: 'sent' };
    expect(compared(both, [sent, { ...sent, sentAt: '2026-11-27T11:00:09Z' } as typeof sent])).toMatchObject({
      outcomes: ['fb on-time', 'ig on-time'],
      isProven: true,
    });
  });

  it('proves nothing either while a row cannot be read at all', () => {
    const state = readState(
      JSON.stringify([
        { channel: '@bramble', text: 'Warm loaves.', at: '2026-11-27T11:00:00Z', status: 'sent' },
        { channel: 'who?', text: 'Warm loaves.', at: '2026-11-27T11:00:00Z', status: 'sent' },
      ]),
      { channels, scheduler: 'buffer' },
    );
    if (!state.ok) throw new Error(state.error.message);
    const { proof } = reconcile({
      deliveries: [post('x', 'x', '2026-11-27T11:00')],
      handovers: [],
      channels,
      state: state.value.rows,
      unread: state.value.skipped.length,
      now: Date.parse('2026-11-27T18:00Z'),
      scheduler: 'buffer',
    });
    expect(proof).toEqual({
      expected: 1,
      found: 1,
      duplicates: 0,
      unread: 1,
      isProven: false,
      say: '1 expected, 1 found, 0 out twice. 1 row could not be placed.',
    });
  });
});
