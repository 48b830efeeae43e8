import { describe, expect, it } from 'vitest';
import { asApprovalId, asChannelId, asPostId, type ChannelId } from '../../../../core/model/ids';
import { testChannel } from '../../../../core/model/testing/channel';
import { testRow } from '../../../../core/model/testing/delivery';
import type { Channel } from '../../../../core/model/channel';
import type { Conflict } from '../../../../core/model/conflict';
import type { DeliveryRow } from '../../../../core/model/delivery';
import type { HistoryEntry } from '../../../../core/model/history';
import type { Status } from '../../../../core/model/status';
import { checkVariant } from '../../../../core/check';
import { countText } from '../../../../core/text';
import { planWords } from '../../../words/plan-words';
import { conflictWords } from './conflict-words';
import { countFace, firstTooMany } from './count-words';
import { historyLines, withApprovals, type HistoryNames } from './history-words';
import { factsLine, mediaFromAddress } from './media';
import { headDelivery, openTab, tabsOf } from './tabs';
import { stepsOf, verdictOf, type ChannelFindings } from './verdict';
import { spanWords } from './words';

const channelId = (id: string): ChannelId => asChannelId(id);

function channel(id: string, platform: string, order: number, name = ''): Channel {
  return testChannel({ id, platform, order, name });
}

/** In London, in winter: the clock there shows UTC. */
function delivery(id: string, on: string, at: string, status: Status): DeliveryRow {
  const place = { channelId: channelId(on), wall: at.slice(0, 16), zone: 'Europe/London' };
  return testRow({ id: `post.${id}`, postId: asPostId('post'), ...place, status });
}

const words = planWords('en-GB', 'Europe/London', '2026-11-26');
const names: HistoryNames = {
  words,
  channel: (id) => ({ x: 'X', li: 'LinkedIn' })[id] ?? 'removed channel',
  campaign: () => 'Black Friday',
};
const number = words.number;

describe('the tabs of a post', () => {
  const channels = [channel('fb', 'facebook', 0), channel('x', 'x', 1), channel('li', 'linkedin', 2)];
  const rows = [
    delivery('a', 'x', '2026-11-27T11:00:00Z', 'draft'),
    delivery('b', 'fb', '2026-11-25T11:00:00Z', 'published'),
  ];

  it('stand for every channel with a delivery or an own version, in order on screen', () => {
    const tabs = tabsOf(channels, rows, { li: { text: 'Dear network' } });
    expect(tabs.map((tab) => [tab.name, tab.deliveries.length])).toEqual([
      ['Facebook', 1],
      ['X', 1],
      ['LinkedIn', 0],
    ]);
  });

  it('name the account only where a platform has two', () => {
    const two = [channel('x', 'x', 0, '@acme'), channel('x2', 'x', 1, '@acme_help')];
    expect(tabsOf(two, [], { x: { text: '' }, x2: { text: '' } }).map((tab) => tab.name)).toEqual([
      'X, @acme',
      'X, @acme_help',
    ]);
  });

  it('open on the channel asked for, else on the one that goes out next', () => {
    const tabs = tabsOf(channels, rows, { li: { text: '' } });
    const now = Date.parse('2026-11-26T12:00:00Z');
    expect([openTab(tabs, channelId('li'), now)?.name, openTab(tabs, null, now)?.name]).toEqual([
      'LinkedIn',
      'X',
    ]);
    expect(openTab([], null, now)).toBeUndefined();
  });

  it('name in the head the next delivery, not a cancelled one', () => {
    const all = [
      delivery('a', 'x', '2026-11-25T11:00:00Z', 'published'),
      delivery('b', 'x', '2026-11-27T11:00:00Z', 'cancelled'),
      delivery('c', 'x', '2026-11-28T11:00:00Z', 'draft'),
    ];
    expect(headDelivery(all, Date.parse('2026-11-26T00:00:00Z'))?.id).toBe('post.c');
  });
});

describe('a count in words', () => {
  it('says how much is left, how much is too many, and when there is no limit', () => {
    const faces = [
      countFace(countText('x', 'a'.repeat(100)), number),
      countFace(countText('x', 'a'.repeat(270)), number),
      countFace(countText('x', 'a'.repeat(286)), number),
      countFace(countText('facebook', 'a'.repeat(1234)), number),
      countFace(countText('sms', 'a'.repeat(161)), number),
    ];
    expect(faces.map(({ line, short, tone }) => [line, short, tone])).toEqual([
      ['100 of 280, 180 left', '180', 'plain'],
      ['270 of 280, 10 left', '10', 'near'],
      ['286 of 280, 6 too many', '−6', 'stop'],
      ['1,234, no limit known', 'no limit', 'plain'],
      ['161 of 160, goes out as 2 messages', '2 messages', 'care'],
    ]);
  });

  it('finds where a text becomes too long, never inside a character', () => {
    const over = (text: string): boolean => countText('x', text).over;
    expect(firstTooMany('short', over)).toBe(5);
    expect(firstTooMany('a'.repeat(286), over)).toBe(280);
    expect(firstTooMany(`${'a'.repeat(279)}👩‍👩‍👧 tail`, over)).toBe(279);
  });
});

