import { describe, expect, it } from 'vitest';
import type { RequestSet } from '../../../src/core/schedulers-api';
import { FILM, item, LOCAL, PICTURE } from './items';
import {
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

describe('Mastodon', () => {
  it('a new post, in world time, without an Idempotency-Key', () => {
    const one = item('a', masto, '2026-06-27T12:00', 'Bread\n🥐', {
      link: 'https://example.org/a',
      media: [LOCAL],
    });
    const { requests } = create('mastodon', [one], { now: 0 });
    expect(requests.map(({ path, body, headers, after }) => [path, body, headers, after])).toEqual([
      [
        '/api/v2/media',
        {
          file: { sha256: LOCAL.sha256, name: 'knots.jpg', mime: 'image/jpeg' },
          description: 'Cinnamon knots',
        },
        { 'Content-Type': 'multipart/form-data' },
        [],
      ],
      [
        '/api/v1/statuses',
        {
          status: 'Bread\n🥐 https://example.org/a',
          media_ids: ['{{media-1.id}}'],
          visibility: 'public',
          scheduled_at: '2026-06-27T11:00:00.000Z',
        },
        { 'Content-Type': 'application/json' },
        ['r1'],
      ],
    ]);
  });

  it('a move changes only the time; new words delete the old post before the new one is made', () => {
    const before = ['a', 'b', 'c', 'd'].map((id) =>
      inTheirBooks(item(id, masto, '2026-11-27T12:00', `Old ${id}`), `s-${id}`),
    );
    const [a, b, c, d] = before;
    if (!a || !b || !c || !d) throw new Error('four');
    const after = [
      moved(a, '2026-11-28T12:00'),
      reworded(b, 'New b'),
      cancelled(c),
      reworded(moved(d, '2026-11-28T13:00'), 'New d'),
    ];
    const changes = between(before, after);
    const result = build('mastodon', changes, after);
    expect(calls(result)).toEqual([
      ['DELETE', '/api/v1/scheduled_statuses/s-c', []],
      ['PUT', '/api/v1/scheduled_statuses/s-a', []],
      ['DELETE', '/api/v1/scheduled_statuses/s-d', []],
      ['POST', '/api/v1/statuses', ['r3']],
      ['DELETE', '/api/v1/scheduled_statuses/s-b', []],
      ['POST', '/api/v1/statuses', ['r5']],
    ]);
    expect(result.requests[1]?.body).toEqual({ scheduled_at: '2026-11-28T12:00:00.000Z' });
  });

  it('twenty-five a day on one account', () => {
    const items = Array.from({ length: 26 }, (_, n) =>
      item(`m${n}`, masto, `2026-11-28T10:${String(n).padStart(2, '0')}`, `M ${n}`),
    );
    const result = create('mastodon', items);
    expect([result.requests.length, why(result)]).toEqual([
      25,
      [['m25', 'Mastodon takes 25 scheduled posts a day on one account: post this one by hand or move it.']],
    ]);
  });

  it('four pictures, or one film when it comes first', () => {
    const five = Array.from({ length: 5 }, (_, n) => ({ ...PICTURE, name: `${n}.jpg` }));
    const pictures = create('mastodon', [item('a', masto, '2026-11-28T10:00', 'A', { media: five })]);
    const film = create('mastodon', [item('b', masto, '2026-11-28T10:00', 'B', { media: [FILM, PICTURE] })]);
    expect([pictures.requests.length, pictures.warnings, film.requests.length, film.warnings]).toEqual([
      5,
      [
        '"Title a" on @bramble@example.social: Mastodon takes 4 photos or videos at most; there are 5. Choose 4.',
        '"Title a" on @bramble@example.social: attach by hand: 4.jpg',
      ],
      2,
      ['"Title b" on @bramble@example.social: attach by hand: loaf.jpg'],
    ]);
  });
});

describe('Buffer', () => {
  const input = (result: RequestSet) =>
    result.requests.map(({ body }) => (body as { variables: object }).variables);

  it('creates with a time of its own, links as its network shows them, pictures by their address', () => {
    const items = [
      item('a', x, '2026-11-27T12:00', 'On X', { link: 'https://example.org' }),
      item('b', li, '2026-11-27T13:00', 'On LinkedIn', { link: 'https://example.org' }),
      item('c', ig, '2026-11-27T14:00', 'On Instagram', { media: [PICTURE, LOCAL] }),
      item('d', ig, '2026-11-27T15:00', 'Nothing to show', { media: [LOCAL] }),
    ];
    const result = create('buffer-api', items);
    const same = { channelId: 'buf-1', schedulingType: 'automatic', mode: 'customScheduled' };
    expect(input(result)).toEqual([
      { input: { ...same, dueAt: '2026-11-27T12:00:00.000Z', text: 'On X https://example.org', assets: [] } },
      {
        input: {
          ...same,
          dueAt: '2026-11-27T13:00:00.000Z',
          text: 'On LinkedIn',
          assets: [],
          metadata: { linkedin: { linkAttachment: { url: 'https://example.org' } } },
        },
      },
      {
        input: {
          ...same,
          dueAt: '2026-11-27T14:00:00.000Z',
          text: 'On Instagram',
          assets: [{ image: { url: PICTURE.url, metadata: { altText: 'A loaf' } } }],
          metadata: { instagram: { type: 'post', shouldShareToFeed: true } },
        },
      },
    ]);
    expect(why(result)).toEqual([
      [
        'd',
        'Instagram takes no post without a photo or video, and Buffer takes only files that lie on the web.',
      ],
    ]);
    expect(result.warnings).toEqual(['"Title c" on bramble: attach by hand: knots.jpg']);
  });

  it('a move keeps the words, an edit keeps the time, a cancellation goes first', () => {
    const before = ['a', 'b', 'c'].map((id) =>
      inTheirBooks(item(id, x, '2026-11-27T12:00', `Old ${id}`), `b-${id}`),
    );
    const [a, b, c] = before;
    if (!a || !b || !c) throw new Error('three');
    const after = [moved(a, '2026-11-28T12:00'), reworded(b, 'New'), cancelled(c)];
    expect(input(build('buffer-api', between(before, after), after))).toEqual([
      { input: { id: 'b-c' } },
      { input: { id: 'b-a', mode: 'customScheduled', dueAt: '2026-11-28T12:00:00.000Z' } },
      { input: { id: 'b-b', text: 'New' } },
    ]);
  });

  it('says when the calls of a day do not do', () => {
    const many = Array.from({ length: 300 }, (_, n) =>
      item(
        `m${n}`,
        x,
        `2026-11-28T${String(Math.floor(n / 60) + 9).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}`,
        `M ${n}`,
      ),
    );
    expect(create('buffer-api', many).warnings).toEqual([
      'Buffer takes 100 calls in a quarter of an hour and 250 a day (more on larger plans): these 300 take 2 days on the smallest plan; the most urgent go first.',
    ]);
  });
});
