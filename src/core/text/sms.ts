/** How a short message is written: the GSM alphabet, or Unicode as soon as one character is outside it. */
export type SmsEncoding = 'GSM-7' | 'UCS-2';

export interface SmsCount {
  readonly encoding: SmsEncoding;
  /** Septets in GSM-7 (euro and brackets take two), UTF-16 units in UCS-2. */
  readonly units: number;
  /** Messages it is sent, and charged, as; 0 for an empty text. */
  readonly segments: number;
  /** Places of one single message: 160 or 70. */
  readonly single: number;
  /** The different characters that force UCS-2, in order of first use; empty in GSM-7. */
  readonly forcedBy: readonly string[];
}

/** Basic table of 3GPP TS 23.038, without the escape. Capital Ç is in it, small ç is not. */
const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
    '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** Extension table: an escape and a code, two places. */
const EXTENSION = new Set('\f^{}\\[~]|€');

/** Places of a lone message, and of one part when the text is split (the rest is the part's header). */
const SIZES = { 'GSM-7': { single: 160, part: 153 }, 'UCS-2': { single: 70, part: 67 } } as const;

/**
 * Counts a short message as phones do (3GPP TS 23.038). Neither an escape pair nor a surrogate pair is ever split
 * over two parts, so the number of parts can exceed units / 153.
 */
export function countSms(text: string): SmsCount {
  const forcedBy = [...new Set(text)].filter((one) => !BASIC.has(one) && !EXTENSION.has(one));
  const encoding: SmsEncoding = forcedBy.length === 0 ? 'GSM-7' : 'UCS-2';
  const { single } = SIZES[encoding];
  let units = 0;
  let parts = 0;
  for (const part of partsIn(text, encoding)) {
    units += part.units;
    parts += 1;
  }
  const segments = units === 0 ? 0 : units <= single ? 1 : parts;
  return { encoding, units, segments, single, forcedBy };
}

/** The text in the parts that it is sent and charged as; phones put them together again. */
export function smsParts(text: string): readonly string[] {
  const { encoding, segments } = countSms(text);
  if (segments <= 1) return text === '' ? [] : [text];
  return Array.from(partsIn(text, encoding), ({ start, end }) => text.slice(start, end));
}

interface Part {
  readonly start: number;
  readonly end: number;
  readonly units: number;
}

/** Parts as long as they may be in a message of several. */
function* partsIn(text: string, encoding: SmsEncoding): Generator<Part> {
  const { part } = SIZES[encoding];
  let [start, at, units] = [0, 0, 0];
  for (const character of text) {
    const cost = encoding === 'UCS-2' ? character.length : EXTENSION.has(character) ? 2 : 1;
    if (units + cost > part) {
      yield { start, end: at, units };
      [start, units] = [at, 0];
    }
    units += cost;
    at += character.length;
  }
  if (at > start) yield { start, end: at, units };
}
