import { describe, expect, it } from 'vitest';
import { dailyQuota, limitFields, platformIdFor, rulesDraft, rulesOf, rulesProblem } from './rules-draft';

describe('what an account changes about its platform', () => {
  it('nothing, unless somebody says so', () => {
    expect(rulesOf('x', rulesDraft())).toBeUndefined();
  });

  it('X Premium, a Mastodon server, and back again from what is stored', () => {
    const premium = { ...rulesDraft(), account: 'premium' };
    const server = {
      ...rulesDraft(),
      limits: { text: ' 5000 ', links: '3' },
      urlLength: '30',
      checkedOn: '2026-11-20',
    };
    expect([rulesOf('x', premium), rulesOf('mastodon', server)]).toEqual([
      { account: 'premium' },
      { limits: { text: 5000 }, urlLength: 30, checkedOn: '2026-11-20' },
    ]);
    expect(rulesDraft(rulesOf('mastodon', server))).toEqual({ ...server, limits: { text: '5000' } });
  });

  it('offers the limits there are, with the figure that holds for that kind of account', () => {
    expect([limitFields('x', ''), limitFields('x', 'premium'), limitFields('PeerTube', '')]).toEqual([
      [
        { field: 'text', usual: 280 },
        { field: 'alt', usual: 1000 },
      ],
      [
        { field: 'text', usual: 25_000 },
        { field: 'alt', usual: 1000 },
      ],
      [
        { field: 'text', usual: null },
        { field: 'title', usual: null },
        { field: 'hashtags', usual: null },
        { field: 'links', usual: null },
      ],
    ]);
  });

  it('says what is no limit', () => {
    expect(rulesProblem({ ...rulesDraft(), limits: { text: '5000', alt: '' } })).toBeNull();
    expect(rulesProblem({ ...rulesDraft(), limits: { text: 'many' } })).toBe(
      '“many” is not a limit: enter a whole number, or leave empty for the usual one.',
    );
    expect(rulesProblem({ ...rulesDraft(), urlLength: '-1' })).not.toBeNull();
  });
});

describe('a platform of one’s own (R69)', () => {
  it('keeps its name, unless the catalogue knows it', () => {
    expect(['PeerTube', ' our forum ', 'bluesky', 'Google Business Profile', '!'].map(platformIdFor)).toEqual(
      ['PeerTube', 'our-forum', 'bluesky', 'google-business', ''],
    );
  });

  it('counts as told and wants a picture if told', () => {
    expect(rulesOf('PeerTube', { ...rulesDraft(), counting: 'mastodon', needsMedia: true })).toEqual({
      counting: 'mastodon',
      needsMedia: true,
    });
    expect(rulesOf('x', { ...rulesDraft(), counting: 'mastodon', needsMedia: true })).toBeUndefined();
  });
});

it('what a platform lets one post a day is said beside our own cap', () => {
  expect([dailyQuota('instagram'), dailyQuota('linkedin'), dailyQuota('sms')]).toEqual([
    'Instagram allows 50 a day.',
    'LinkedIn allows 150 a day, unconfirmed.',
    '',
  ]);
});
