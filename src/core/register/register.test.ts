import { describe, expect, it } from 'vitest';
import { testChannel } from '../model/testing/channel';
import { testRow } from '../model/testing/delivery';
import type { ChannelId } from '../model/ids';
import {
  ALONE,
  NO_CHANNEL_REGISTER,
  NO_REGISTER,
  type ChannelRegister,
  type PlatformEntry,
  type WorkspaceRegister,
} from '../model/register';
import type { Channel, DeliveryRow } from '../model/types';
import { resolveDown } from '../outage/resolve';
import { ALL_PLATFORMS, FAMILIES, familyOf } from '../platform';
import {
  channelFacts,
  concentrationOf,
  familiesOf,
  informationSources,
  liveOutside,
  officialVoices,
  severityOf,
  sharesByOwner,
  sharesByProvider,
  tempoFits,
  urgencyOf,
  whereAudienceGoes,
  worklist,
} from './index';

const id = (platform: string) => `ch_${platform}` as ChannelId;

function channel(
  platform: string,
  said: Partial<ChannelRegister> = {},
  rest: Partial<Channel> = {},
): Channel {
  return testChannel({ platform, ...rest, register: { ...NO_CHANNEL_REGISTER, ...said } });
}

function entry(platform: string, said: Partial<PlatformEntry>): PlatformEntry {
  const nothing = { owner: null, sources: null, voices: null, providers: null, dead: [], noHandle: false };
  return { platform, ...nothing, ...said };
}

function rows(counts: Readonly<Record<string, number>>): DeliveryRow[] {
  return Object.entries(counts).flatMap(([platform, count]) =>
    Array.from({ length: count }, (_, index) =>
      testRow({ id: `${platform}${index}`, wall: '2026-11-27T09:00', zone: 'UTC', channelId: id(platform) }),
    ),
  );
}

describe('what a channel usually is', () => {
  it('has a role, a tempo and an owner for every platform of the catalogue, so that nobody must fill them in (R13, R11, R28)', () => {
    for (const { id: platform, kind } of ALL_PLATFORMS) {
      const facts = channelFacts(testChannel({ platform }));
      expect([platform, facts.control]).toEqual([platform, kind === 'social' ? 'rented' : 'ours']);
    }
    expect(channelFacts(testChannel({ platform: 'linkedin' }))).toMatchObject({
      role: 'professional',
      tempo: 'days',
    });
  });

  it('gives way to what the team says', () => {
    const said = channel('linkedin', { tempo: 'hours', control: 'ours', providers: [] });
    expect(channelFacts(said)).toMatchObject({
      role: 'professional',
      tempo: 'hours',
      control: 'ours',
      providers: [],
    });
  });

  it('weighs service and sales higher than marketing (R25, R81)', () => {
    const marketing = testChannel({ platform: 'tiktok', purposes: ['marketing'] });
    const service = testChannel({ platform: 'x', purposes: ['marketing', 'service'] });
    expect(severityOf([marketing])).toEqual({ level: 'low', purposes: ['marketing'] });
    expect(severityOf([marketing, service])).toEqual({ level: 'high', purposes: ['service'] });
  });
});

describe('the share of the plan that hangs on one owner', () => {
  const platforms = ['facebook', 'instagram', 'x', 'website'];
  const channels = platforms.map((platform) =>
    platform === 'website' ? channel(platform, { providers: ['cloudflare '] }) : testChannel({ platform }),
  );

  it('counts by owner, cancelled and deleted ones left out (R34)', () => {
    const plan = [
      ...rows({ facebook: 4, instagram: 2, x: 3, website: 1 }),
      testRow({ id: 'off', wall: '2026-11-27T09:00', zone: 'UTC', channelId: id('x'), status: 'cancelled' }),
      testRow({ id: 'gone', wall: '2026-11-27T09:00', zone: 'UTC', channelId: id('x'), gone: 1 }),
    ];
    expect(sharesByOwner(plan, channels)).toEqual([
      { id: 'meta', name: 'Meta', failsTogether: true, count: 6, of: 10, percent: 60 },
      { id: 'x-corp', name: 'X Corp', failsTogether: true, count: 3, of: 10, percent: 30 },
      { id: 'own', name: 'Our own', failsTogether: false, count: 1, of: 10, percent: 10 },
    ]);
    expect(concentrationOf(sharesByOwner(plan, channels))).toMatchObject({ id: 'meta', percent: 60 });
  });

  it('counts by shared provider apart from owners, however its name is typed (R127)', () => {
    expect(sharesByProvider(rows({ facebook: 4, x: 3, website: 1 }), channels)).toEqual([
      { id: 'cloudflare', name: 'Cloudflare', failsTogether: true, count: 4, of: 8, percent: 50 },
    ]);
  });

  it('warns neither about little nor about our own channels (R52)', () => {
    expect(concentrationOf(sharesByOwner(rows({ facebook: 5 }), channels))).toBeNull();
    expect(concentrationOf(sharesByOwner(rows({ website: 9, x: 2 }), channels))).toBeNull();
    expect(concentrationOf(sharesByOwner([], channels))).toBeNull();
  });

  it('names the live channels outside a family (R92)', () => {
    const some = [
      testChannel({ platform: 'facebook' }),
      channel('x', {}, { state: 'dormant' }),
      channel('sms'),
    ];
    expect(liveOutside('meta', some).map(({ platform }) => platform)).toEqual(['sms']);
  });
});

