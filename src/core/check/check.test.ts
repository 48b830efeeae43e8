import { describe, expect, test } from 'vitest';
import { checkVariant, type CheckedVariant } from './check';
import type { CheckedMedia } from './check-media';
import { countHashtags, countMentions, linksOf, phoneNumberIn } from '../text/entities';
import { fitFor } from './fit';

const PHOTO: CheckedMedia = { mime: 'image/jpeg', alt: 'A loaf on a board' };
const FILM: CheckedMedia = { mime: 'video/mp4', alt: '' };

function check(variant: Partial<CheckedVariant> & { readonly platformId: string }): readonly string[] {
  return checkVariant({ text: 'Fresh bread today.', media: [], ...variant }).map(
    ({ severity, code, say }) => `${severity} ${code}: ${say}`,
  );
}

describe('what a platform would refuse, in words', () => {
  test('nothing, for a post that fits', () => {
    expect(check({ platformId: 'x' })).toEqual([]);
    expect(check({ platformId: 'instagram', media: [PHOTO] })).toEqual([]);
  });

  test('a verified limit is an error, as a whole finding', () => {
    expect(checkVariant({ platformId: 'x', text: 'a'.repeat(286), media: [] })).toEqual([
      {
        code: 'too-long',
        severity: 'error',
        field: 'text',
        say: '6 characters too many for X: 286 of 280.',
        limit: 280,
      },
    ]);
  });

  test.each<[string, Partial<CheckedVariant> & { readonly platformId: string }, readonly string[]]>([
    [
      'a quoted limit is a warning with its date',
      { platformId: 'tiktok', text: 'a'.repeat(2201), media: [FILM] },
      ['warning too-long: Probably 1 character too many for TikTok: 2,201 of 2,200, as of 7 September 2026.'],
    ],
    [
      'an unconfirmed limit is a hint',
      { platformId: 'facebook', text: 'a'.repeat(64_000) },
      [
        'hint too-long: Possibly 794 characters too many for Facebook: 64,000 of 63,206, but that limit is unconfirmed.',
      ],
    ],
    [
      'bytes say why they are more than what one sees',
      { platformId: 'youtube', text: '\u044F'.repeat(2501), media: [FILM] },
      [
        'warning too-long: Probably 2 characters too many for YouTube: 5,002 of 5,000, as of 7 September 2026. ' +
          'Accented letters, other alphabets and emoji count as two to four each there.',
      ],
    ],
    [
      'Bluesky has a second limit',
      { platformId: 'bluesky', text: '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}\u200D\u{1F466}'.repeat(121) },
      [
        'error too-many-bytes: Too much for Bluesky: emoji and other alphabets take extra room, and 3,025 of 3,000 bytes are used.',
      ],
    ],
    ['no photo', { platformId: 'instagram' }, ['error needs-media: Instagram needs a photo or a video.']],
    ['no video', { platformId: 'youtube', media: [PHOTO] }, ['error needs-film: YouTube needs a video.']],
    ['nothing at all', { platformId: 'x', text: ' \n' }, ['error empty: Add some text for X.']],
    ['photos alone are enough', { platformId: 'x', text: '', media: [PHOTO] }, []],
    [
      'six hashtags',
      { platformId: 'instagram', text: '#a #b #c #d #e #f', media: [PHOTO] },
      ['warning too-many-hashtags: Instagram takes 5 hashtags at most; this has 6.'],
    ],
    [
      'six links',
      { platformId: 'threads', text: 'a.com b.com c.com d.com e.com', link: 'https://f.com' },
      ['warning too-many-links: Threads takes 5 links at most; this has 6.'],
    ],
    [
      'a phone number',
      { platformId: 'google-business', text: 'Call 020 7946 0123 to order.' },
      [
        'warning phone-number: Google Business Profile does not allow a phone number in the text. Use its Call button instead.',
      ],
    ],
    [
      'a photo without words for those who cannot see it',
      { platformId: 'x', media: [{ mime: 'image/png', alt: ' ' }] },
      ['hint no-alt: 1 photo has no alt text for people who cannot see it.'],
    ],
    [
      'a description that is too long',
      { platformId: 'pinterest', media: [{ mime: 'image/png', alt: 'a'.repeat(501) }] },
      ['error alt-too-long: An alt text is 1 character too long for Pinterest: 501 of 500.'],
    ],
    [
      'a photo of the wrong kind',
      { platformId: 'instagram', media: [{ mime: 'image/png', alt: 'x' }] },
      ['warning image-type: Instagram takes photos as JPEG only; 1 photo is in another format.'],
    ],
    [
      'too many photos',
      { platformId: 'mastodon', media: [PHOTO, PHOTO, PHOTO, PHOTO, PHOTO] },
      ['error too-many-media: Mastodon takes 4 photos or videos at most; there are 5. Choose 4.'],
    ],
    [
      'photos where only words go',
      { platformId: 'sms', media: [PHOTO] },
      ['warning too-many-media: SMS is text only, so media is left out.'],
    ],
    [
      'an SMS in two parts because of one sign',
      { platformId: 'sms', text: `It\u2019s ${'a'.repeat(70)}` },
      [
        'warning sms-parts: This goes out, and is charged, as 2 messages: 75 of 70 characters.',
        'hint sms-alphabet: “\u2019” limits each message to 70 characters instead of 160. Try a plain character.',
      ],
    ],
    ['a title too many', { platformId: 'reddit', title: '' }, ['error title-missing: Reddit needs a title.']],
    [
      'a long title',
      { platformId: 'pinterest', media: [PHOTO], title: 'a'.repeat(103) },
      ['error title-too-long: 3 characters too many for Pinterest in the title: 103 of 100.'],
    ],
    [
      'a long subject line',
      { platformId: 'email', title: 'a'.repeat(61) },
      ['hint title-too-long: A title of 61 characters may be cut off; about 60 works best.'],
    ],
    [
      'a byte order mark',
      { platformId: 'x', text: 'Hello \uFEFFthere' },
      [
        'error refused-character: The text contains an invisible character that X rejects. Retype that part instead of pasting it.',
      ],
    ],
    [
      'a hidden direction',
      { platformId: 'threads', text: '\u202Eabc\u202C' },
      [
        'warning hidden-direction: The text contains a hidden mark that changes the reading direction. Retype that part.',
      ],
    ],
    [
      'a link nobody can click',
      { platformId: 'instagram', text: 'See example.com', media: [PHOTO] },
      ['hint dead-link: Links in the text are not clickable on Instagram. Say where to find it instead.'],
    ],
    [
      'a link with a field of its own',
      { platformId: 'pinterest', link: 'https://a.com', media: [PHOTO] },
      [],
    ],
    [
      'brackets',
      { platformId: 'youtube', text: 'a <b>', media: [FILM] },
      ['warning angle-brackets: YouTube does not allow < and > in a description.'],
    ],
  ])('%s', (_what, variant, expected) => {
    expect(check(variant)).toEqual(expected);
  });

  test('the link counts where it has to stand in the text, unless it stands there already', () => {
    const link = 'https://example.com/boxes';
    const text = 'a'.repeat(260);
    expect(check({ platformId: 'x', text, link })).toEqual([
      'error too-long: 4 characters too many for X: 284 of 280.',
    ]);
    expect(check({ platformId: 'x', text: `${'a'.repeat(250)} ${link}`, link })).toEqual([]);
    expect(check({ platformId: 'linkedin', text: 'a'.repeat(3000), link })).toEqual([]);
  });

  test('the worst stands first', () => {
    const media = [{ mime: 'image/jpeg', alt: '' }];
    expect(
      check({ platformId: 'instagram', text: `${'a'.repeat(2201)} #a #b #c #d #e #f`, media }).map(
        (line) => line.split(':')[0],
      ),
    ).toEqual(['error too-long', 'warning too-many-hashtags', 'hint no-alt']);
  });
});

