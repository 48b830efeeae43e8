export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** True when the bytes were not what they should be and the old Windows letters were assumed. */
  readonly guessed: boolean;
}

/** The platform's decoder, the same in the window, its workers and Node; core is compiled without their types. */
declare const TextDecoder: new (
  encoding: string,
  options: { readonly fatal: boolean; readonly ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string };

/**
 * Text of a file whose encoding nobody wrote down: a byte order mark decides; else strict UTF-8; else UTF-16
 * when every second byte is zero as often as in Western text; else windows-1252, flagged as a guess.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return tryUtf8(bytes.subarray(3));
  if (a === 0xff && b === 0xfe) return utf16(bytes.subarray(2), 'utf-16le');
  if (a === 0xfe && b === 0xff) return utf16(bytes.subarray(2), 'utf-16be');
  const wide = looksUtf16(bytes);
  if (wide !== null) return utf16(bytes, wide);
  return tryUtf8(bytes);
}

function tryUtf8(bytes: Uint8Array): Decoded {
  try {
    return { text: decodeUtf8(bytes), encoding: 'utf-8', guessed: false };
  } catch {
    return { text: windows1252(bytes), encoding: 'windows-1252', guessed: true };
  }
}

/** Strict UTF-8, a byte order mark kept as the letter it is. @throws TypeError on bytes that are no UTF-8 */
export function decodeUtf8(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

function utf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Decoded {
  const whole = bytes.subarray(0, bytes.length & ~1);
  const text = new TextDecoder(encoding, { fatal: false, ignoreBOM: true }).decode(whole);
  return { text, encoding, guessed: false };
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

/** What the bytes 0x80 to 0x9F are in windows-1252. Source: WHATWG Encoding Standard, index-windows-1252. */
const HIGH = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** By hand: several releases of Node (22 to 24) read these bytes as Latin-1 instead. */
function windows1252(bytes: Uint8Array): string {
  const latin1 = new TextDecoder('utf-16le', { fatal: false, ignoreBOM: true }).decode(widened(bytes));
  // oxlint-disable-next-line no-control-regex
  return latin1.replace(/[\x80-\x9f]/g, (sign) => HIGH.charAt(sign.charCodeAt(0) - 0x80));
}

function widened(bytes: Uint8Array): Uint8Array {
  const wide = new Uint8Array(bytes.length * 2);
  for (let index = 0; index < bytes.length; index += 1) wide[index * 2] = bytes[index] ?? 0;
  return wide;
}
