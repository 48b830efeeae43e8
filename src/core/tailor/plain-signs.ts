import { countSms } from '../text';

/** Signs that word processors put in and the GSM alphabet lacks, with what phones have instead. */
const SIGNS: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '′': "'",
  '`': "'",
  '´': "'",
  ʼ: "'",
  '‹': "'",
  '›': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '″': '"',
  '«': '"',
  '»': '"',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '•': '-',
  '·': '-',
  '…': '...',
  '×': 'x',
  '÷': '/',
  '⁄': '/',
  '°': ' deg.',
  '№': 'No.',
  '™': '(TM)',
  '©': '(c)',
  '®': '(R)',
  '½': '1/2',
  '¼': '1/4',
  '¾': '3/4',
  '¹': '1',
  '²': '2',
  '³': '3',
  '→': '->',
  '←': '<-',
  '↑': '^',
  '↓': 'v',
  '\t': ' ',
  '\u00A0': ' ',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u2007': ' ',
  '\u2009': ' ',
  '\u200A': ' ',
  '\u202F': ' ',
  '\u3000': ' ',
  '\u2028': '\n',
  '\u2029': '\n',
  '\u200B': '',
  '\u200C': '',
  '\u200E': '',
  '\u200F': '',
  '\u2060': '',
  '\u00AD': '',
  '\uFEFF': '',
};
/** Letters that taking the accent off does not help. */
const LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  œ: 'oe',
  Œ: 'OE',
  ı: 'i',
  þ: 'th',
  Þ: 'Th',
  ð: 'd',
  Ð: 'D',
  ħ: 'h',
  Ħ: 'H',
};

export type PlainStep = 'signs' | 'letters' | 'emoji';

/** A text for phones, and the furthest that had to be gone for it. */
export interface PlainText {
  readonly text: string;
  readonly step: PlainStep;
}

/**
 * The text in the GSM alphabet, changed as little as will do: plain quotes and dashes; else letters without the
 * accents that phones lack (é, ñ, ü and others stay); else without emoji too.
 * @returns null when the text is in the alphabet already, or in a script that it does not have
 */
export function plainText(text: string): PlainText | null {
  if (isPlain(text)) return null;
  const signs = mapEach(text.normalize('NFC'), (one) => SIGNS[one] ?? one);
  if (isPlain(signs)) return { text: signs, step: 'signs' };
  const letters = mapEach(signs, plainLetter);
  if (isPlain(letters)) return { text: letters, step: 'letters' };
  const bare = withoutEmoji(letters);
  return isPlain(bare) && bare.trim() !== '' ? { text: bare, step: 'emoji' } : null;
}

function isPlain(text: string): boolean {
  return countSms(text).encoding === 'GSM-7';
}

function plainLetter(one: string): string {
  if (isPlain(one)) return one;
  const known = LETTERS[one];
  if (known !== undefined) return known;
  if (one === 'ç') return 'c';
  const base = one.normalize('NFD').replaceAll(/\p{M}/gu, '');
  return /^[A-Za-z]+$/.test(base) ? base : one;
}

/** The space before an emoji goes with it. */
function withoutEmoji(text: string): string {
  return text
    .replaceAll(
      /[ ]?(?:\p{RI}{2}|\p{Extended_Pictographic}(?:[\p{EMod}\uFE0F\u{E0020}-\u{E007F}]|\u200D\p{Extended_Pictographic})*)/gu,
      '',
    )
    .replaceAll(/([0-9#*])\uFE0F?\u20E3/gu, '$1')
    .replaceAll(/[\uFE0E\uFE0F\u200D]/gu, '')
    .replace(/^ +/, '');
}

function mapEach(text: string, change: (character: string) => string): string {
  let out = '';
  for (const character of text) out += change(character);
  return out;
}
