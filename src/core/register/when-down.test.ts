import { describe, expect, it } from 'vitest';
import { testChannel } from '../model/testing/channel';
import { NO_REGISTER, type WorkspaceRegister } from '../model/register';
import { entry, idOn, noted } from './testing/sketches';
import { informationSources, officialVoices, tempoFits, urgencyOf, whereAudienceGoes } from './when-down';

describe('while a channel is down', () => {
  const channels = [
    noted('facebook', { goesTo: [idOn('x'), idOn('bluesky')], goesWords: 'the town forum' }),
    noted(
      'instagram',
      { community: true, twin: idOn('telegram') },
      { fallbacks: [idOn('x'), idOn('pinterest')] },
    ),
    noted('x'),
    noted('bluesky', {}, { state: 'dormant' }),
    noted('telegram', { weight: 'high' }),
    noted('pinterest'),
    noted('email'),
  ];

  it('says where its audience goes: ours first, then what the team named, nothing that sleeps (R7, R28, R148)', () => {
    const { routes, words } = whereAudienceGoes([idOn('facebook'), idOn('instagram')], channels);
    expect(routes.map((route) => [route.channel.platform, route.why, route.from])).toEqual([
      ['email', 'ours', []],
      ['x', 'named', [idOn('facebook'), idOn('instagram')]],
      ['telegram', 'twin', [idOn('instagram')]],
      ['pinterest', 'stands-in', [idOn('instagram')]],
    ]);
    expect(words).toEqual(['the town forum']);
    expect(
      whereAudienceGoes([idOn('facebook'), idOn('x')], channels).routes.map(
        ({ channel: { platform } }) => platform,
      ),
    ).toEqual(['email']);
  });

  it('knows where the owner speaks, each account once, and takes the team’s own word for it (R58)', () => {
    expect(officialVoices(['facebook', 'instagram'])).toEqual([
      { network: 'x', handle: '@andymstone' },
      { network: 'x', handle: '@Meta' },
    ]);
    const said = { ...NO_REGISTER, platforms: [entry('facebook', { voices: [] })] };
    expect(officialVoices(['facebook'], said)).toEqual([]);
  });

  it('offers the next source when one is dead, and says so when none is left (R8)', () => {
    const names = (register?: WorkspaceRegister) =>
      informationSources(['facebook', 'threads'], register).map(({ name, next, deadAt }) => [
        name,
        next,
        deadAt,
      ]);
    expect(names()).toEqual([
      ['Meta status', true, null],
      ['Downdetector', false, null],
      ['The Verge, technology news', false, null],
    ]);
    const dead = {
      ...NO_REGISTER,
      platforms: [entry('threads', { dead: [{ source: 'Meta status', at: 5 }] })],
    };
    expect(names(dead)[0]).toEqual(['Meta status', false, 5]);
    expect(informationSources(['facebook', 'threads'], dead)[0]?.platform).toBe('threads');
    expect(names(dead)[1]).toEqual(['Downdetector', true, null]);
    const own = {
      ...NO_REGISTER,
      platforms: [
        entry('threads', {
          sources: [{ kind: 'press', name: 'Radio', address: '' }],
          dead: [{ source: 'Radio', at: 5 }],
        }),
      ],
    };
    expect(informationSources(['threads'], own).some(({ next }) => next)).toBe(false);
    expect(informationSources(['email'])).toEqual([]);
  });

  it('compares how soon a post must be read with how soon it is read there (R11)', () => {
    const [x, li] = [testChannel({ platform: 'x' }), testChannel({ platform: 'linkedin' })];
    const at = Date.parse('2026-11-27T10:00Z');
    const post = (hours: number | null) => ({
      timing: 'dated' as const,
      importance: 'normal' as const,
      lastUseful: hours === null ? null : at + hours * 3_600_000,
    });
    expect([post(3), post(20), post(60), post(null)].map((one) => urgencyOf(one, at))).toEqual([
      'now',
      'today',
      'days',
      'days',
    ]);
    expect(urgencyOf({ ...post(null), timing: 'live' }, at)).toBe('now');
    expect(tempoFits('now', x)).toEqual({ fits: true, say: 'It is read at once there.' });
    expect(tempoFits('today', li)).toEqual({
      fits: false,
      say: 'It must be read today, and there it is read over days.',
    });
    expect(tempoFits('days', li).fits).toBe(true);
  });
});
