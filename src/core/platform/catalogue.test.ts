import { describe, expect, test } from 'vitest';
import { ALL_PLATFORMS, FAMILIES, familyOf, limitOf, platformById, platformOrGeneric } from './catalogue';
import { readPlatforms } from './read';

/** As the plan file names them. */
const NAMED = (
  'facebook instagram instagram-story threads whatsapp messenger x linkedin tiktok pinterest youtube bluesky ' +
  'mastodon telegram google-business reddit snapchat discord email sms website rss phone print in-person'
).split(' ');

describe('the platform catalogue', () => {
  test('holds every platform of the plan file, once', () => {
    expect(ALL_PLATFORMS.map(({ id }) => id).sort()).toEqual([...NAMED].sort());
    expect(new Set(ALL_PLATFORMS.map(({ tile }) => tile)).size).toBe(NAMED.length);
  });

  test('puts each platform into exactly the family that lists it', () => {
    const listed = FAMILIES.flatMap(({ id, platforms }) => platforms.map((platform) => `${platform} ${id}`));
    expect(listed.sort()).toEqual(ALL_PLATFORMS.map(({ id, family }) => `${id} ${family}`).sort());
    expect(FAMILIES.map(({ id }) => id)).toEqual(
      'meta x-corp microsoft bytedance pinterest google bluesky mastodon telegram reddit snap discord own'.split(
        ' ',
      ),
    );
  });

  test('dates and sources every limit, one limit a field', () => {
    for (const { id, limits } of ALL_PLATFORMS) {
      expect([id, new Set(limits.map(({ field }) => field)).size]).toEqual([id, limits.length]);
      for (const { asOf, source } of limits) {
        expect(asOf).toMatch(/^20\d\d-\d\d-\d\d$/);
        expect(source.length).toBeGreaterThan(5);
      }
    }
  });

  test('knows which platforms are pictures first', () => {
    const visual = ALL_PLATFORMS.filter((platform) => platform.visual).map(({ id }) => id);
    expect(visual).toEqual(['instagram', 'instagram-story', 'tiktok', 'pinterest', 'youtube', 'snapchat']);
    expect(ALL_PLATFORMS.filter(({ media }) => media.required).map(({ id }) => id)).toEqual(visual);
  });

  test('finds platforms, families and limits', () => {
    expect(platformById('x')?.name).toBe('X');
    expect(platformById('myspace')).toBeUndefined();
    expect(familyOf('threads').name).toBe('Meta');
    expect(familyOf('whatsapp').id).toBe('meta');
    expect(familyOf('sms')).toMatchObject({ id: 'own', failsTogether: false });
    expect(limitOf(platformOrGeneric('bluesky'), 'bytes')?.value).toBe(3000);
  });

  test('gives a platform of the user a neutral entry', () => {
    expect(platformOrGeneric('local-radio')).toEqual({
      id: 'local-radio',
      name: 'Local radio',
      tile: 'Lo',
      kind: 'social',
      family: 'own',
      counting: 'utf16',
      visual: false,
      linkField: false,
      clickableLinks: true,
      titleRequired: false,
      series: null,
      followUp: null,
      editable: 'unknown',
      limits: [],
      media: {
        required: false,
        accepts: ['image', 'video', 'document'],
        maxItems: null,
        imageTypes: null,
        confidence: 'U',
      },
    });
    expect(platformOrGeneric('--')).toMatchObject({ name: 'Other', tile: 'Ot' });
    expect(familyOf('local-radio').id).toBe('own');
  });

  test.each([
    [{}, 'platforms: not a list'],
    [[{ name: 'X' }], 'platform: id is not text'],
    [[{ id: 'x', name: 'X', tile: 'X', kind: 'sociable' }], 'x: kind is not one of social, owned, offline'],
  ])('a broken file is named: %j', (raw, say) => {
    expect(() => readPlatforms(raw)).toThrow(say);
  });
});
