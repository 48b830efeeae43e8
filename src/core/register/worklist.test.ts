import { describe, expect, it } from 'vitest';
import type { ChannelId } from '../model/ids';
import { NO_REGISTER, type ChannelRegister, type WorkspaceRegister } from '../model/register';
import type { Channel } from '../model/channel';
import { entry, idOn, noted, tool } from './testing/sketches';
import { worklist } from './worklist';

describe('the list of what to do before it is missed', () => {
  const codes = (channels: readonly Channel[], register?: WorkspaceRegister) =>
    worklist(channels, register, '2026-11-27').map(({ code }) => code);
  const known = { access: 'Ana' };

  it('is empty without channels', () => {
    expect(codes([])).toEqual([]);
  });

  it('names a plan that hangs on one owner alone, and what of ours is missing (R28, R92)', () => {
    expect(codes([noted('facebook', known)])).toEqual(['nothing-outside', 'nothing-ours', 'reserve']);
    expect(codes([noted('facebook', known), noted('email', known)])).toEqual(['reserve']);
  });

  it('names sleeping accounts nobody has logged into for a quarter, or that would start cold (R145)', () => {
    const sleeping = (said: Partial<ChannelRegister>) => [
      noted('email', known),
      noted('x', { ...known, ...said }, { state: 'dormant' }),
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
      noted('facebook', { ...known, community: true, twin }),
      noted('instagram', known),
      noted('telegram', known),
      noted('email', known),
    ];
    expect(codes(group(null))).toContain('no-twin');
    expect(codes(group(idOn('instagram')))).toContain('no-twin');
    expect(codes(group(idOn('telegram')))).not.toContain('no-twin');
  });

  it('names what is ours and can fail too, and what fails with it (R29, R127)', () => {
    const website = (said: Partial<ChannelRegister>) => [
      noted('website', { ...known, providers: ['Cloudflare'], ...said }),
      noted('x', known),
    ];
    expect(worklist(website({}), undefined, '2026-11-27').slice(0, 2)).toEqual([
      {
        code: 'shared-provider',
        provider: 'Cloudflare',
        channels: [idOn('website'), idOn('x')],
        owners: ['Our own', 'X Corp'],
      },
      { code: 'no-replacement', channel: idOn('website') },
    ]);
    expect(codes(website({ replacement: 'a page at another host' }))).not.toContain('no-replacement');
  });

  it('names service channels whose people would be left alone, tools without a fallback, logins nobody knows (R6, R7, R25, R63)', () => {
    const channels = [noted('x', {}, { purposes: ['service'] }), noted('email', known)];
    expect(worklist(channels, { ...NO_REGISTER, tools: [tool({})] }, '2026-11-27').slice(0, 3)).toEqual([
      { code: 'service-nowhere', channel: idOn('x') },
      { code: 'no-access', channels: [idOn('x')] },
      { code: 'no-fallback', tool: 'tool_1' },
    ]);
  });

  it('asks to look again who owns what when nobody has for half a year (R87)', () => {
    const channels = [noted('x', known), noted('facebook', known), noted('email', known)];
    const at = (today: string, register?: WorkspaceRegister) =>
      worklist(channels, register, today).flatMap((task) =>
        task.code === 'owners-old' ? [[task.oldest, ...task.families.map(({ name }) => name)]] : [],
      );
    expect(at('2027-05-19')).toEqual([]);
    expect(at('2027-05-20')).toEqual([['2026-11-20', 'X Corp', 'Meta']]);
    const looked = { id: 'meta', name: null, asOf: '2027-05-01', source: null, deletedAt: null };
    expect(at('2027-05-20', { ...NO_REGISTER, owners: [looked] })).toEqual([['2026-11-20', 'X Corp']]);
  });

  it('offers names to reserve until the team has the account or does not want it (R92)', () => {
    const reserve = (register?: WorkspaceRegister) =>
      worklist([noted('x', known), noted('email', known)], register, '2026-11-27');
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
