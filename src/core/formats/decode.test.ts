import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeOwn, decodeText } from './decode';

const encoder = new TextEncoder();

it('agrees with the platform’s decoder on good and on broken bytes', () => {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const attempt = (read: () => string) => {
    try {
      return read();
    } catch {
      return null;
    }
  };
  const good = fc.string({ unit: 'binary', maxLength: 60 }).map((text) => encoder.encode(text));
  const any = fc.uint8Array({ maxLength: 12 });
  fc.assert(
    fc.property(fc.oneof(good, any), (bytes) => {
      expect(attempt(() => decodeOwn(bytes, 'utf-8'))).toBe(attempt(() => strict.decode(bytes)));
    }),
    { seed: 5, numRuns: 3_000 },
  );
  const long = 'é🥐x'.repeat(20_000);
  expect(decodeOwn(encoder.encode(long), 'utf-8')).toBe(long);
});

it('tells encodings apart', () => {
  const utf16 = (text: string, little: boolean) =>
    Uint8Array.from(
      [...text].flatMap((c) =>
        little
          ? [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]
          : [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255],
      ),
    );
  expect(decodeText(Uint8Array.from([0xef, 0xbb, 0xbf, 0x61]))).toEqual({
    text: 'a',
    encoding: 'utf-8',
    guessed: false,
  });
  expect(decodeText(Uint8Array.from([0xff, 0xfe, 0x61, 0]))).toEqual({
    text: 'a',
    encoding: 'utf-16le',
    guessed: false,
  });
  expect(decodeText(utf16('Date,Text', true)).encoding).toBe('utf-16le');
  expect(decodeText(utf16('Date,Text', false)).text).toBe('Date,Text');
  expect(decodeText(Uint8Array.from([0x80, 0xe9, 0x9d]))).toEqual({
    text: '€é\u009d',
    encoding: 'windows-1252',
    guessed: true,
  });
});
