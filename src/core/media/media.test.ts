import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Media } from '../model/media';
import { holdsItsBoxes } from './boxes';
import { changedMedia, type MediaChange } from './change';
import { mediaFor, postFor } from './going';
import { mediaValue, readMedia } from './read';
import { sizeInWords } from './words';

const loaf: Media = {
  sha256: 'a1',
  name: 'loaf.png',
  mime: 'image/png',
  alt: 'A loaf',
  url: 'https://x.example/loaf.png',
  bytes: 900,
  width: 300,
  height: 200,
};
const oven: Media = {
  sha256: 'b2',
  name: 'oven.mp4',
  mime: 'video/mp4',
  alt: '',
  seconds: 12.5,
  codec: 'avc',
};
const copy = { sha256: 'c3', mime: 'image/jpeg', bytes: 80, width: 160, height: 200 };

function after(list: readonly Media[], change: MediaChange): readonly Media[] | string {
  const result = changedMedia(list, change);
  return result.ok ? result.value.media : result.error.code;
}

describe('a post’s media', () => {
  it('come back from the ledger as they went in, and lose what is of no use', () => {
    const whole = { ...loaf, own: { instagram: copy, sms: null } };
    expect(readMedia(mediaValue(whole))).toEqual(whole);
    expect(
      readMedia({
        sha256: 7,
        name: 'x',
        width: 'wide',
        height: -3,
        seconds: 0,
        own: { x: 'y', z: {}, '': { sha256: '' } },
      }),
    ).toEqual({ sha256: '', name: 'x', mime: '', alt: '' });
    expect(readMedia('loaf.png')).toBeUndefined();
  });

  it('are added once, however often the same file comes', () => {
    expect(after([loaf], { kind: 'add', media: [oven, { ...loaf, name: 'again.png' }] })).toEqual([
      loaf,
      oven,
    ]);
    expect(after([loaf], { kind: 'add', media: [loaf] })).toBe('there-already');
  });

  it('are described, moved and removed by what they are, not by where they stood', () => {
    expect(after([loaf, oven], { kind: 'alt', key: 'b2', alt: 'Hot' })).toEqual([
      loaf,
      { ...oven, alt: 'Hot' },
    ]);
    expect(after([loaf, oven], { kind: 'move', key: 'a1', to: 1 })).toEqual([oven, loaf]);
    expect(after([loaf, oven], { kind: 'move', key: 'b2', to: 0 })).toEqual([oven, loaf]);
    expect(after([loaf, oven], { kind: 'remove', key: 'a1' })).toEqual([oven]);
    expect(after([loaf], { kind: 'remove', key: 'b2' })).toBe('gone');
  });

  it('keep description and address when the file becomes another, but not the copies cut from it', () => {
    const cut = { ...loaf, own: { instagram: copy } };
    const file = { sha256: 'd4', name: 'crust.jpg', mime: 'image/jpeg', width: 10, height: 10 };
    expect(after([cut, oven], { kind: 'replace', key: 'a1', file })).toEqual([
      { ...file, alt: 'A loaf', url: 'https://x.example/loaf.png' },
      oven,
    ]);
    expect(after([cut, oven], { kind: 'replace', key: 'a1', file: { ...file, sha256: 'b2' } })).toBe(
      'there-already',
    );
  });

  it('may be other files on one platform, or none, and the original again', () => {
    const set = (own: Media['own']) => (own === undefined ? [loaf, oven] : [{ ...loaf, own }, oven]);
    expect(after([loaf, oven], { kind: 'own', key: 'a1', platform: 'instagram', copy })).toEqual(
      set({ instagram: copy }),
    );
    expect(after(set({ instagram: copy }), { kind: 'own', key: 'a1', platform: 'x', copy: null })).toEqual(
      set({ instagram: copy, x: null }),
    );
    expect(after(set({ instagram: copy }), { kind: 'own', key: 'a1', platform: 'instagram' })).toEqual(
      set(undefined),
    );
  });

  it('go out as the platform’s own copy, without the address of the original', () => {
    const media = [{ ...loaf, own: { instagram: copy, x: null } }, oven];
    expect(mediaFor(media, 'facebook')).toBe(media);
    expect(mediaFor(media, 'x')).toEqual([oven]);
    expect(mediaFor(media, 'constructor')).toBe(media);
    const { url: _url, ...rest } = media[0] ?? loaf;
    expect(postFor({ media }, 'instagram').media).toEqual([
      { ...rest, ...copy, name: 'loaf-instagram.jpg' },
      oven,
    ]);
  });
});

describe('a film', () => {
  it('that was cut off is told by its parts', async () => {
    const whole = new Uint8Array(
      readFileSync(join(import.meta.dirname, '../../../tests/fixtures/media/wide.mp4')),
    );
    const sound = (film: Uint8Array) =>
      holdsItsBoxes((start, end) => Promise.resolve(film.slice(start, end)), film.length);
    expect(await sound(whole)).toBe(true);
    expect(await sound(whole.slice(0, 5000))).toBe(false);
    expect(await sound(Uint8Array.from([0, 0, 0, 4, 1, 1, 1, 1, 0, 0]))).toBe(false);
  });
});

it('says sizes as platforms do', () => {
  expect([812, 240_000, 999_700, 1_500_000, 8_000_000, 312_000_000, 4e9].map(sizeInWords)).toEqual([
    '812 bytes',
    '240 kB',
    '1 MB',
    '1.5 MB',
    '8 MB',
    '312 MB',
    '4 GB',
  ]);
});