describe('who owns what (R87)', () => {
  it('is as shipped, each with the date it was looked at, while nobody says otherwise', () => {
    expect(familiesOf()).toBe(FAMILIES);
    expect(familiesOf(NO_REGISTER)).toBe(FAMILIES);
    expect(FAMILIES.filter(({ asOf }) => asOf === undefined)).toEqual([]);
  });

  const sold: WorkspaceRegister = {
    tools: [],
    owners: [
      { id: 'owner_new', name: 'Loom Ltd', asOf: '2026-11-26', source: 'press', deletedAt: null },
      { id: 'meta', name: 'Meta Platforms', asOf: '2026-11-26', source: null, deletedAt: null },
    ],
    platforms: [entry('threads', { owner: 'owner_new' }), entry('whatsapp', { owner: ALONE })],
  };

  it('follows a platform to its new owner, and lets one stand alone', () => {
    const families = familiesOf(sold);
    expect(familyOf('threads', families)).toMatchObject({
      id: 'owner_new',
      name: 'Loom Ltd',
      asOf: '2026-11-26',
    });
    expect(familyOf('whatsapp', families)).toMatchObject({ id: 'alone-whatsapp', name: 'WhatsApp' });
    expect(familyOf('facebook', families)).toMatchObject({
      name: 'Meta Platforms',
      platforms: ['facebook', 'instagram', 'instagram-story', 'messenger'].sort(
        (a, b) =>
          ALL_PLATFORMS.findIndex((one) => one.id === a) - ALL_PLATFORMS.findIndex((one) => one.id === b),
      ),
    });
    expect(familyOf('email', families).id).toBe('own');
    expect(familyOf('local-radio', families).id).toBe('own');
  });

  it('decides what is down when a family is named', () => {
    const channels = ['facebook', 'threads', 'whatsapp'].map((platform) => testChannel({ platform }));
    const down = (name: string) => resolveDown([name], channels, familiesOf(sold));
    expect(down('meta')).toEqual({ ok: true, value: [id('facebook')] });
    expect(down('owner_new')).toEqual({ ok: true, value: [id('threads')] });
    expect(resolveDown(['meta'], channels)).toEqual({
      ok: true,
      value: [id('facebook'), id('threads'), id('whatsapp')],
    });
  });

  it('forgets an owner that was removed: its platforms are as shipped again', () => {
    const removed = { ...sold, owners: sold.owners.map((owner) => ({ ...owner, deletedAt: 1 })) };
    expect(familyOf('threads', familiesOf(removed)).id).toBe('meta');
  });
});

