import fc from 'fast-check';

const WORDS = (
  'bread the ovens six tonight and we bake “again” well-known don’t café naïve e.g. Mr. 4.50 Größe дом хлеб ' +
  'नमस्ते दुनिया ขนมปังสดใหม่ทุกเช้า 今日だけパン屋は三時に始まります。 빵집 خبز طازج ZUM'
).split(' ');
const WHOLE = [
  'https://example.com/loaves?day=friday#six',
  'example.co.uk/a_(b)',
  'https://bakery.example/boxes',
  'www.example.org',
  '@bramble',
  '@bramble@mastodon.social',
  '@bramble.bsky.social',
  'orders@example.com',
  '#BlackFriday',
  '#今日のパン',
  '#2026',
];
const EMOJI = ['🥖', '👩‍👩‍👧‍👦', '🇬🇧', '👍🏽', '1️⃣', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '❤️', '🐦‍🔥'];
const SIGNS = ['.', '!', '?', ',', ':', ' –', '…', '。', '、', ')', ' (', '”', 'e\u0301', '\u200D', '\u0301'];
const GAPS = [' ', ' ', ' ', ' ', '  ', '\n', '\n\n', '\r\n', '\u00A0', ' \n ', '\u3000', ''];

const piece = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 2, arbitrary: fc.constantFrom(...WHOLE) },
  { weight: 1, arbitrary: fc.constantFrom(...EMOJI) },
  { weight: 2, arbitrary: fc.constantFrom(...SIGNS) },
);

/** Texts as people write them, and worse: many scripts, addresses, names, tags, emoji, odd white space. */
export const anyText: fc.Arbitrary<string> = fc
  .array(fc.tuple(piece, fc.constantFrom(...GAPS)), { minLength: 1, maxLength: 220, size: 'max' })
  .map((pairs) => pairs.map(([word, gap]) => word + gap).join(''));

/** Pieces that no cut may tear. */
export const WHOLE_PIECES: readonly string[] = [...WHOLE, ...EMOJI];
