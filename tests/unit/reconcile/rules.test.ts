import { describe, expect, it } from 'vitest';
import type { Delivery } from '../../../src/core/model/delivery';
import { x, delivery, compare, handover, outcomes, todos, AT, DUE, plain, type Said } from './compare';

describe('which delivery a row speaks of', () => {
  it('knows a post by the number that its hand-over by API was answered with', () => {
    const known = delivery('n', AT, 'Same words');
    const told = handover(known);
    const numbered = { ...told, items: told.items.map((one) => ({ ...one, remoteId: 'b1' })) };
    const [outcome] = compare(
      [known],
      [{ text: 'Changed there', at: '2026-11-20T10:00:00Z', status: 'failed', remoteId: 'b1' }],
      { handovers: [numbered] },
    ).outcomes;
    expect(outcome).toMatchObject({ deliveryId: known.id, outcome: 'failed', remoteId: 'b1' });
  });

  it('its number in the scheduler decides, whatever the words are', () => {
    const known = delivery('n', AT, 'Same words', { extra: { remoteIds: { buffer: 'b1' } } });
    const other = delivery('o', AT, 'Same words');
    const said = [
      { text: 'Changed there', at: '2026-11-20T10:00:00Z', status: 'failed', remoteId: 'b1' },
    ] as const;
    expect(outcomes(compare([other, known], said))).toEqual([
      ['n', 'failed'],
      ['o', 'unknown'],
    ]);
  });

  it('then channel, time and words; then channel and words within a day, the nearest first', () => {
    const again = delivery('b', '2026-11-27T09:00', 'Ask us anything');
    const said: readonly Said[] = [
      { text: 'Ask us anything', at: '2026-11-27T15:00:00Z', status: 'failed' },
      {
        text: ' Ask  us anything\r\n',
        at: '2026-11-27T10:30:00Z',
        status: 'sent',
        sentAt: '2026-11-27T10:30:00Z',
      },
    ];
    expect(outcomes(compare([plain, again], said)).sort()).toEqual([
      ['a', 'failed'],
      ['b', 'on-time'],
    ]);
    const day = (at: string) =>
      outcomes(compare([plain], [{ text: 'Ask us anything', at, status: 'failed' }]));
    expect([day('2026-11-26T15:00:00Z'), day('2026-11-26T14:59:00Z')]).toEqual([
      [['a', 'failed']],
      [['a', 'unknown']],
    ]);
  });

  it('knows words with the link behind them, and long words cut short', () => {
    const long = 'A very long text about bread that a list in a scheduler cuts';
    const said = (text: string): readonly Said[] => [{ text, at: DUE, status: 'failed' }];
    expect(outcomes(compare([delivery('a', AT, long)], said('A very long text about bread…')))).toEqual([
      ['a', 'failed'],
    ]);
    expect(outcomes(compare([plain], said('Ask us anything https://example.org/a')))).toEqual([
      ['a', 'failed'],
    ]);
    expect(outcomes(compare([plain], said('Ask us anything else')))).toEqual([['a', 'unknown']]);
  });

  it('says which rows fit nothing, and takes a row pasted twice for one', () => {
    const sent: Said = { text: 'Ask us anything', at: DUE, status: 'sent', sentAt: DUE };
    const result = compare([plain], [sent, sent, { text: 'Somebody else’s', at: DUE, status: 'queued' }]);
    expect([result.totals['on-time'], result.duplicates, result.unmatched]).toEqual([
      1,
      [],
      [{ row: 3, reason: 'Nothing in the plan has these words on this channel within a day.' }],
    ]);
  });
});

