const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

const NON_ASCII = /[^\0-\x7F]/;
/**
 * Stretches outside ASCII with the neighbours they may join (a base letter before, a letter after a prefix sign).
 * Line ends never join, so a CR LF pair is never torn.
 */
const SEGMENTED =
  /[^\r\n\x80-\u{10FFFF}]?[^\0-\x7F]+(?:[^\r\n\x80-\u{10FFFF}][^\0-\x7F]+)*[^\r\n\x80-\u{10FFFF}]?/gu;
/**
 * A letter joined to the mark or joiner before it: Unicode 15.1 made Indic conjuncts one grapheme (rule GB9c).
 * Thai and Lao AM are letters that always joined, so they are no conjuncts.
 */
const CONJUNCT = /[\p{M}\u200D](?![\u0E33\u0EB3])\p{Lo}/gu;

/** True when every character is plain ASCII, where all units but graphemes of line ends agree. */
export function isAscii(text: string): boolean {
  return !NON_ASCII.test(text);
}

/** The visible characters (extended grapheme clusters) of a text, in order. */
export function* graphemesOf(text: string): Generator<string> {
  for (const { segment } of segmenter.segment(text)) yield segment;
}

/** Visible characters, by the Unicode data of the machine. A CR LF pair is one. */
export function countGraphemes(text: string): number {
  return countClusters(text, false);
}

/**
 * Visible characters, counted for a limit: where Unicode versions disagree (Indic conjuncts: 3 or 4 for a Hindi
 * greeting) the larger figure, so that the text fits whichever version the server has. The same on every machine.
 */
export function countGraphemesSafely(text: string): number {
  return countClusters(text, true);
}

/** Segments only the stretches that need it: a run of plain ASCII is as many characters as it is long. */
function countClusters(text: string, apart: boolean): number {
  let count = text.length - countOf(text, '\r\n');
  if (isAscii(text)) return count;
  for (const [stretch] of text.matchAll(SEGMENTED)) {
    count -= stretch.length;
    for (const { segment } of segmenter.segment(stretch)) {
      count += 1;
      if (apart && segment.length > 2) count += segment.match(CONJUNCT)?.length ?? 0;
    }
  }
  return count;
}

/** Unicode code points; a lone surrogate is one. */
export function countCodePoints(text: string): number {
  let count = text.length;
  for (let i = 0; i + 1 < text.length; i += 1) {
    if (isHigh(text.charCodeAt(i)) && isLow(text.charCodeAt(i + 1))) {
      count -= 1;
      i += 1;
    }
  }
  return count;
}

/** Bytes of the text in UTF-8; a lone surrogate is sent as the replacement character, 3 bytes. */
export function countUtf8Bytes(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) bytes += 1;
    else if (unit < 0x800) bytes += 2;
    else if (isHigh(unit) && isLow(text.charCodeAt(i + 1))) {
      bytes += 4;
      i += 1;
    } else bytes += 3;
  }
  return bytes;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

function countOf(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + part.length)) count += 1;
  return count;
}
