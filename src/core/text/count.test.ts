import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ALL_PLATFORMS } from '../platform/catalogue';
import { countText } from './count';
import {
  countCodePoints,
  countGraphemes,
  countGraphemesSafely,
  countUtf8Bytes,
  graphemesOf,
} from './graphemes';
import { countSms, smsParts } from './sms';
import { findUrls } from './urls';
import { countX } from './x-count';

const FAMILY = '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}\u200D\u{1F466}';
const FLAG = '\u{1F1FA}\u{1F1F8}';
const PHOENIX = '\u{1F426}\u200D\u{1F525}';

describe('counting by the rule of each platform', () => {
  test('X', () => {
    expect(countText('x', 'a'.repeat(286))).toEqual({
      platform: 'x',
      unit: 'weighted',
      count: 286,
      limit: 280,
      remaining: -6,
      over: true,
      confidence: 'V',
    });
  });

  test('Bluesky is over when either the characters or the bytes are', () => {
    expect(countText('bluesky', FAMILY.repeat(121))).toEqual({
      platform: 'bluesky',
      unit: 'graphemes',
      count: 121,
      limit: 300,
      remaining: 179,
      over: true,
      confidence: 'V',
      bytes: 3025,
      bytesLimit: 3000,
    });
    expect(countText('bluesky', FAMILY.repeat(120)).over).toBe(false);
    expect(countText('bluesky', 'a'.repeat(301)).over).toBe(true);
  });

  test('an SMS says its parts, its alphabet and what forced it', () => {
    expect(countText('sms', 'Caf\u00E9 \u2019til 6 \u2013 \u2019til 8')).toEqual({
      platform: 'sms',
      unit: 'utf16',
      count: 20,
      limit: 70,
      remaining: 50,
      over: false,
      confidence: 'V',
      segments: 1,
      encoding: 'UCS-2',
      forcedBy: ['\u2019', '\u2013'],
    });
    expect(countText('sms', 'a'.repeat(161))).toMatchObject({
      limit: 160,
      remaining: -1,
      over: true,
      segments: 2,
    });
  });

  test('a platform without a known limit is never over', () => {
    expect(countText('website', 'a'.repeat(100_000))).toEqual({
      platform: 'website',
      unit: 'utf16',
      count: 100_000,
      limit: null,
      remaining: null,
      over: false,
      confidence: null,
    });
    expect(countText('local-radio', 'on air')).toMatchObject({ unit: 'utf16', count: 6, limit: null });
  });

  /** Texts on which popular schedulers go wrong, with the true figure. */
  test.each([
    ['x', 'families', FAMILY.repeat(26), 52],
    ['x', 'a long address', `https://www.example.com/${'a'.repeat(270)}`, 23],
    ['x', 'a new emoji, the safe figure', PHOENIX, 5],
    ['x', 'euro and ellipsis', '\u20AC\u2026', 4],
    ['bluesky', 'flags', FLAG.repeat(76), 76],
    ['mastodon', 'an address of 80', `${'x'.repeat(470)} https://example.com/${'p'.repeat(60)}`, 494],
    ['mastodon', 'an address without scheme', 'Visit example.com/status', 24],
    ['mastodon', 'a mention and a full stop', 'Ask @alice@example.social.', 11],
    ['mastodon', 'a mention inside an address', 'https://example.com/x,@alice@b.social', 23],
    ['youtube', 'Cyrillic', '\u044F'.repeat(2501), 5002],
    ['threads', 'grinning faces', '\u{1F600}'.repeat(126), 504],
    [
      'threads',
      'a keycap, a heart, a flag, a sign',
      '1\uFE0F\u20E3\u2764\uFE0F\u{1F1FA}\u{1F1F8}\u00A9',
      7 + 6 + 8 + 1,
    ],
    ['telegram', 'faces', '\u{1F600}'.repeat(3), 3],
    ['discord', 'faces', '\u{1F600}'.repeat(3), 3],
    ['instagram', 'faces', '\u{1F600}'.repeat(3), 6],
    ['tiktok', 'faces', '\u{1F600}'.repeat(3), 6],
  ])('%s: %s', (platform, _what, text, count) => {
    expect(countText(platform, text).count).toBe(count);
  });

  test.each([
    ['a woman who codes, toned', '\u{1F469}\u{1F3FD}\u200D\u{1F4BB}', 2],
    ['a person who codes, of 2019', '\u{1F9D1}\u200D\u{1F4BB}', 5],
    ['a kiss', '\u{1F469}\u200D\u2764\uFE0F\u200D\u{1F48B}\u200D\u{1F469}', 2],
    ['a toned thumb', '\u{1F44D}\u{1F3FF}', 2],
    ['toned heart hands, of 2021', '\u{1FAF6}\u{1F3FD}', 4],
    ['the flag of Wales', '\u{1F3F4}\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E007F}', 2],
    ['the flag of Sark, of 2024', '\u{1F1E8}\u{1F1F6}', 4],
    ['two flags in a row', FLAG + FLAG, 4],
    ['the copyright sign, plain and as emoji', '\u00A9 \u00A9\uFE0F', 4],
    ['a watch styled as emoji', '\u231A\uFE0F', 2],
    ['infinity styled as emoji', '\u267E\uFE0F', 4],
    ['a smile styled as text', '\u263A\uFE0E', 4],
  ])('X weighs %s', (_what, text, weight) => {
    expect(countX(text)).toBe(weight);
  });

  test('eleven bare links of 72 characters fit X and not Mastodon', () => {
    const link = `example.com/${'a'.repeat(60)}`;
    const text = Array.from({ length: 11 }, () => link).join(' ');
    expect([countText('x', text).over, countText('mastodon', text).count]).toEqual([false, 802]);
  });

  test('a content warning counts on Mastodon as typed, addresses in it in full', () => {
    const contentWarning = 'https://example.com/a';
    expect(countText('mastodon', 'Hello', { contentWarning }).count).toBe(26);
  });

  test('an account can have its own limits', () => {
    const overrides = { limit: 5000, urlLength: 30 };
    expect(countText('mastodon', 'See https://example.com', { overrides })).toMatchObject({
      count: 34,
      limit: 5000,
      over: false,
    });
    expect(countText('x', 'a'.repeat(281), { overrides: { limit: 25_000 } }).over).toBe(false);
    expect(countText('x', 'a'.repeat(281), { overrides: { account: 'premium' } }).remaining).toBe(24_719);
  });

  test('a caption has less room than a message on Telegram and WhatsApp', () => {
    const text = 'a'.repeat(1025);
    expect(['telegram', 'whatsapp'].map((id) => countText(id, text, { withMedia: true }))).toMatchObject([
      { limit: 1024, over: true },
      { limit: 1024, over: true },
    ]);
    expect(countText('telegram', text)).toMatchObject({ limit: 4096, over: false });
  });
});

