import { expect, it } from 'vitest';
import { decodeText } from './decode';

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

it('reads the old Windows letters as the Encoding Standard has them, on every Node', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const expected = [...bytes].map((byte) => (byte < 0x80 || byte > 0x9f ? String.fromCharCode(byte) : ''));
  const high =
    '20AC 81 201A 192 201E 2026 2020 2021 2C6 2030 160 2039 152 8D 17D 8F 90 2018 2019 201C 201D 2022 2013 2014 ' +
    '2DC 2122 161 203A 153 9D 17E 178';
  high.split(' ').forEach((code, at) => (expected[0x80 + at] = String.fromCharCode(parseInt(code, 16))));
  expect(decodeText(bytes.subarray(1))).toEqual({
    text: expected.slice(1).join(''),
    encoding: 'windows-1252',
    guessed: true,
  });
});