describe('the verdict', () => {
  const check = (id: string, platform: string, name: string, text: string): ChannelFindings => ({
    channelId: channelId(id),
    name,
    platform: name,
    findings: checkVariant({ platformId: platform, text, media: [] }),
  });

  it('says the worst thing in one line', () => {
    const long = 'a'.repeat(286);
    expect(verdictOf([check('x', 'x', 'X', long)])).toEqual({
      tone: 'stop',
      say: 'X: 6 characters too many.',
    });
    expect(verdictOf([check('ig', 'instagram', 'Instagram', 'Hello')])).toEqual({
      tone: 'stop',
      say: 'Instagram: needs a photo or a video.',
    });
    expect(verdictOf([check('x', 'x', 'X', ''), check('li', 'linkedin', 'LinkedIn', '')])).toEqual({
      tone: 'none',
      say: 'Add some text or media.',
    });
    expect(verdictOf([check('x', 'x', 'X', 'Hi'), check('fb', 'facebook', 'Facebook', '')])).toEqual({
      tone: 'stop',
      say: 'Facebook: add some text.',
    });
    const tags = checkVariant({
      platformId: 'instagram',
      text: '#a1 #b2 #c3 #d4 #e5 #f6',
      media: [{ mime: 'image/jpeg', alt: 'Loaf' }],
    });
    expect(verdictOf([{ ...check('ig', 'instagram', 'Instagram', ''), findings: tags }])).toEqual({
      tone: 'care',
      say: 'Check Instagram: 5 hashtags at most; this has 6.',
    });
    expect(verdictOf([check('x', 'x', 'X', 'Fine')])).toEqual({
      tone: 'fine',
      say: 'Ready to go.',
    });
    expect(verdictOf([])).toEqual({ tone: 'none', say: 'No channels yet: choose where to post.' });
  });

  it('offers one next step, that of what is furthest behind', () => {
    const rows = [
      delivery('a', 'x', '2026-11-27T11:00:00Z', 'draft'),
      delivery('b', 'li', '2026-11-27T12:00:00Z', 'scheduled'),
    ];
    const checks = [check('x', 'x', 'X', 'Fine'), check('li', 'linkedin', 'LinkedIn', 'Fine')];
    expect(stepsOf(rows, checks)).toEqual({
      next: {
        label: 'Ask for approval for X',
        status: 'review',
        does: 'ask',
        ids: ['post.a'],
        blocked: null,
      },
      draft: { label: 'Back to draft', status: 'draft', does: 'status', ids: ['post.b'], blocked: null },
    });
    const steps = (['idea', 'review', 'approved', 'held', 'scheduled', 'published'] as const).map(
      (status) => {
        const { next, draft } = stepsOf([delivery('a', 'x', '2026-11-27T11:00:00Z', status)], checks);
        return [status, next?.label ?? null, next?.does ?? null, draft?.label ?? null];
      },
    );
    expect(steps).toEqual([
      ['idea', 'Ask for approval', 'ask', 'Save as draft'],
      ['review', 'Approve', 'approve', 'Back to draft'],
      ['approved', 'Schedule', 'status', 'Back to draft'],
      ['held', 'Back to calendar', 'release', null],
      ['scheduled', null, null, 'Back to draft'],
      ['published', null, null, null],
    ]);
  });

  it('does not schedule what the platform refuses', () => {
    const rows = [delivery('a', 'x', '2026-11-27T11:00:00Z', 'approved')];
    expect(stepsOf(rows, [check('x', 'x', 'X', 'a'.repeat(286))]).next?.blocked).toBe(
      'Fix X before scheduling.',
    );
    expect(stepsOf(rows, [check('li', 'linkedin', 'LinkedIn', '')]).next?.blocked).toBeNull();
  });
});

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

