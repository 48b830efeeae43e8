import { describe, expect, it } from 'vitest';
import { MemoryWorkspace } from '../../ledger';
import { asCampaignId, asChannelId, asPostId, type PostId } from '../model/ids';
import { ALL_CHANNELS } from '../model/campaign';
import type { Command, CommandContext } from '../command/command';
import { COMMANDS, type CommandInputs, type CommandName } from './index';

/** A workspace with two channels and two posts, and the means to run commands by name. */
function setUp() {
  let drawn = 0;
  const env: CommandContext = {
    now: Date.parse('2026-11-27T10:20:00Z'),
    by: 'Writer',
    draw: () => `id${String((drawn += 1)).padStart(6, '0')}`,
    postMonth: () => '2026-11',
  };
  const workspace = MemoryWorkspace.empty({ workspaceId: 'w0000001', name: 'Test', device: 'dev1' });
  function ask<Name extends CommandName>(name: Name, input: CommandInputs[Name]) {
    const command: Command<CommandInputs[Name]> = COMMANDS[name];
    return workspace.run(command, input, env);
  }
  function run<Name extends CommandName>(name: Name, input: CommandInputs[Name]) {
    const result = ask(name, input);
    if (!result.ok) throw new Error(result.error.message);
    return result.value;
  }
  run('workspace.create', { name: 'Bramble', zone: 'Europe/London' });
  const x = asChannelId(run('channel.create', { platform: 'x', name: '@bramble' }).made[0] ?? '');
  const ig = asChannelId(run('channel.create', { platform: 'instagram', name: 'Bramble' }).made[0] ?? '');
  const one = asPostId(run('post.create', { text: 'Doors open at nine. https://example.com' }).made[0] ?? '');
  const two = asPostId(run('post.create', { text: 'Rye is back.' }).made[0] ?? '');
  const campaign = asCampaignId(run('campaign.create', { name: 'Black Friday' }).made[0] ?? '');
  const post = (id: PostId) => {
    const { text, variants, beside, notes } = workspace.rows.posts.get(id) ?? {};
    return { text, variants, beside, notes };
  };
  return { workspace, env, ask, run, x, ig, one, two, campaign, post };
}

describe('tailoring a post', () => {
  it('gives a channel its words and what goes below them, and one undo takes back both', () => {
    const { workspace, env, run, x, one, post } = setUp();
    const before = post(one);
    const { undo } = run('post.tailor', {
      items: [
        { id: one, channelId: x, text: 'Doors open at nine.', beside: { comment: 'https://example.com' } },
      ],
    });
    expect(post(one)).toEqual({
      ...before,
      variants: { [x]: { text: 'Doors open at nine.' } },
      beside: { [x]: { comment: 'https://example.com' } },
    });
    const back = workspace.undo(undo, { ...env, now: env.now + 1 });
    expect(back.ok && back.value.skipped).toEqual([]);
    expect(post(one)).toEqual(before);
  });

  it('keeps a thread beside its first part, and takes fields away when told nothing is in them', () => {
    const { run, x, one, post } = setUp();
    run('post.tailor', {
      items: [{ id: one, channelId: x, text: 'One', beside: { rest: ['Two', 'Three'], title: 'A title' } }],
    });
    run('post.tailor', { items: [{ id: one, channelId: x, beside: { rest: [], title: null } }] });
    expect(post(one)).toEqual({
      text: 'Doors open at nine. https://example.com',
      variants: { [x]: { text: 'One' } },
      beside: undefined,
      notes: '',
    });
  });

  it('forgets the later parts once the common text stands again, and keeps the comment', () => {
    const { run, x, one, post } = setUp();
    run('post.tailor', {
      items: [
        { id: one, channelId: x, text: 'One', beside: { rest: ['Two'], comment: 'https://example.com' } },
      ],
    });
    run('post.inherit', { id: one, channelId: x });
    expect(post(one)).toMatchObject({ variants: {}, beside: { [x]: { comment: 'https://example.com' } } });
    expect(post(one).beside?.[x]).not.toHaveProperty('rest');
  });

  it('tailors many posts on several channels in one step, all or none', () => {
    const { ask, run, x, ig, one, two, post } = setUp();
    const gone = ask('post.tailor', {
      items: [
        { id: one, channelId: x, text: 'A' },
        { id: asPostId('2026-11_nothere'), channelId: x, text: 'B' },
      ],
    });
    expect([gone.ok ? '' : gone.error.code, post(one).variants]).toEqual(['gone', {}]);
    const done = run('post.tailor', {
      items: [
        { id: one, channelId: x, text: 'A' },
        { id: one, channelId: ig, text: 'B' },
        { id: two, channelId: ig, text: 'C' },
      ],
    });
    expect([done.undo.label, post(one).variants, post(two).variants]).toEqual([
      'changed the text of 2 posts',
      { [x]: { text: 'A' }, [ig]: { text: 'B' } },
      { [ig]: { text: 'C' } },
    ]);
  });

  it('refuses to do nothing', () => {
    const { ask } = setUp();
    const result = ask('post.tailor', { items: [] });
    expect(result.ok ? '' : result.error.code).toBe('nothing');
  });
});

describe('hashtag sets of a campaign (R14)', () => {
  it('are kept for each platform and for all, and are gone when emptied', () => {
    const { workspace, run, campaign } = setUp();
    run('campaign.hashtags', {
      id: campaign,
      platform: ALL_CHANNELS,
      tags: ['#BlackFriday', '#BlackFriday'],
    });
    run('campaign.hashtags', { id: campaign, platform: 'instagram', tags: ['#Bakery', '#今日のパン'] });
    expect(workspace.rows.campaigns.get(campaign)?.hashtags).toEqual({
      [ALL_CHANNELS]: ['#BlackFriday'],
      instagram: ['#Bakery', '#今日のパン'],
    });
    run('campaign.hashtags', { id: campaign, platform: ALL_CHANNELS, tags: [] });
    run('campaign.hashtags', { id: campaign, platform: 'instagram', tags: [] });
    expect(workspace.rows.campaigns.get(campaign)).not.toHaveProperty('hashtags');
  });

  it('take only what is a hashtag', () => {
    const { ask, campaign } = setUp();
    for (const tag of ['Bakery', '#two words', '#', '# x', '#a#b']) {
      const result = ask('campaign.hashtags', { id: campaign, platform: 'x', tags: [tag] });
      expect([tag, result.ok ? 'taken' : result.error.code]).toEqual([tag, 'bad-hashtag']);
    }
  });
});

describe('rules of an account (R69)', () => {
  it('are stored with the channel and read back; nonsense is no rule', () => {
    const { workspace, run, x } = setUp();
    const rules = { account: 'premium', limits: { text: 4000 }, checkedOn: '2026-11-01' };
    run('channel.update', { id: x, fields: { rules } });
    expect(workspace.rows.channels.get(x)?.rules).toEqual(rules);
    run('channel.update', { id: x, fields: { rules: {} } });
    expect(workspace.rows.channels.get(x)).not.toHaveProperty('rules');
  });

  it('must be limits that a platform can have', () => {
    const { ask, x } = setUp();
    const result = ask('channel.update', { id: x, fields: { rules: { limits: { text: -1 } } } });
    expect(result.ok ? '' : result.error.code).toBe('bad-limit');
  });
});
