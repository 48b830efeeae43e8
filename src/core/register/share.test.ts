import { describe, expect, it } from 'vitest';
import { testChannel } from '../model/testing/channel';
import { testRow } from '../model/testing/delivery';
import { NO_REGISTER } from '../model/register';
import type { DeliveryRow } from '../model/delivery';
import { concentrationOf, liveOutside, planRisk, sharesByOwner, sharesByProvider, usersOf } from './share';
import { idOn, noted, tool } from './testing/sketches';

function rows(counts: Readonly<Record<string, number>>): DeliveryRow[] {
  return Object.entries(counts).flatMap(([platform, count]) =>
    Array.from({ length: count }, (_, index) =>
      testRow({
        id: `${platform}${index}`,
        wall: '2026-11-27T09:00',
        zone: 'UTC',
        channelId: idOn(platform),
      }),
    ),
  );
}

describe('the share of the plan that hangs on one owner', () => {
  const platforms = ['facebook', 'instagram', 'x', 'website'];
  const channels = platforms.map((platform) =>
    platform === 'website' ? noted(platform, { providers: ['cloudflare '] }) : testChannel({ platform }),
  );

  it('counts by owner, cancelled and deleted ones left out (R34)', () => {
    const plan = [
      ...rows({ facebook: 4, instagram: 2, x: 3, website: 1 }),
      testRow({
        id: 'off',
        wall: '2026-11-27T09:00',
        zone: 'UTC',
        channelId: idOn('x'),
        status: 'cancelled',
      }),
      testRow({ id: 'gone', wall: '2026-11-27T09:00', zone: 'UTC', channelId: idOn('x'), gone: 1 }),
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

  it('counts what hangs on a provider through a tool, and names everything that runs on it (R119, R127)', () => {
    const register = {
      ...NO_REGISTER,
      tools: [
        tool({ providers: ['AWS'], channels: [idOn('facebook'), idOn('x')] }),
        tool({ id: 'tool_2', name: 'Canva', kind: 'design', providers: ['Cloudflare'] }),
        tool({ id: 'tool_3', providers: ['Azure'], channels: [idOn('x')], deletedAt: 5 }),
      ],
    };
    const shares = sharesByProvider(rows({ facebook: 4, x: 3, website: 1 }), channels, register);
    expect(shares.map(({ name, count }) => [name, count])).toEqual([
      ['AWS', 7],
      ['Cloudflare', 4],
    ]);
    const users = usersOf('cloudflare', channels, register);
    expect(users.channels.map(({ platform }) => platform)).toEqual(['x', 'website']);
    expect(users.tools.map(({ name }) => name)).toEqual(['Canva']);
  });

  it('warns neither about little nor about our own channels (R52)', () => {
    expect(concentrationOf(sharesByOwner(rows({ facebook: 5 }), channels))).toBeNull();
    expect(concentrationOf(sharesByOwner(rows({ website: 9, x: 2 }), channels))).toBeNull();
    expect(concentrationOf(sharesByOwner([], channels))).toBeNull();
  });

  it('tells of a plan that hangs on one owner alone, however small, with what would be left (R52, R92)', () => {
    const risk = (counts: Readonly<Record<string, number>>, some = channels) => {
      const found = planRisk(rows(counts), some);
      return found && [found.share.name, found.outside.map(({ platform }) => platform)];
    };
    expect(risk({ facebook: 4, instagram: 2, x: 3 })).toEqual(['Meta', ['x', 'website']]);
    expect(risk({ facebook: 2 })).toBeNull();
    expect(risk({ facebook: 2, x: 2, website: 2 })).toBeNull();
    expect(risk({ facebook: 1 }, [testChannel({ platform: 'facebook' })])).toEqual(['Meta', []]);
    expect(risk({})).toBeNull();
  });

  it('names the live channels outside a family (R92)', () => {
    const some = [testChannel({ platform: 'facebook' }), noted('x', {}, { state: 'dormant' }), noted('sms')];
    expect(liveOutside('meta', some).map(({ platform }) => platform)).toEqual(['sms']);
  });
});
