import { describe, expect, it } from 'vitest';
import {
  composerOf,
  copyPack,
  copyPackHtml,
  readComposers,
  type PackEntry,
} from '../../../src/core/copy-pack';
import { ALL_PLATFORMS } from '../../../src/core/platform';
import type { ExportItem } from '../../../src/core/export';
import { channel, item, LOCAL, PICTURE, TEXTS } from '../export/items';

const fb = channel('fb', 'facebook', 'Bramble & Rye');
const masto = channel('m', 'mastodon', '@bramble');
const NOW = Date.UTC(2026, 10, 27, 11);
const DAY = { from: Date.UTC(2026, 10, 27), until: Date.UTC(2026, 10, 28), now: NOW, down: new Set<never>() };
const HEAD = { workspace: 'Bramble & Rye', zone: 'Europe/London', made: NOW };

const pack = (items: readonly ExportItem[], more: Partial<Parameters<typeof copyPack>[1]> = {}) =>
  copyPack(items, { ...DAY, ...more });

describe('the copy pack (R132)', () => {
  it('holds what stands in the stretch of time, in order, and nothing that is not ready', () => {
    const entries = pack([
      item('late', fb, '2026-11-27T16:00', 'Later'),
      item('soon', fb, '2026-11-27T12:00', 'Soon'),
      item('over', fb, '2026-11-27T09:00', 'Was due', {}, { status: 'approved' }),
      item('next', fb, '2026-11-28T00:00', 'Tomorrow'),
      item('draft', fb, '2026-11-27T13:00', 'Draft', {}, { status: 'draft' }),
      item('held', fb, '2026-11-27T13:00', 'Held', {}, { status: 'held' }),
      item('out', fb, '2026-11-27T13:00', 'Out', {}, { status: 'published' }),
      item('gone', fb, '2026-11-27T13:00', 'Gone', {}, { deletedAt: 1 }),
    ]);
    expect(entries.map(({ text }) => text)).toEqual(['Was due', 'Soon', 'Later']);
  });

  it('has the words of this channel to the byte, the link where they lack it, and every file by name', () => {
    const link = 'https://example.org/boxes';
    const own = { variants: { [fb.id]: { text: ' Own words\r\n ' } }, link, media: [PICTURE, LOCAL] };
    const [whole] = pack([item('a', fb, '2026-11-27T12:00', 'Master', own)]);
    expect([whole?.text, whole?.link, whole?.media]).toEqual([
      ' Own words\r\n ',
      link,
      [
        { name: 'loaf.jpg', url: 'https://example.org/loaf.jpg', alt: 'A loaf' },
        { name: 'knots.jpg', url: '', alt: 'Cinnamon knots' },
      ],
    ]);
    const [said] = pack([item('a', fb, '2026-11-27T12:00', `See ${link}`, { link })]);
    expect(said?.link).toBe('');
  });

  it('says what to know first: the channel is down, nobody knows whether it is out, it is of no use any more', () => {
    const unsettled = { of: 'x', scheduler: 'buffer', outcome: 'stuck', dueAt: 0 };
    const [entry] = pack(
      [item('a', fb, '2026-11-27T12:00', 'Words', { lastUseful: NOW }, { extra: { unsettled } })],
      { down: new Set([fb.id]) },
    );
    expect(entry?.cautions).toEqual([
      'Facebook is down: post it once it is back.',
      'Buffer may still send its first try: cancel that there, or paste its link, before this one goes.',
      'Its use-by time has passed: cancel it instead.',
    ]);
    expect(pack([item('c', fb, '2026-11-27T10:59', 'Words')])[0]?.cautions).toEqual([
      'Its time has passed: first check whether it is already published.',
    ]);
    expect(pack([item('b', fb, '2026-11-27T12:00', '')])[0]?.cautions).toEqual([
      'It has no text and no media yet.',
    ]);
  });
});

describe('pages to write a post on', () => {
  it('are plain https addresses on hosts of the list; a server of one’s own has none', () => {
    expect(composerOf('bluesky')?.url).toBe('https://bsky.app/intent/compose');
    expect([composerOf('mastodon'), composerOf('email')]).toEqual([undefined, undefined]);
    const social = ALL_PLATFORMS.filter(({ kind }) => kind === 'social');
    expect(social.filter(({ id }) => composerOf(id) === undefined).map(({ id }) => id)).toEqual(['mastodon']);
  });

  const WRONG = [
    'http://x.com/intent/post',
    'https://evil.example/x.com/',
    'https://x.com@evil.example/',
    'https://x.com:8443/',
    'javascript:alert(1)',
    'https://x.com',
    'https://x.com\\@evil.example/',
  ];
  it.each(WRONG)('%s is refused when the list is read', (url) => {
    expect(() => readComposers([{ platform: 'x', url, opens: 'a new post' }], ['x.com'])).toThrow(
      /^resources\/composers.json: /,
    );
  });
});

/** The text of an element as a browser reads it, as far as these pages need it. */
function preTexts(html: string): string[] {
  return [...html.matchAll(/<pre dir="auto">\n([^<]*)<\/pre>/g)].map(([, text = '']) =>
    text
      .replaceAll('&#13;', '\r')
      .replaceAll('&#39;', "'")
      .replaceAll('&quot;', '"')
      .replaceAll('&gt;', '>')
      .replaceAll('&lt;', '<')
      .replaceAll('&amp;', '&'),
  );
}

describe('the page to print', () => {
  const html = (entries: readonly PackEntry[]) => copyPackHtml(entries, HEAD);

  it('holds every word to the byte, escaped, and no note of the team', () => {
    const texts = [
      ...TEXTS,
      '\nbegins with a break',
      'carriage\r\nreturn',
      '</pre><script>alert(1)</script>',
      '&amp;',
    ];
    const items = texts.map((text, n) => item(`t${n}`, fb, `2026-11-27T12:${10 + n}`, text));
    const page = html(pack(items));
    expect(preTexts(page)).toEqual(texts);
    expect(page).not.toContain('SECRET');
  });

  it('runs nothing and loads nothing, whatever a plan says', () => {
    const evil = '"><img src=x onerror=alert(1)><script>alert(1)</script>';
    const page = html(
      pack([
        item('a', channel('e', 'facebook', evil), '2026-11-27T12:00', evil, {
          title: evil,
          link: `https://e.example/${evil}`,
          media: [{ sha256: '', name: evil, mime: '', alt: evil, url: `https://e.example/${evil}` }],
        }),
      ]),
    );
    expect(
      page.match(/<[a-z]+/g)?.filter((tag) => ['<script', '<img', '<link', '<iframe'].includes(tag)),
    ).toEqual([]);
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect([...page.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, url]) => url)).toEqual([
      'https://www.facebook.com/',
    ]);
  });

  it('is made by the day, in the zone that it names', () => {
    const page = html(
      pack([item('a', fb, '2026-11-27T23:30', 'A'), item('b', masto, '2026-11-28T00:10', 'B')], {
        until: Date.UTC(2026, 10, 29),
      }),
    );
    expect(
      [...page.matchAll(/<h[23]>(.*?)<\/h[23]>/g)].map(([, words]) => words?.replace(/<[^>]+>/g, '')),
    ).toEqual([
      'Fri 27 Nov',
      '23:30 Facebook, Bramble &amp; Rye: Title a',
      'Sat 28 Nov',
      '00:10 Mastodon, @bramble: Title b',
    ]);
    expect(page).toContain('2 posts to post manually. All times are Europe/London. Made Fri 27 Nov 11:00.');
  });
});