describe('addresses', () => {
  test.each([
    ['plain', 'see https://example.com/a?b=c#d.', ['https://example.com/a?b=c#d']],
    ['with a port', 'http://example.com:8080/x', ['http://example.com:8080/x']],
    ['bare', 'at example.co.uk, or node.js', ['example.co.uk']],
    ['unknown ending', 'http://shop.example and localhost', []],
    ['after other letters', 'x@example.com #example.com $example.com', []],
    ['run into other script', '\u8A73\u7D30\u306Fexample.com\u3092\u3054\u89A7', ['example.com']],
    ['two in one run', 'example.com\u3001example.org/a', ['example.com', 'example.org/a']],
    ['an ending inside', 'www.example.com.invalid', ['www.example.com']],
    ['underscore', 'https://my_shop.example.com https://my_shop.com', ['https://my_shop.example.com']],
    ['in quotes', '"https://example.com"', ['https://example.com']],
    ['capital letters', 'HTTPS://EXAMPLE.COM/A', ['HTTPS://EXAMPLE.COM/A']],
    ['nested brackets', 'https://example.com/a_(b_(c))', ['https://example.com/a_(b_(c))']],
    ['punycode', 'xn--80ak6aa92e.xn--p1ai', ['xn--80ak6aa92e.xn--p1ai']],
  ])('%s', (_what, text, urls) => {
    expect(findUrls(text, true).map(({ url }) => url)).toEqual(urls);
  });

  test('only those with a scheme, when asked', () => {
    expect(findUrls('example.com https://example.com', false)).toEqual([
      { start: 12, end: 31, url: 'https://example.com', hasScheme: true },
    ]);
  });

  test('one of more than 4,096 characters is plain text', () => {
    expect(countX(`https://example.com/${'a'.repeat(4076)}`)).toBe(23);
    expect(countX(`https://example.com/${'a'.repeat(4077)}`)).toBe(4097);
  });

  test('odd texts are counted to the end', () => {
    const hostile = [
      '\u3042'.repeat(20_000),
      'a.'.repeat(10_000),
      'a-'.repeat(10_000),
      `https://a.com/${'('.repeat(20_000)}`,
    ];
    for (const text of hostile) for (const { id } of ALL_PLATFORMS) countText(id, text);
    expect(hostile.map(countX)).toEqual([40_000, 20_000, 20_000, 23 + 20_000]);
  });
});