describe('a conflict', () => {
  it('shows both sides in words and which one holds', () => {
    const conflict: Conflict = {
      id: 'k1',
      kind: 'same-field',
      rootId: 'post',
      entityId: 'post.a',
      field: 'when',
      sides: [
        { changeId: 'c1', by: 'Ada', at: 1, value: { wall: '2026-11-27T18:00', zone: 'Europe/London' } },
        { changeId: 'c2', by: 'Bo', at: 2, value: { wall: '2026-11-28T09:00', zone: 'America/New_York' } },
      ],
      winner: 'c2',
    };
    expect(conflictWords(conflict, 'X, Fri 27 Nov, 11:00', names)).toEqual({
      id: 'k1',
      title: 'Two people changed the time on X, Fri 27 Nov, 11:00 at the same time.',
      sides: [
        { changeId: 'c1', by: 'Ada', at: 1, says: 'Fri 27 Nov, 18:00', keep: 'Keep this', stands: false },
        {
          changeId: 'c2',
          by: 'Bo',
          at: 2,
          says: 'Sat 28 Nov, 09:00 New York time',
          keep: 'Keep this',
          stands: true,
        },
      ],
    });
  });

  it('tells a cancellation from the work it met', () => {
    const conflict: Conflict = {
      id: 'k1',
      kind: 'edit-cancel',
      rootId: 'post',
      entityId: 'post',
      field: 'deletedAt',
      sides: [
        { changeId: 'c1', by: 'Ada', at: 1, value: 1_795_600_000_000 },
        { changeId: 'c2', by: 'Bo', at: 2, value: { text: 'New words', title: 'Loaf' } },
      ],
      winner: 'c1',
    };
    expect(conflictWords(conflict, '', names).sides.map((side) => side.says)).toEqual([
      'deleted it',
      'worked on it: “New words”, “Loaf”',
    ]);
  });
});

describe('media', () => {
  it('come from a whole https address, and say in one line what they are', () => {
    expect(mediaFromAddress(' https://cdn.example.com/a/night%20bakers.JPG?w=2 ', ' Bakers ')).toEqual({
      sha256: '',
      name: 'night bakers.JPG',
      mime: 'image/jpeg',
      alt: 'Bakers',
      url: 'https://cdn.example.com/a/night%20bakers.JPG?w=2',
    });
    expect(mediaFromAddress('http://cdn.example.com/a.jpg', '')).toBeUndefined();
    expect(mediaFromAddress('javascript:alert(1)', '')).toBeUndefined();
    expect(mediaFromAddress('loaf.jpg', '')).toBeUndefined();
    expect(
      factsLine({
        sha256: 'a',
        name: '',
        mime: 'image/gif',
        alt: '',
        frames: 5,
        width: 48,
        height: 32,
        bytes: 1855,
      }),
    ).toBe('Animation, 48 × 32, 2 kB');
    expect(
      factsLine({ sha256: 'a', name: '', mime: 'video/mp4', alt: '', seconds: 65, bytes: 12_345_678 }),
    ).toBe('Video, 1:05, 12 MB');
    expect(factsLine({ sha256: '', name: 'a.pdf', mime: 'application/pdf', alt: '' })).toBe(
      'File, attached by hand',
    );
  });
});

describe('times in words', () => {
  it('name the zone where it is not the workspace’s, and the year where it is not this one', () => {
    expect(words.when('2026-11-27T18:00', 'Europe/London')).toBe('Fri 27 Nov, 18:00');
    expect(words.when('2027-01-04T09:30', 'America/New_York')).toBe('Mon 4 Jan 2027, 09:30 New York time');
    expect([spanWords(20 * 60_000), spanWords(7 * 3_600_000), spanWords(80 * 3_600_000)]).toEqual([
      '20 min',
      '7 h',
      '3 days',
    ]);
  });
});

it('the verdict never says all is well over words that nobody has approved', () => {
  const fine: ChannelFindings = { channelId: channelId('x'), name: 'X', platform: 'X', findings: [] };
  expect([verdictOf([fine]), verdictOf([fine], true)]).toEqual([
    { tone: 'fine', say: 'Ready to go.' },
    { tone: 'care', say: 'Changed since approval.' },
  ]);
});

describe('the next step on the way to an approval', () => {
  const rows = (status: Status) => [delivery('a', 'x', '2026-11-27T11:00:00Z', status)];
  const step = (status: Status, state: 'draft' | 'stale', mayApprove: boolean) => {
    const next = stepsOf(rows(status), [], { state, mayApprove }).next;
    return next && [next.label, next.does, next.blocked];
  };

  it('approving is for those who may, the others wait', () => {
    expect([
      step('draft', 'draft', false),
      step('review', 'draft', true),
      step('review', 'draft', false),
    ]).toEqual([
      ['Ask for approval', 'ask', null],
      ['Approve', 'approve', null],
      ['Approve', 'approve', 'Waiting for an approver.'],
    ]);
  });

  it('what was changed after its approval needs a new look before anything else', () => {
    expect([
      step('approved', 'stale', true),
      step('scheduled', 'stale', true),
      step('scheduled', 'stale', false),
      step('draft', 'stale', true),
    ]).toEqual([
      ['Approve again', 'approve', null],
      ['Approve again', 'approve', null],
      ['Ask again', 'ask', null],
      ['Ask for approval', 'ask', null],
    ]);
  });
});