describe('what became of it', () => {
  const one = (said: Omit<Said, 'text' | 'at'>, more: Partial<Delivery> = {}) => {
    const row = delivery('a', AT, 'Ask us anything', more);
    const result = compare([row], [{ text: 'Ask us anything', at: DUE, ...said }]);
    return [result.outcomes[0]?.outcome, result.outcomes[0]?.todo];
  };

  it('ten minutes after its time is still on time, a minute more is late', () => {
    expect(one({ status: 'sent', sentAt: '2026-11-27T15:10:00Z' })).toEqual(['on-time', '']);
    expect(one({ status: 'sent', sentAt: '2026-11-27T15:11:00Z' })).toEqual(['late', '']);
  });

  it('“sent” without a time and a link is to be looked at', () => {
    expect(one({ status: 'sent' })).toEqual([
      'on-time',
      'Open Facebook (Bramble & Rye) once and see that it is there.',
    ]);
    expect(one({ status: 'sent', url: 'https://example.org/p/1' })).toEqual(['on-time', '']);
  });

  it('what waits past its time is stuck; in its first minutes it is only not known yet', () => {
    const stuck =
      'Cancel it in Buffer, or find it on Facebook (Bramble & Rye) and paste its link: until then it can still go out.';
    expect(one({ status: 'queued' })).toEqual(['stuck', stuck]);
    expect(one({ status: 'processing' })).toEqual(['stuck', stuck]);
    const moved = delivery('a', '2026-11-28T09:00', 'Ask us anything');
    const held = compare([moved], [{ text: 'Ask us anything', at: DUE, status: 'processing' }]);
    expect([todos(held), held.withdraw]).toEqual([
      [`${stuck} Only then let the moved copy on Sat 28 Nov 09:00 stand.`],
      [],
    ]);
    const early = compare([plain], [{ text: 'Ask us anything', at: DUE, status: 'queued' }], {
      now: Date.parse('2026-11-27T15:06:00Z'),
    });
    expect([outcomes(early), todos(early)]).toEqual([
      [['a', 'unknown']],
      ['Its time has only just come: read Buffer back again in some minutes.'],
    ]);
  });

  it('failed, cancelled, missing', () => {
    expect(one({ status: 'failed' })).toEqual([
      'failed',
      'Give it a new time, post it by hand, or cancel it.',
    ]);
    expect(one({ status: 'failed' }, { status: 'cancelled' })).toEqual(['failed', '']);
    expect(one({ status: 'cancelled' })).toEqual([
      'cancelled',
      'It stands in the plan and not in Buffer: hand it over again, or cancel it here.',
    ]);
    expect(one({ status: 'cancelled' }, { status: 'cancelled' })).toEqual(['cancelled', '']);
    expect(one({ status: 'missing' })[0]).toBe('unknown');
  });

  it('by hand: marked as published here, or the list has a link and a time for what it did not send', () => {
    expect(one({ status: 'failed' }, { status: 'published' })).toEqual(['by-hand', '']);
    expect(one({ status: 'queued' }, { status: 'published' })).toEqual([
      'by-hand',
      'Cancel it in Buffer: it is out already and must not go out again.',
    ]);
    expect(one({ status: 'failed', url: 'https://example.org/p/1', sentAt: DUE })[0]).toBe('by-hand');
  });

  it('sent although it was cancelled, or after its last useful moment: a person decides', () => {
    const sent: Said = { text: 'Ask us anything', at: DUE, status: 'sent', sentAt: '2026-11-27T16:24:00Z' };
    const useless = delivery(
      'a',
      AT,
      'Ask us anything',
      {},
      { lastUseful: Date.parse('2026-11-27T16:00:00Z') },
    );
    expect(todos(compare([useless], [sent]))).toEqual([
      'It was no longer of use by then: leave it on Facebook (Bramble & Rye), or take it down there.',
    ]);
    expect(one({ status: 'sent', sentAt: '2026-11-27T16:24:00Z' }, { status: 'cancelled' })).toEqual([
      'late',
      'You had cancelled it: leave it on Facebook (Bramble & Rye), or take it down there.',
    ]);
  });

  it('what is not due and waits in the queue is no outcome; the state is never older than what it reports', () => {
    const future = delivery('f', '2026-11-28T15:00', 'Tomorrow');
    const said: readonly Said[] = [{ text: 'Tomorrow', at: '2026-11-28T15:00:00Z', status: 'queued' }];
    expect(outcomes(compare([future], said))).toEqual([]);
    expect(outcomes(compare([future], []))).toEqual([]);
    const sent: Said = { text: 'Ask us anything', at: DUE, status: 'sent', sentAt: DUE };
    const before = delivery('b', '2026-11-27T14:00', 'Before');
    expect(outcomes(compare([before, plain], [sent], { now: 0 }))).toEqual([
      ['b', 'unknown'],
      ['a', 'on-time'],
    ]);
  });

  it('with hand-over records only what was told is expected, at the time it was told', () => {
    const told = delivery('a', AT, 'Ask us anything');
    const handovers = [handover(told)];
    const moved = { ...told, wall: '2026-11-28T15:00', at: told.at + 86_400_000, day: '2026-11-28' };
    const never = delivery('n', '2026-11-27T12:00', 'Never told');
    expect(outcomes(compare([moved, never], [], { handovers }))).toEqual([['a', 'unknown']]);
    const [first] = handovers;
    const [item] = first?.items ?? [];
    if (first === undefined || item === undefined) throw new Error('one hand-over of one item');
    const off = { ...first, at: 2, items: [{ ...item, change: 'cancel' as const }] };
    expect(outcomes(compare([told], [], { handovers: [off, first] }))).toEqual([]);
    const elsewhere = { ...item, channelId: x.id };
    const gone = { ...first, at: 2, items: [elsewhere, { ...item, change: 'cancel' as const }] };
    expect(outcomes(compare([told], [], { handovers: [first, gone] }))).toEqual([['a', 'unknown']]);
  });
});
