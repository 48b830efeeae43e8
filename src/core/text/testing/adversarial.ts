/** Numbers from a seed, the same on every machine (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Pieces that counting rules trip over, by what they test. Every draw takes a kind first, then a piece of it. */
const PIECES: readonly (readonly string[])[] = [
  ['bread', 'Warm', 'at', 'six', 'Große', 'naïve', 'дом', 'שלום', 'مرحبا', 'नमस्ते', 'สวัสดี', 'ὥρα', 'x', 'Z9'],
  ['https://', 'http://', 'HTTPS://', 'https://www.', 'ftp://', '://', '//', 'www.'],
  [
    'example.com',
    'bakery.co.uk',
    'socket.io',
    'a-b.example.org',
    'пример.рф',
    'ex_ample.com',
    'sub_x.example.com',
    'xn--fiqs8s.xn--fiqs8s',
    'example.example',
    'localhost',
    'münchen.de',
    '例え.jp',
    '-a.com',
    'a..com',
    'T.CO',
    '192.168.0.1',
  ],
  [
    '/path',
    '/a_(b)',
    '/a_(b(c))',
    '/?q=1&r=2',
    '?x=y',
    '#frag',
    ':8080',
    '/é/ü',
    '/путь',
    '/a,b;c.',
    '/@name',
    '/x!',
  ],
  ['@', '#', '$', '@name', '#tag', '#2026', '$ACME', 'a@example.com', '@user@example.social', '＃', '＠'],
  [
    '.',
    ',',
    '!',
    '?',
    ':',
    ';',
    ')',
    '(',
    '[',
    ']',
    '"',
    "'",
    '-',
    '_',
    '/',
    '…',
    '–',
    '’',
    '&',
    '+',
    '|',
    '~',
  ],
  [' ', ' ', ' ', '\n', '\t', '\u00A0', '\u3000', '\u200B', '\u200D', '\u200E', '\u202E', '\r\n'],
  ['日', '本', 'を', '。', '、', '한', '국', '语', '｡', '「', '\u1112\u1161\u11AB', '\u212B', '\uFF21'],
  ['e\u0301', 'a\u0308', '\u0301', '\u0323\u0302', 'ŀ', '\u0345', '\u093F', '\u0E49'],
  [
    '👨‍👩‍👧‍👦',
    '👍🏽',
    '🇬🇧',
    '🇫',
    '1️⃣',
    '#️⃣',
    '❤️',
    '☺',
    '☺️',
    '👩🏾‍💻',
    '🏳️‍🌈',
    '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
    '🥖',
    '\uFE0F',
    '🏽',
    '©',
    '™️',
    '🕵🏻‍♀️',
  ],
  ['€', '™', '→', 'Ω', '½', '\u2060', '𝒜', '𐍈', '\uFFFD', '\u00AD'],
];

/** A text of odd pieces in any order, mostly short so that what goes wrong is easy to see. */
export function oddText(draw: () => number): string {
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(draw() * list.length)];
  let text = '';
  for (let left = 1 + Math.floor(draw() ** 2 * 24); left > 0; left -= 1)
    text += pick(pick(PIECES) ?? []) ?? '';
  return text;
}