describe('visible characters', () => {
  const whole = new Intl.Segmenter('und', { granularity: 'grapheme' });
  const bits =
    'a|1|#| |語|か|가|क|\u094D|\u093F|\u0E01|\u0E33|\u0301|\u0600|\u0D4E|\u200D|\uFE0F|\u20E3|\uFF9E|\u1100|\u1161|\u11A8|\r|\n|' +
    '\u{1F469}|\u{1F1FA}|\u{1F3FD}|\u203C|\u3030|\u00A9|\u{20000}|\u{111C2}|\u00A0|\u200C';

  test('are those of the machine, although most of the text is never segmented', () => {
    const one = fc.constantFrom(...bits.split('|'));
    fc.assert(
      fc.property(fc.array(one, { maxLength: 9 }), (parts) => {
        const text = parts.join('');
        const clusters = Array.from(whole.segment(text), ({ segment }) => segment);
        expect([...graphemesOf(text)]).toEqual(clusters);
        expect(countGraphemes(text)).toBe(clusters.length);
      }),
      { numRuns: 5_000, seed: 29 },
    );
  });
});

describe('for any text', () => {
  const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
  const pieces = fc.constantFrom(
    FAMILY,
    FLAG,
    PHOENIX,
    '\r\n',
    'e\u0301',
    '\u0928\u094D',
    '\u0924',
    'example.com',
    '\uD83D',
    '1\uFE0F\u20E3',
    '\u0600',
  );
  const text = fc
    .array(fc.oneof(pieces, fc.string({ unit: 'binary' }), fc.string()))
    .map((parts) => parts.join(''));

  test('the units are in order, and bytes are those that are sent', () => {
    fc.assert(
      fc.property(text, (sample) => {
        expect(countUtf8Bytes(sample)).toBe(new TextEncoder().encode(sample).length);
        expect(countCodePoints(sample)).toBe([...sample].length);
        expect(countGraphemes(sample)).toBe([...segmenter.segment(sample)].length);
        expect(countGraphemes(sample)).toBeLessThanOrEqual(countGraphemesSafely(sample));
        expect(countGraphemesSafely(sample)).toBeLessThanOrEqual(countCodePoints(sample));
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  test('parts of an SMS hold it, and none could be spared by more than its own filling', () => {
    fc.assert(
      fc.property(text, (sample) => {
        const { encoding, units, segments } = countSms(sample);
        const part = encoding === 'GSM-7' ? 153 : 67;
        if (segments > 1) {
          expect(segments * part).toBeGreaterThanOrEqual(units);
          expect((segments - 1) * (part - 1)).toBeLessThan(units);
        } else expect(segments).toBe(units === 0 ? 0 : 1);
      }),
      { seed: 2, numRuns: 500 },
    );
  });

  test('every platform counts without failing, and an empty text as nothing', () => {
    fc.assert(
      fc.property(text, (sample) => {
        for (const { id } of ALL_PLATFORMS) {
          const { count, limit, remaining } = countText(id, sample);
          expect(count >= 0 && remaining === (limit === null ? null : limit - count)).toBe(true);
          expect(countText(id, '').count).toBe(0);
        }
      }),
      { seed: 3, numRuns: 100 },
    );
  });
});

describe('the parts of a short message', () => {
  test('join again, and a pair of places is never torn', () => {
    const euro = `${'a'.repeat(152)}€${'a'.repeat(152)}`;
    expect(smsParts(euro).map((part) => part.length)).toEqual([152, 152, 1]);
    expect(smsParts(`${'я'.repeat(66)}😀${'я'.repeat(10)}`).map((part) => part.length)).toEqual([66, 12]);
    expect([smsParts(''), smsParts('One.'), smsParts(euro).join('') === euro]).toEqual([[], ['One.'], true]);
  });
});
