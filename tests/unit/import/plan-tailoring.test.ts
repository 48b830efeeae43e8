import { expect, it } from 'vitest';
import { ImportHarness } from './workspace';

const PLAN = {
  format: 'holdfast-plan/1',
  workspace: { name: 'Bramble', zone: 'Europe/London' },
  channels: [
    { key: 'x', platform: 'x', name: '@bramble', rules: { account: 'premium', limits: { text: 4000 } } },
    { key: 'tube', platform: 'PeerTube', name: 'Films', rules: { counting: 'mastodon', needsMedia: true } },
  ],
  campaigns: [{ key: 'bf', name: 'Black Friday', hashtags: { '*': ['#BlackFriday'], x: ['#Rye'] } }],
  posts: [
    {
      key: 'p1',
      title: 'Loaves',
      text: 'Warm loaves.',
      campaign: 'bf',
      variants: {
        x: { text: 'Loaves!', beside: { comment: 'https://example.com', rest: ['And rye.'] } },
        tube: { beside: { title: 'How rye is made' } },
      },
      deliveries: [{ key: 'p1-x', channel: 'x', at: '2026-11-27T09:00' }],
    },
  ],
};

/** What of the plan is about tailoring, as the rows hold it. */
function tailored(desk: ImportHarness) {
  const { channels, campaigns, posts } = desk.workspace.rows;
  const names = new Map([...channels.values()].map(({ id, key }) => [id as string, key]));
  return {
    rules: [...channels.values()].map(({ key, rules }) => [key, rules]),
    hashtags: [...campaigns.values()].map(({ hashtags }) => hashtags),
    beside: [...posts.values()].map(({ beside = {} }) =>
      Object.entries(beside).map(([id, fields]) => [names.get(id), fields]),
    ),
  };
}

it('an account’s limits, hashtag sets and what goes beside a text come with a plan file and leave with one', () => {
  const desk = new ImportHarness();
  desk.import('plan.json', JSON.stringify(PLAN));
  const expected = {
    rules: [
      ['x', { account: 'premium', limits: { text: 4000 } }],
      ['tube', { counting: 'mastodon', needsMedia: true }],
    ],
    hashtags: [{ '*': ['#BlackFriday'], x: ['#Rye'] }],
    beside: [
      [
        ['x', { comment: 'https://example.com', rest: ['And rye.'] }],
        ['tube', { title: 'How rye is made' }],
      ],
    ],
  };
  expect(tailored(desk)).toEqual(expected);
  const again = new ImportHarness();
  again.import('plan.json', desk.plan());
  expect(tailored(again)).toEqual(expected);
  expect(again.plan()).toBe(desk.plan());
});

it('the same file again changes nothing; a file with other fields changes just those', () => {
  const desk = new ImportHarness();
  desk.import('plan.json', JSON.stringify(PLAN));
  const before = desk.plan();
  expect(desk.import('plan.json', JSON.stringify(PLAN)).outcome).toMatchObject({ added: 0, updated: 0 });
  expect(desk.plan()).toBe(before);
  desk.import('plan.json', before.replace('https://example.com', 'https://example.org'));
  expect(desk.plan()).toBe(before.replace('https://example.com', 'https://example.org'));
});
