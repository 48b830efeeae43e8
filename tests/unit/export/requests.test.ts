import { describe, expect, it } from 'vitest';
import { exportAll } from '../../../src/core/handover';
import { htmlOf, wordsOf } from '../../../src/core/schedulers-api';
import { channel, FILM, item, LOCAL, PICTURE } from './items';
import {
  NOW,
  ACCOUNTS,
  x,
  li,
  masto,
  ig,
  build,
  create,
  between,
  moved,
  cancelled,
  reworded,
  inTheirBooks,
  why,
  calls,
} from './requests';

describe('what no scheduler is ever sent', () => {
  it.each(['postiz', 'buffer-api'] as const)('%s: nothing past, too near, or empty', (scheduler) => {
    const items = [
      item('past', x, '2026-11-27T07:59', 'Past'),
      item('near', x, '2026-11-27T08:14', 'Near'),
      item('empty', x, '2026-11-27T10:00', ' '),
      item('fine', x, '2026-11-27T08:15', 'Fine'),
    ];
    const result = create(scheduler, items);
    expect(why(result)).toEqual([
      ['past', 'This time has passed: the tool might publish it immediately.'],
      ['near', 'This is less than 15 minutes away: post it manually or move it.'],
      ['empty', 'It has no text and no media.'],
    ]);
    expect(result.requests.map(({ deliveryIds }) => deliveryIds)).toEqual([[items[3]?.delivery.id]]);
  });

  it('no change of what may be out already, or of what has no known number there', () => {
    const before = [
      item('due', x, '2026-11-27T07:30', 'Due'),
      item('unknown', x, '2026-11-27T12:00', 'Unknown'),
    ];
    const after = before.map((one) => moved(one, '2026-11-28T12:00'));
    expect(why(build('postiz', between(before, after), after))).toEqual([
      ['due', 'Its time there has passed, so it may be out: read Postiz back before changing it.'],
      ['unknown', 'Its number in Postiz is not known: read Postiz back first, or do it there by hand.'],
    ]);
  });

  it('channels that a scheduler does not serve are counted, not sent', () => {
    const items = [item('a', x, '2026-11-27T12:00', 'A'), item('b', masto, '2026-11-27T12:00', 'B')];
    const { requests, warnings } = create('mastodon', items);
    expect([requests.length, warnings]).toEqual([
      1,
      ['1 change is on channels that Mastodon does not serve.'],
    ]);
  });

  it('no secret and no note stands in the file, and a second run gives the same bytes', () => {
    const items = [item('a', x, '2026-11-27T12:00', 'A', { media: [PICTURE] })];
    const write = () => exportAll({ scheduler: 'postiz', items, zone: 'Europe/London', now: NOW });
    const first = write();
    if (!first.ok) throw new Error(first.error.message);
    expect(first.value.files.map(({ name, rows }) => [name, rows])).toEqual([['postiz-requests.json', 1]]);
    expect(/authorization|SECRET/i.test(first.value.files[0]?.text ?? '')).toBe(false);
    expect(write()).toEqual(first);
  });
});

