import { describe, expect, it } from 'vitest';
import { newDeliveryId } from '../../../src/core/model/ids';
import type { Delivery, DeliveryRow } from '../../../src/core/model/delivery';
import { readState, reconcile } from '../../../src/core/reconcile';
import { channel } from '../export/items';
import { fb, x, CHANNELS, NOW, delivery, compare, outcomes, AT, DUE, plain, type Said } from './compare';

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
        { row: 4, reason: 'There is no channel called “nowhere”.' },
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
