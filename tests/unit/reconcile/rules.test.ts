import { describe, expect, it } from 'vitest';
import { creationsOf } from '../../../src/core/schedulers-api';
import { handoverItemsAfter } from '../../../src/core/export';
import { newDeliveryId, newHandoverId } from '../../../src/core/model/ids';
import type { Delivery, DeliveryRow } from '../../../src/core/model/delivery';
import type { Handover } from '../../../src/core/model/handover';
import type { Post } from '../../../src/core/model/post';
import { readState, reconcile } from '../../../src/core/reconcile';
import type { StateStatus } from '../../../src/core/reconcile';
import { channel, item } from '../export/items';

const fb = channel('fb', 'facebook', 'Bramble & Rye', { schedulerProfile: { buffer: 'Bramble Facebook' } });
const x = channel('x', 'x', '@bramble', { handle: '@bramble' });
const CHANNELS = [fb, x];
const NOW = Date.UTC(2026, 10, 27, 16, 31);

function delivery(
  id: string,
  wall: string,
  text: string,
  more: Partial<Delivery> = {},
  post: Partial<Post> = {},
  on = fb,
): DeliveryRow {
  const one = item(id, on, wall, text, post, more);
  const { title, timing, lastUseful, importance, kind, campaignId, order, labels } = one.post;
  return {
    ...one.delivery,
    day: wall.slice(0, 10),
    title,
    text,
    ownText: false,
    timing,
    lastUseful,
    importance,
    kind,
    campaignId,
    order,
    labels,
    mediaKind: 'none',
    gone: one.delivery.deletedAt === null ? 0 : 1,
    conflicted: false,
  };
}

interface Said {
  readonly channel?: string;
  readonly text?: string;
  readonly at?: string;
  readonly status: StateStatus;
  readonly sentAt?: string;
  readonly url?: string;
  readonly remoteId?: string;
}

function compare(
  deliveries: readonly DeliveryRow[],
  said: readonly Said[],
  more: { readonly now?: number; readonly handovers?: readonly Handover[] } = {},
) {
  const text = JSON.stringify(said.map((row) => ({ channel: 'fb', ...row })));
  const read = readState(text, { channels: CHANNELS, scheduler: 'buffer' });
  if (!read.ok) throw new Error(read.error.message);
  expect(read.value.skipped).toEqual([]);
  const { now = NOW, handovers = [] } = more;
  const { rows: state } = read.value;
  return reconcile({ deliveries, handovers, channels: CHANNELS, state, now, scheduler: 'buffer' });
}

function handover(...deliveries: readonly DeliveryRow[]): Handover {
  const items = deliveries.map((row) => ({
    ...item(row.key ?? '', fb, row.wall, row.text),
    delivery: row,
  }));
  return {
    id: newHandoverId(() => 'h1'),
    scheduler: 'buffer',
    zone: 'Europe/London',
    at: 1,
    by: 'Ann',
    items: handoverItemsAfter(creationsOf(items)),
    ticked: [],
    deletedAt: null,
  };
}

type Result = ReturnType<typeof compare>;
const outcomes = ({ outcomes: all }: Result) => all.map(({ key, outcome }) => [key, outcome]);
const todos = ({ outcomes: all }: Result) => all.map(({ todo }) => todo);

const AT = '2026-11-27T15:00';
const DUE = '2026-11-27T15:00:00Z';
const plain = delivery('a', AT, 'Ask us anything');

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

describe('what no social scheduler holds', () => {
  it('is not expected there without a record, but counts when the list speaks of it', () => {
    const mail = channel('mail', 'email', 'Newsletter');
    const letter = delivery('m', AT, 'The letter', {}, {}, mail);
    const ask = (state: string) => {
      const channels = [...CHANNELS, mail];
      const read = readState(state, { channels, scheduler: 'buffer' });
      if (!read.ok) throw new Error(read.error.message);
      const { rows } = read.value;
      const input = {
        deliveries: [letter],
        handovers: [],
        channels,
        state: rows,
        now: NOW,
        scheduler: 'buffer',
      };
      return outcomes(reconcile(input));
    };
    expect(ask('[]')).toEqual([]);
    expect(ask(JSON.stringify([{ channel: 'mail', text: 'The letter', at: DUE, status: 'failed' }]))).toEqual(
      [['m', 'failed']],
    );
  });
});