describe('Postiz', () => {
  it('words as its HTML: escaped, a paragraph a line, and back to the byte', () => {
    expect(htmlOf('Bread & <butter>\n\n"now"')).toBe('<p>Bread &amp; &lt;butter&gt;</p><p></p><p>"now"</p>');
    for (const text of ['a', '', 'a\n\nb\n', '<b>&amp;</b> 🥐', '  blanks  '])
      expect(wordsOf(htmlOf(text))).toBe(text);
  });

  it('one call for what is due in the same minute; every value has its pictures; no group is ever sent', () => {
    const items = [
      item('a', x, '2026-11-27T12:00', 'A & B', { link: 'https://example.org' }),
      item('b', li, '2026-11-27T12:00', 'On LinkedIn'),
      item('c', x, '2026-11-27T13:00', 'C'),
    ];
    const { requests, blocked } = create('postiz', items);
    expect(blocked).toEqual([]);
    expect(requests.map(({ body }) => body)).toEqual([
      {
        type: 'schedule',
        date: '2026-11-27T12:00:00.000Z',
        shortLink: false,
        tags: [],
        posts: [
          {
            integration: { id: 'int-1' },
            value: [{ content: '<p>A &amp; B https://example.org</p>', image: [] }],
            settings: { __type: 'x', who_can_reply_post: 'everyone' },
          },
          {
            integration: { id: 'int-1' },
            value: [{ content: '<p>On LinkedIn</p>', image: [] }],
            settings: { __type: 'linkedin' },
          },
        ],
      },
      expect.objectContaining({ date: '2026-11-27T13:00:00.000Z' }),
    ]);
    expect(JSON.stringify(requests)).not.toContain('"group"');
    expect(requests[0]?.check?.path).toBe(
      '/posts?startDate=2026-11-26T12:00:00.000Z&endDate=2026-11-28T12:00:00.000Z',
    );
  });

  it('files go up first and once, and the post waits for them; what it cannot take is named', () => {
    const mov = { ...FILM, name: 'oven.mov', url: 'https://example.org/oven.mov' };
    const items = [
      item('a', ig, '2026-11-27T12:00', 'A', { media: [PICTURE, LOCAL, mov] }),
      item('b', ig, '2026-11-27T13:00', 'B', { media: [PICTURE] }),
      item('c', ig, '2026-11-27T14:00', 'C'),
    ];
    const result = create('postiz', items);
    expect(calls(result)).toEqual([
      ['POST', '/upload-from-url', []],
      ['POST', '/upload', []],
      ['POST', '/posts', ['r1', 'r2']],
      ['POST', '/posts', ['r1']],
    ]);
    expect(JSON.stringify(result.requests[3]?.body)).toContain(
      '"image":[{"id":"{{media-1.id}}","path":"{{media-1.path}}","alt":"A loaf"}]',
    );
    expect(why(result)).toEqual([['c', 'Instagram needs a photo or a video.']]);
    expect(result.warnings).toEqual(['"Title a" on bramble: attach by hand: oven.mov']);
  });

  it('a move sends the whole post with its own number; a cancellation goes first', () => {
    const before = ['a', 'b', 'c'].map((id) =>
      inTheirBooks(item(id, x, '2026-11-27T12:00', `Old ${id}`), `p-${id}`),
    );
    const [a, b, c] = before;
    if (!a || !b || !c) throw new Error('three');
    const after = [moved(a, '2026-11-28T12:00'), reworded(b, 'New'), cancelled(c)];
    const result = build('postiz', between(before, after), after);
    expect(result.requests.map(({ kind, method, path }) => [kind, method, path])).toEqual([
      ['cancel', 'DELETE', '/posts/p-c'],
      ['move', 'POST', '/posts'],
      ['edit', 'POST', '/posts'],
    ]);
    expect(result.requests[1]?.body).toMatchObject({
      type: 'schedule',
      date: '2026-11-28T12:00:00.000Z',
      posts: [{ value: [{ id: 'p-a', content: '<p>Old a</p>' }] }],
    });
    expect(result.requests[0]?.check?.say).toContain('{"error":true} also when it has worked');
  });

  it('does not delete a group that holds other posts', () => {
    const one = item('a', x, '2026-11-27T12:00', 'A');
    const other = item('b', x, '2026-11-27T12:00', 'B');
    const remote = new Map([
      [one.delivery.id, { id: 'p1', group: 'g' }],
      [other.delivery.id, { id: 'p2', group: 'g' }],
    ]);
    const after = [cancelled(one), other];
    expect(why(build('postiz', between([one, other], after), after, { remote }))).toEqual([
      [
        'a',
        'Postiz holds it in one group with others and would delete them all: cancel this one there by hand.',
      ],
    ]);
  });

  it('a post that goes to another channel waits until the old one is cancelled', () => {
    const before = inTheirBooks(item('a', x, '2026-11-27T12:00', 'A'), 'p1');
    const after = { ...before, channel: li, delivery: { ...before.delivery, channelId: li.id } };
    expect(calls(build('postiz', between([before], [after]), [after]))).toEqual([
      ['DELETE', '/posts/p1', []],
      ['POST', '/posts', ['r1']],
    ]);
  });

  it('says how long a hundred calls take, and asks for boards and numbers it does not know', () => {
    const lone = channel('lone', 'x', 'Lone');
    const many = Array.from({ length: 91 }, (_, n) =>
      item(
        `m${n}`,
        lone,
        `2026-11-27T${10 + Math.floor(n / 60)}:${String(n % 60).padStart(2, '0')}`,
        `M ${n}`,
      ),
    );
    expect(create('postiz', many).warnings).toEqual([
      'Say which channel in Postiz Lone is: its number is not known yet.',
      'Postiz takes 90 of these calls an hour, so these 91 take 2 hours; the most urgent go first.',
    ]);
    const pin = channel('pin', 'pinterest', 'Pins', { schedulerProfile: ACCOUNTS });
    const pins = [item('p', pin, '2026-11-27T12:00', 'P', { media: [PICTURE] })];
    expect(why(create('postiz', pins))).toEqual([
      ['p', 'Say which board pins of Pins go to in Postiz, or set it up there by hand.'],
    ]);
    const accounts = new Map([[pin.id, { id: 'int-9', settings: { board: 'b1' } }]]);
    expect(create('postiz', pins, { accounts }).blocked).toEqual([]);
  });
});
