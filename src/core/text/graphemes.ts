const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

const NON_ASCII = /[^\0-\x7F]/;
/**
 * Letters, digits, punctuation and CJK of the first plane that never join one another: between two of them is always a
 * border (UAX 29). Marks, joiners, emoji, Indic letters and Hangul in parts are not among them.
 */
const SINGLE =
  '[[[\\0-\\uFFFF]&&[[\\0-\\x7F\\p{Lu}\\p{Ll}\\p{Nd}\\p{P}\\p{Zs}\\uAC00-\\uD7A3]' +
  '[\\p{Lo}&&[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}]]]]--[\\p{ExtPict}--[\\0-\\x7F]]]';
/** Signs that join what follows them, a space too (Grapheme_Cluster_Break=Prepend, Unicode 17). */
const PREPEND =
  '[\\u0600-\\u0605\\u06DD\\u070F\\u0890\\u0891\\u08E2\\u0D4E\\u{110BD}\\u{110CD}\\u{111C2}\\u{111C3}\\u{113D1}' +
  '\\u{1193F}\\u{11941}\\u{11A3A}\\u{11A84}-\\u{11A89}\\u{11D46}\\u{11F02}]';
const INNER = `(?:[${SINGLE}--[\\r\\n ]]|(?<=${PREPEND}) )`;
/** A picture starts a cluster of its own unless something before it holds on to it. */
const NEW_PICTURE = `(?<![\\u200D${PREPEND}])\\p{ExtPict}`;
const COMPLEX = `[^${SINGLE}](?:(?!${NEW_PICTURE})[^${SINGLE}])*`;
/**
 * Stretches that have to be segmented, with the neighbours they may join. They end at a space, at a line end and
 * before the next picture, so that they stay short and most of them are known from the key before.
 */
const STRETCH = new RegExp(
  `[${SINGLE}--[\\r\\n]]?${COMPLEX}(?:${INNER}(?!${NEW_PICTURE})${COMPLEX})*${INNER}?`,
  'gv',
);
/**
 * A letter joined to the mark or joiner before it: Unicode 15.1 made Indic conjuncts one grapheme (rule GB9c).
 * Thai and Lao AM are letters that always joined, so they are no conjuncts.
 */
const CONJUNCT = /[\p{M}\u200D](?![\u0E33\u0EB3])\p{Lo}/gu;

/** Clusters of stretches seen before: while one types, all but one are. Cleared when full, so it cannot grow. */
const seen = new Map<string, readonly string[]>();
const MEMORY = 20_000;
/**
 * As much as is segmented at once. The machine's segmenter takes time by the square of the length beyond 64,000
 * units (measured: 40,000 Thai letters 0.1 s, 160,000 half a minute).
 */
const WINDOW = 4_000;
/** A longer stretch (a wall of emoji) is not worth keeping. */
const LONGEST_KEPT = 200;

/** True when every character is plain ASCII, where all units but graphemes of line ends agree. */
export function isAscii(text: string): boolean {
  return !NON_ASCII.test(text);
}

/** The visible characters (extended grapheme clusters) of a text, in order. */
export function* graphemesOf(text: string): Generator<string> {
  let at = 0;
  for (const { 0: stretch, index } of text.matchAll(STRETCH)) {
    yield* singles(text.slice(at, index));
    yield* clustersOf(stretch);
    at = index + stretch.length;
  }
  yield* singles(text.slice(at));
}

/** The clusters of those stretches alone that are not made of single letters; every emoji is among them. */
export function* joinedClusters(text: string): Generator<string> {
  for (const [stretch] of text.matchAll(STRETCH)) yield* clustersOf(stretch);
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

/** Segments only the stretches that need it: a run of single letters is as many characters as it is long. */
function countClusters(text: string, apart: boolean): number {
  let count = text.length - countOf(text, '\r\n');
  if (isAscii(text)) return count;
  for (const [stretch] of text.matchAll(STRETCH)) {
    const clusters = clustersOf(stretch);
    count += clusters.length - stretch.length;
    if (!apart) continue;
    for (const cluster of clusters) {
      if (cluster.length > 2) count += cluster.match(CONJUNCT)?.length ?? 0;
    }
  }
  return count;
}

function clustersOf(stretch: string): readonly string[] {
  const known = seen.get(stretch);
  if (known !== undefined) return known;
  const clusters = stretch.length <= WINDOW ? segmented(stretch) : segmentedInWindows(stretch);
  if (stretch.length > LONGEST_KEPT) return clusters;
  if (seen.size >= MEMORY) seen.clear();
  seen.set(stretch, clusters);
  return clusters;
}

function segmented(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** From one border to the next: the last cluster of a window may go on behind it, so the next one begins with it. */
function segmentedInWindows(text: string): string[] {
  const clusters: string[] = [];
  let at = 0;
  let size = WINDOW;
  while (at + size < text.length) {
    const found = segmented(text.slice(at, at + size));
    const last = found.pop() ?? '';
    // One cluster fills the window: a letter with thousands of marks.
    if (found.length === 0) {
      size *= 2;
      continue;
    }
    for (const cluster of found) clusters.push(cluster);
    at += size - last.length;
    size = WINDOW;
  }
  for (const cluster of segmented(text.slice(at))) clusters.push(cluster);
  return clusters;
}

function* singles(text: string): Generator<string> {
  for (let i = 0; i < text.length; i += 1) {
    const pair = text.charCodeAt(i) === 13 && text.charCodeAt(i + 1) === 10;
    yield pair ? '\r\n' : text.charAt(i);
    if (pair) i += 1;
  }
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
