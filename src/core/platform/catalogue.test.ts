import { describe, expect, test } from 'vitest';
import { ALL_PLATFORMS, FAMILIES, familyOf, limitOf, platformById, platformOrGeneric } from './catalogue';
import { readPlatforms } from './read';
import { platformFor } from './account';
import { staleFacts } from './stale';
import { FACT_TOPICS } from './types';

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

  test('dates and sources every other figure, and uses every topic', () => {
    const facts = ALL_PLATFORMS.flatMap((platform) => platform.facts);
    for (const { asOf, source, least = 0, most = Infinity } of facts) {
      expect(asOf).toMatch(/^20\d\d-\d\d-\d\d$/);
      expect(source.length).toBeGreaterThan(5);
      expect(least).toBeLessThanOrEqual(most);
    }
    expect([...new Set(facts.map(({ topic }) => topic))].sort()).toEqual([...FACT_TOPICS].sort());
  });

  test('an account changes its limits, and only those', () => {
    const limitsOf = (own?: Parameters<typeof platformFor>[1]) =>
      platformFor('x', own).limits.map(({ field, value, unit, confidence }) => [
        field,
        value,
        unit,
        confidence,
      ]);
    expect(limitsOf()).toEqual([
      ['text', 280, 'weighted', 'V'],
      ['alt', 1000, 'utf16', 'V'],
    ]);
    expect(limitsOf({ account: 'premium' })).toEqual([
      ['text', 25000, 'weighted', 'V'],
      ['alt', 1000, 'utf16', 'V'],
    ]);
    expect(limitsOf({ account: 'nobody', limits: { text: 4000, hashtags: 3 } })).toEqual([
      ['text', 4000, 'weighted', 'V'],
      ['alt', 1000, 'utf16', 'V'],
      ['hashtags', 3, 'items', 'V'],
    ]);
    expect(platformFor('x')).toBe(platformById('x'));
  });

  test('says what was read more than 90 days ago, oldest first', () => {
    const bluesky = ALL_PLATFORMS.filter(({ id }) => id === 'bluesky');
    expect(staleFacts('2026-07-20', bluesky)).toEqual([]);
    expect(staleFacts('2026-07-21', bluesky)).toEqual([
      {
        platformId: 'bluesky',
        about: 'posts-per-hour',
        source: 'Bluesky rate limit documentation',
        asOf: '2026-04-21',
        days: 91,
      },
      {
        platformId: 'bluesky',
        about: 'posts-per-day',
        source: 'Bluesky rate limit documentation',
        asOf: '2026-04-21',
        days: 91,
      },
    ]);
    expect(staleFacts('2026-11-20')[0]).toMatchObject({
      platformId: 'facebook',
      about: 'text',
      asOf: '2011-11-30',
    });
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
      facts: [],
      accounts: [],
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
