import { describe, expect, it } from 'vitest';
import { asApprovalId } from '../../../../core/model/ids';
import type { HistoryEntry } from '../../../../core/model/history';
import { historyLines, withApprovals } from './history-words';
import { names } from './testing/post';

describe('the history', () => {
  const entry = (n: number, part: Partial<HistoryEntry>): HistoryEntry => ({
    changeId: `c${n}`,
    commandId: `k${n}`,
    command: 'post.update',
    entityId: 'post',
    by: 'Ada',
    at: Date.parse('2026-11-26T10:00:00Z') + n * 60_000,
    fields: {},
    textSlots: [],
    texts: {},
    ...part,
  });

  it('says who did what, latest first, one line a sitting of writing', () => {
    const lines = historyLines(
      [
        entry(0, { command: 'post.create', texts: { m: 'One' } }),
        entry(1, { command: 'post.text', textSlots: ['m'], texts: { m: 'One two' } }),
        entry(2, { command: 'post.text', textSlots: ['m'], texts: { m: 'One two three' } }),
        entry(3, { command: 'post.text', textSlots: ['m'], by: 'Bo', texts: { m: 'Four' } }),
        entry(4, { fields: { title: 'Loaf', 'labels/offer': true, campaignId: 'ca_1' } }),
        entry(5, {
          command: 'delivery.move',
          entityId: 'post.a',
          fields: { when: { wall: '2026-11-27T18:00', zone: 'Europe/London' } },
        }),
        entry(6, { command: 'delivery.status', entityId: 'post.a', fields: { status: 'review' } }),
        entry(7, { command: 'undo', entityId: 'post.a', fields: { status: 'draft' } }),
      ],
      names,
    );
    expect(
      lines.map(({ by, says, versions }) => [
        by,
        says,
        versions.map(({ before, text }) => `${before} → ${text}`)[0] ?? null,
      ]),
    ).toEqual([
      ['Ada', ['used Undo: set its status to draft'], null],
      ['Ada', ['set its status to in review'], null],
      ['Ada', ['set the time to Fri 27 Nov, 18:00'], null],
      ['Ada', ['changed the title to “Loaf”', 'added the label offer', 'added it to Black Friday'], null],
      ['Bo', ['wrote the main text'], 'One two three → Four'],
      ['Ada', ['wrote the main text'], 'One → One two three'],
      ['Ada', ['made the post'], 'null → One'],
    ]);
  });

  it('tells what passed between writer and approver, signatures in their place', () => {
    const lines = historyLines(
      [
        entry(0, {
          command: 'approval.ask',
          fields: { 'review/a': { kind: 'asked', at: 0, by: 'Ada', text: '' } },
        }),
        entry(9, {
          command: 'approval.send-back',
          by: 'Bo',
          fields: { 'review/b': { kind: 'sent-back', at: 9, by: 'Bo', text: 'Too long' } },
        }),
      ],
      names,
    );
    const approval = {
      id: asApprovalId('ap_1'),
      by: 'Cy',
      at: Date.parse('2026-11-26T10:05:00Z'),
      deletedAt: null,
    };
    expect(withApprovals(lines, [approval]).map(({ by, says }) => [by, says])).toEqual([
      ['Bo', ['sent it back: “Too long”']],
      ['Cy', ['approved it']],
      ['Ada', ['asked for approval']],
    ]);
  });

  it('takes the parts of one command together', () => {
    const at = { commandId: 'k', command: 'post.text', at: 0 };
    const lines = historyLines(
      [
        entry(0, { ...at, fields: { 'variant/x': 'x:abc' }, textSlots: ['x:abc'] }),
        entry(1, { ...at, commandId: 'k2', command: 'post.inherit', fields: { 'variant/x': null } }),
      ],
      names,
    );
    expect(lines.map((line) => line.says)).toEqual([
      ['went back to the main text on X'],
      ['wrote the text for X'],
    ]);
  });
});
