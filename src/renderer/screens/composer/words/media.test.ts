import { describe, expect, it } from 'vitest';
import { factsLine, mediaFromAddress } from './media';

describe('media', () => {
  it('come from a whole https address, and say in one line what they are', () => {
    expect(mediaFromAddress(' https://cdn.example.com/a/night%20bakers.JPG?w=2 ', ' Bakers ')).toEqual({
      sha256: '',
      name: 'night bakers.JPG',
      mime: 'image/jpeg',
      alt: 'Bakers',
      url: 'https://cdn.example.com/a/night%20bakers.JPG?w=2',
    });
    expect(mediaFromAddress('http://cdn.example.com/a.jpg', '')).toBeUndefined();
    expect(mediaFromAddress('javascript:alert(1)', '')).toBeUndefined();
    expect(mediaFromAddress('loaf.jpg', '')).toBeUndefined();
    expect(
      factsLine({
        sha256: 'a',
        name: '',
        mime: 'image/gif',
        alt: '',
        frames: 5,
        width: 48,
        height: 32,
        bytes: 1855,
      }),
    ).toBe('Animation, 48 × 32, 2 kB');
    expect(
      factsLine({ sha256: 'a', name: '', mime: 'video/mp4', alt: '', seconds: 65, bytes: 12_345_678 }),
    ).toBe('Video, 1:05, 12 MB');
    expect(factsLine({ sha256: '', name: 'a.pdf', mime: 'application/pdf', alt: '' })).toBe(
      'File, attached by hand',
    );
  });
});