describe('while a channel is down', () => {
  const channels = [
    channel('facebook', { goesTo: [id('x'), id('bluesky')], goesWords: 'the town forum' }),
    channel(
      'instagram',
      { community: true, twin: id('telegram') },
      { fallbacks: [id('x'), id('pinterest')] },
    ),
    channel('x'),
    channel('bluesky', {}, { state: 'dormant' }),
    channel('telegram', { weight: 'high' }),
    channel('pinterest'),
    channel('email'),
  ];

  it('says where its audience goes: ours first, then what the team named, nothing that sleeps (R7, R28, R148)', () => {
    const { routes, words } = whereAudienceGoes([id('facebook'), id('instagram')], channels);
    expect(routes.map((route) => [route.channel.platform, route.why, route.from])).toEqual([
      ['email', 'ours', []],
      ['x', 'named', [id('facebook'), id('instagram')]],
      ['telegram', 'twin', [id('instagram')]],
      ['pinterest', 'stands-in', [id('instagram')]],
    ]);
    expect(words).toEqual(['the town forum']);
    expect(
      whereAudienceGoes([id('facebook'), id('x')], channels).routes.map(
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

describe('the list of what to do before it is missed', () => {
  const codes = (channels: readonly Channel[], register?: WorkspaceRegister) =>
    worklist(channels, register, '2026-11-27').map(({ code }) => code);
  const known = { access: 'Ana' };

  it('is empty without channels', () => {
    expect(codes([])).toEqual([]);
  });

  it('names a plan that hangs on one owner alone, and what of ours is missing (R28, R92)', () => {
    expect(codes([channel('facebook', known)])).toEqual(['nothing-outside', 'nothing-ours', 'reserve']);
    expect(codes([channel('facebook', known), channel('email', known)])).toEqual(['reserve']);
  });

  it('names sleeping accounts nobody has logged into for a quarter, or that would start cold (R145)', () => {
    const sleeping = (said: Partial<ChannelRegister>) => [
      channel('email', known),
      channel('x', { ...known, ...said }, { state: 'dormant' }),
    ];
    expect(codes(sleeping({}))).toEqual(['login-check', 'no-warm-up', 'reserve']);
    expect(codes(sleeping({ loginChecked: '2026-08-29', warmUp: 'three posts' }))).toEqual(['reserve']);
    expect(codes(sleeping({ loginChecked: '2026-08-28', warmUp: 'three posts' }))).toEqual([
      'login-check',
      'reserve',
    ]);
  });

  it('names a community without a place to meet outside its family (R148)', () => {
    const group = (twin: ChannelId | null) => [
      channel('facebook', { ...known, community: true, twin }),
      channel('instagram', known),
      channel('telegram', known),
      channel('email', known),
    ];
    expect(codes(group(null))).toContain('no-twin');
    expect(codes(group(id('instagram')))).toContain('no-twin');
    expect(codes(group(id('telegram')))).not.toContain('no-twin');
  });

  it('names what is ours and can fail too, and what fails with it (R29, R127)', () => {
    const website = (said: Partial<ChannelRegister>) => [
      channel('website', { ...known, providers: ['Cloudflare'], ...said }),
      channel('x', known),
    ];
    expect(worklist(website({}), undefined, '2026-11-27').slice(0, 2)).toEqual([
      {
        code: 'shared-provider',
        provider: 'Cloudflare',
        channels: [id('website'), id('x')],
        owners: ['Our own', 'X Corp'],
      },
      { code: 'no-replacement', channel: id('website') },
    ]);
    expect(codes(website({ replacement: 'a page at another host' }))).not.toContain('no-replacement');
  });

  it('names service channels whose people would be left alone, tools without a fallback, logins nobody knows (R6, R7, R25, R63)', () => {
    const tool = {
      id: 'tool_1',
      kind: 'scheduler' as const,
      name: 'Buffer',
      owner: '',
      keeper: '',
      providers: [],
      channels: [],
      hangs: '',
      fallback: '',
      meanwhile: '',
      address: '',
      deletedAt: null,
    };
    const channels = [channel('x', {}, { purposes: ['service'] }), channel('email', known)];
    expect(worklist(channels, { ...NO_REGISTER, tools: [tool] }, '2026-11-27').slice(0, 3)).toEqual([
      { code: 'service-nowhere', channel: id('x') },
      { code: 'no-access', channels: [id('x')] },
      { code: 'no-fallback', tool: 'tool_1' },
    ]);
  });

  it('offers names to reserve until the team has the account or does not want it (R92)', () => {
    const reserve = (register?: WorkspaceRegister) =>
      worklist([channel('x', known), channel('email', known)], register, '2026-11-27');
    expect(reserve()).toEqual([
      {
        code: 'reserve',
        platforms: ['bluesky', 'mastodon', 'threads', 'linkedin', 'tiktok', 'youtube', 'telegram'],
      },
    ]);
    const unwanted = { ...NO_REGISTER, platforms: [entry('youtube', { noHandle: true })] };
    expect(reserve(unwanted)).toEqual([
      { code: 'reserve', platforms: ['bluesky', 'mastodon', 'threads', 'linkedin', 'tiktok', 'telegram'] },
    ]);
  });
});
