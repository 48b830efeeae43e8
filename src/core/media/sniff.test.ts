import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sniff } from './sniff';

const FILES = join(import.meta.dirname, '../../../tests/fixtures/media');
const bytes = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const ftyp = (brand: string): Uint8Array => bytes(`\0\0\0\u0018ftyp${brand}\0\0\0\0mif1`);
const code = (head: Uint8Array): string => {
  const found = sniff(head);
  return found.ok ? found.value : found.error.code;
};

describe('sniff', () => {
  it.each([
    ['turned.jpg', 'image/jpeg'],
    ['plain.png', 'image/png'],
    ['moving.gif', 'image/gif'],
    ['plain.webp', 'image/webp'],
    ['plain.avif', 'image/avif'],
    ['wide.mp4', 'video/mp4'],
  ])('knows %s by its first bytes', (name, mime) => {
    expect(code(readFileSync(join(FILES, name)))).toBe(mime);
  });

  it('knows the other kinds that are kept', () => {
    expect(code(ftyp('qt  '))).toBe('video/quicktime');
    expect(code(ftyp('M4V '))).toBe('video/mp4');
    expect(code(bytes('\u001aE\u00df\u00a3\u009fB\u0086\u0081\u0001B\u0082\u0084webm'))).toBe('video/webm');
    expect(code(bytes('%PDF-1.7\n'))).toBe('application/pdf');
    expect(code(bytes(`BM${'\0'.repeat(12)}\u0028\0\0\0`))).toBe('image/bmp');
  });

  it('refuses what no platform takes, each with its way out (R141)', () => {
    expect(code(ftyp('heic'))).toBe('heic');
    expect(code(ftyp('mif1'))).toBe('heic');
    expect(code(bytes('<svg xmlns="http://www.w3.org/2000/svg">'))).toBe('svg');
    expect(code(bytes('\u00ef\u00bb\u00bf<?xml version="1.0"?><svg>'))).toBe('svg');
    expect(code(bytes('II*\0'))).toBe('tiff');
    expect(sniff(ftyp('heic'))).toMatchObject({
      error: { message: expect.stringContaining('Most Compatible') },
    });
  });

  it('takes no name, script or letter for a picture', () => {
    expect(code(new Uint8Array())).toBe('empty');
    expect(code(bytes('<html><script>alert(1)</script>'))).toBe('not-media');
    expect(code(bytes('BM is how this letter begins'))).toBe('not-media');
    expect(code(bytes('GIF89'))).toBe('not-media');
    expect(code(bytes('RIFF\0\0\0\0WAVE'))).toBe('not-media');
    expect(code(ftyp('zzzz'))).toBe('not-media');
    expect(code(bytes('MZ\u0090\0'))).toBe('not-media');
  });
});
