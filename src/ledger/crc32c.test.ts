import { expect, it } from 'vitest';
import { crc32c } from './crc32c';

const ascii = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

it('gives the published check values', () => {
  // RFC 3720, appendix B.4, and the customary check word of the polynomial.
  expect(crc32c(ascii('123456789'))).toBe(0xe3069283);
  expect(crc32c(new Uint8Array(32))).toBe(0x8a9136aa);
  expect(crc32c(new Uint8Array(32).fill(0xff))).toBe(0x62a8ab43);
  expect(crc32c(Uint8Array.from({ length: 32 }, (_, n) => n))).toBe(0x46dd794e);
  expect(crc32c(new Uint8Array(0))).toBe(0);
});

it('takes any stretch, whatever its length and place', () => {
  const bytes = Uint8Array.from({ length: 64 }, (_, n) => (n * 37 + 11) & 255);
  for (let from = 0; from < 20; from += 1) {
    for (let to = from; to <= 64; to += 1) {
      expect(crc32c(bytes, from, to)).toBe(crc32c(bytes.slice(from, to)));
    }
  }
});