describe('whether a text can be diverted', () => {
  test.each([
    ['x', 'Short', [], {}, 'fits'],
    ['x', 'a'.repeat(281), [], {}, 'needs-writer'],
    ['x', 'a'.repeat(260), [], { link: 'https://example.com' }, 'needs-writer'],
    ['tiktok', 'Short', [FILM], {}, 'fits'],
    ['tiktok', 'Short', [], {}, 'needs-writer'],
    ['tiktok', 'Short', [], { mediaKnown: true }, 'unsuited'],
    ['tiktok', 'a'.repeat(2201), [FILM], {}, 'needs-writer'],
    ['facebook', 'a'.repeat(64_000), [], {}, 'fits'],
    ['sms', 'a'.repeat(161), [], {}, 'needs-writer'],
    ['sms', 'a'.repeat(160), [], {}, 'fits'],
    ['email', 'Anything', [], {}, 'fits'],
    ['x', '', [], {}, 'needs-writer'],
    ['threads', 'a.com b.com c.com d.com e.com f.com', [], {}, 'needs-writer'],
    ['google-business', 'Call +44 20 7946 0123', [], {}, 'needs-writer'],
    ['local-radio', 'Anything', [], {}, 'fits'],
  ] as const)('%s %#', (platform, text, media, options, fit) => {
    expect(fitFor(platform, text, media, options)).toBe(fit);
  });
});

describe('what stands in a text', () => {
  test.each([
    ['Call 020 7946 0123', '020 7946 0123'],
    ['+1 (415) 555-0100 now', '+1 (415) 555-0100'],
    ['(020) 7946 0123', '(020) 7946 0123'],
    ['ring 415-555-0100.', '415-555-0100'],
    ['01.23.45.67.89', '01.23.45.67.89'],
    ['open 2026-11-27 to 2026-12-01', null],
    ['27.11.2026', null],
    ['04.05.2026 - 06.05.2026', null],
    ['a quarter off 1,200 boxes in 2026', null],
    ['0.5 kg', null],
    ['order no. 12345678', null],
  ])('%j holds the phone number %j', (text, phone) => {
    expect(phoneNumberIn(text)).toBe(phone);
  });

  test('hashtags, mentions and links', () => {
    const text =
      'C# #one #\u65E5\u672C\u8A9E #2026 a#b @us, @them.too me@example.com www.example.com/a. https://b.org!';
    expect([countHashtags(text), countMentions(text), linksOf(text)]).toEqual([
      3,
      2,
      ['www.example.com/a', 'https://b.org'],
    ]);
  });
});