describe('copies and doubles', () => {
  const late: Said = { text: 'Ask us anything', at: DUE, status: 'sent', sentAt: '2026-11-27T16:24:00Z' };
  const original = delivery('a', AT, 'Ask us anything', { status: 'cancelled' });
  const twin = (id: string, wall: string, more: Partial<Delivery> = {}, on = x): DeliveryRow => ({
    ...delivery(id, wall, 'Ask us anything', more, {}, on),
    postId: original.postId,
    id: newDeliveryId(original.postId, () => id),
  });

  it('the one on another channel that stands in for it is withdrawn while it is still to come', () => {
    const stand = twin('t', '2026-11-27T18:00', { insteadOf: original.id });
    const { withdraw, outcomes: all } = compare([original, stand], [late]);
    expect([withdraw, all[0]?.todo]).toEqual([
      [stand.id],
      'Withdraw the one for Fri 27 Nov 18:00 on X (@bramble). You had cancelled it: leave it on Facebook (Bramble & Rye), or take it down there.',
    ]);
    const past = twin('t', '2026-11-27T12:30', { insteadOf: original.id });
    expect(compare([original, past], [late]).withdraw).toEqual([]);
  });

  it('a later delivery of the same post on the same channel only when the first no longer stands', () => {
    const again = twin('t', '2026-11-28T15:00', {}, fb);
    expect(compare([original, again], [late]).withdraw).toEqual([again.id]);
    expect(compare([plain, again], [late]).withdraw).toEqual([]);
  });

  it('out twice on one channel is a duplicate; on two channels it is not', () => {
    const second: Said = { ...late, at: '2026-11-27T15:30:00Z', sentAt: '2026-11-27T16:30:00Z' };
    const { duplicates, proof } = compare([plain], [late, second]);
    expect([duplicates.map(({ say, rows }) => [say, rows]), proof.isProven]).toEqual([
      [['"Title a" is out 2 times on one channel: take one down.', [1, 2]]],
      false,
    ]);
    const stand = twin('t', '2026-11-27T15:00', { insteadOf: original.id });
    const elsewhere: Said = { ...late, channel: 'x' };
    expect(compare([original, stand], [late, elsewhere]).duplicates).toEqual([]);
    const same = twin('t', '2026-11-27T15:30', { insteadOf: original.id }, fb);
    expect(compare([original, same], [late, second]).duplicates).toHaveLength(1);
  });

  it('warns of what waits in the queue twice, or although it was cancelled', () => {
    const queued = (at: string): Said => ({ text: 'Ask us anything', at, status: 'queued' });
    const future = delivery('a', '2026-11-28T15:00', 'Ask us anything');
    const both = [queued('2026-11-28T15:00:00Z'), queued('2026-11-28T10:00:00Z')];
    expect(compare([future], both).warnings).toEqual([
      '"Title a" on Facebook (Bramble & Rye) waits 2 times in Buffer, for Sat 28 Nov 15:00 and Sat 28 Nov 10:00: keep Sat 28 Nov 15:00, cancel the rest.',
    ]);
    const off = delivery('a', '2026-11-28T15:00', 'Ask us anything', { status: 'cancelled' });
    expect(compare([off], both.slice(0, 1)).warnings).toEqual([
      '"Title a" on Facebook (Bramble & Rye) still waits in Buffer for Sat 28 Nov 15:00: cancel it there.',
    ]);
  });
});

describe('reading what a scheduler says', () => {
  const read = (text: string, zone: string | null = null) =>
    readState(text, { channels: CHANNELS, scheduler: 'buffer', zone });

  it('a table as a spreadsheet saves it is the same as the list', () => {
    const csv =
      '\uFEFFchannel;text;at;status;sentAt;url;remoteId\r\n"Bramble Facebook";"Bread;\n""now""";2026-11-27 15:00;Published;2026-11-27T15:01:00Z;;7\r\n;;;;;;\r\n';
    const json = JSON.stringify([
      {
        channel: 'fb',
        text: 'Bread;\n"now"',
        at: DUE,
        status: 'sent',
        sentAt: '2026-11-27T15:01:00Z',
        remoteId: 7,
      },
    ]);
    const [table, list] = [read(csv), read(json)];
    if (!table.ok || !list.ok) throw new Error('unread');
    expect(table.value.rows.map((row) => ({ ...row, row: 1 }))).toEqual(list.value.rows);
    expect(list.value.rows).toEqual([
      {
        row: 1,
        channelId: fb.id,
        text: 'Bread;\n"now"',
        at: Date.parse(DUE),
        status: 'sent',
        sentAt: Date.parse('2026-11-27T15:01:00Z'),
        url: '',
        remoteId: '7',
      },
    ]);
  });

  it('times without an offset are read in the zone of the scheduler, else of the channel', () => {
    const at = (zone: string | null) => {
      const result = read('channel,text,at,status\nfb,Bread,2026-11-27 15:00,failed\n', zone);
      return result.ok ? result.value.rows[0]?.at : null;
    };
    expect([at(null), at('America/New_York')]).toEqual([Date.parse(DUE), Date.parse('2026-11-27T20:00:00Z')]);
  });

  it('skips what it cannot understand, with row and reason, and reads the rest', () => {
    const result = read(
      JSON.stringify([
        { channel: 'fb', text: 'Good', at: DUE, status: 'failed' },
        { channel: 'fb', text: 'No status', at: DUE },
        { channel: 'fb', text: 'Odd', at: DUE, status: 'exploded' },
        { channel: 'nowhere', text: 'Where', at: DUE, status: 'failed' },
        { channel: 'fb', text: 'When', at: 'noon', status: 'failed' },
        { channel: 'fb', status: 'failed' },
        'text',
      ]),
    );
    expect(result.ok && [result.value.rows.length, result.value.skipped]).toEqual([
      1,
      [
        { row: 2, reason: 'It has no status.' },
        {
          row: 3,
          reason: '“exploded” is no status; it can be sent, queued, failed, processing, cancelled, missing.',
        },
        { row: 4, reason: 'There is no channel called “nowhere”, or more than one.' },
        {
          row: 5,
          reason:
            '“noon” is not a time; write it like 2026-11-27T15:00:00+00:00, as Buffer or your calendar shows it.',
        },
        { row: 6, reason: 'It has no words, no time and no number: it could be any post.' },
        { row: 7, reason: 'It has no status.' },
      ],
    ]);
  });

  it.each([
    ['', 'empty'],
    ['{"posts":[]}', 'not-a-state'],
    ['[{"status":', 'not-a-state'],
    ['name,age\nAnn,3\n', 'not-a-state'],
    ['channel,text,at,status\nfb,"open,2026-11-27T15:00:00Z,failed\n', 'not-a-state'],
    ['[{"status":"sent"}]', 'nothing-readable'],
  ])('refuses %j with a sentence', (text, code) => {
    const result = read(text);
    expect(result.ok ? '' : result.error.code).toBe(code);
  });
});
