export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** True when the bytes were not what they should be and the old Windows letters were assumed. */
  readonly guessed: boolean;
}

/** Decodes bytes; throws when they are not valid in that encoding. The window and Node hand in TextDecoder. */
export type Decode = (bytes: Uint8Array, encoding: Encoding) => string;

/** Code points of the bytes 0x80-0x9F in windows-1252; 0 where the standard leaves the byte as it is. */
const WINDOWS_1252 = [
  0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
  0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a,
  0x0153, 0, 0x017e, 0x0178,
];

/**
 * Text of a file whose encoding nobody wrote down: a byte order mark decides; else strict UTF-8; else UTF-16
 * when every second byte is zero as often as in Western text; else windows-1252, flagged as a guess.
 */
export function decodeText(bytes: Uint8Array, decode: Decode = decodeOwn): Decoded {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return tryUtf8(bytes.subarray(3), decode);
  if (a === 0xff && b === 0xfe) return utf16(bytes.subarray(2), 'utf-16le', decode);
  if (a === 0xfe && b === 0xff) return utf16(bytes.subarray(2), 'utf-16be', decode);
  const wide = looksUtf16(bytes);
  if (wide !== null) return utf16(bytes, wide, decode);
  return tryUtf8(bytes, decode);
}

function tryUtf8(bytes: Uint8Array, decode: Decode): Decoded {
  try {
    return { text: decode(bytes, 'utf-8'), encoding: 'utf-8', guessed: false };
  } catch {
    return { text: decode(bytes, 'windows-1252'), encoding: 'windows-1252', guessed: true };
  }
}

function utf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be', decode: Decode): Decoded {
  return { text: decode(bytes.subarray(0, bytes.length & ~1), encoding), encoding, guessed: false };
}

function looksUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = Math.min(bytes.length & ~1, 4_096);
  if (sample < 4) return null;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < sample; index += 2) {
    if (bytes[index] === 0) even += 1;
    if (bytes[index + 1] === 0) odd += 1;
  }
  const half = sample / 2;
  if (odd > half * 0.6 && even < half * 0.1) return 'utf-16le';
  if (even > half * 0.6 && odd < half * 0.1) return 'utf-16be';
  return null;
}

/** Core's own decoder, strict for UTF-8. @throws RangeError on bytes that are no UTF-8 */
export function decodeOwn(bytes: Uint8Array, encoding: Encoding): string {
  switch (encoding) {
    case 'utf-8':
      return utf8(bytes);
    case 'utf-16le':
      return units(
        bytes.length >> 1,
        (index) => (bytes[2 * index] ?? 0) | ((bytes[2 * index + 1] ?? 0) << 8),
      );
    case 'utf-16be':
      return units(
        bytes.length >> 1,
        (index) => ((bytes[2 * index] ?? 0) << 8) | (bytes[2 * index + 1] ?? 0),
      );
    case 'windows-1252':
      return units(bytes.length, (index) => {
        const byte = bytes[index] ?? 0;
        return byte >= 0x80 && byte < 0xa0 ? WINDOWS_1252[byte - 0x80] || byte : byte;
      });
  }
}

const CHUNK = 8_192;

function units(count: number, unitAt: (index: number) => number): string {
  const parts: string[] = [];
  for (let from = 0; from < count; from += CHUNK) {
    const chunk = new Uint16Array(Math.min(CHUNK, count - from));
    for (let index = 0; index < chunk.length; index++) chunk[index] = unitAt(from + index);
    parts.push(String.fromCharCode(...chunk));
  }
  return parts.join('');
}

function utf8(bytes: Uint8Array): string {
  const parts: string[] = [];
  const chunk = new Uint16Array(CHUNK);
  let filled = 0;
  let index = 0;
  while (index < bytes.length) {
    const first = bytes[index] ?? 0;
    let point = first;
    let size = 1;
    if (first >= 0x80) {
      size = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
      if (first < 0xc2 || first > 0xf4 || index + size > bytes.length) throw new RangeError('not UTF-8');
      point = first & (0xff >> (size + 1));
      for (let step = 1; step < size; step++) {
        const next = bytes[index + step] ?? 0;
        if ((next & 0xc0) !== 0x80) throw new RangeError('not UTF-8');
        point = (point << 6) | (next & 0x3f);
      }
      const tooLong = (size === 3 && point < 0x800) || (size === 4 && point < 0x10000);
      if (tooLong || point > 0x10ffff || (point >= 0xd800 && point < 0xe000))
        throw new RangeError('not UTF-8');
    }
    index += size;
    if (point > 0xffff) {
      chunk[filled++] = 0xd800 + ((point - 0x10000) >> 10);
      chunk[filled++] = 0xdc00 + ((point - 0x10000) & 0x3ff);
    } else {
      chunk[filled++] = point;
    }
    if (filled > CHUNK - 2) {
      parts.push(String.fromCharCode(...chunk.subarray(0, filled)));
      filled = 0;
    }
  }
  parts.push(String.fromCharCode(...chunk.subarray(0, filled)));
  return parts.join('');
}
