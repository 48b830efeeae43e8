import { describe, expect, it } from 'vitest';
import { readImport } from '../../../src/core/import';
import { fixture } from './support';
import { ImportHarness } from './workspace';

describe('a plan file', () => {
  it('comes in and goes out again the same, and coming in again changes nothing', () => {
    const to = new ImportHarness();
    const bytes = fixture('black-friday.json');
    const { outcome, label } = to.import('black-friday.json', bytes);
    expect([outcome, label]).toEqual([
      { added: 45, updated: 0, unchanged: 0, skipped: [] },
      'imported 45 posts',
    ]);
    const byKey = (text: string) => {
      const plan: { posts: { key: string }[] } = JSON.parse(text);
      return { ...plan, posts: [...plan.posts].sort((a, b) => (a.key < b.key ? -1 : 1)) };
    };
    const out = to.plan();
    const before = byKey(new TextDecoder().decode(bytes));
    const written = { createdAt: '2026-11-20T08:00:00+00:00', createdBy: 'Ann' };
    expect(byKey(out)).toEqual({ ...before, posts: before.posts.map((post) => ({ ...post, ...written })) });
    expect(to.import('out.json', out).outcome).toEqual({ added: 0, updated: 0, unchanged: 45, skipped: [] });
    expect(to.plan()).toBe(out);
  });

  it('keeps what Holdfast does not know, at every level', () => {
    const file = {
      format: 'holdfast-plan/1',
      workspace: { name: 'T', zone: 'Asia/Kathmandu', mood: 'calm' },
      channels: [{ key: 'fb', platform: 'facebook', name: 'F', zone: 'Asia/Kathmandu', colour: { r: 1 } }],
      campaigns: [{ key: 'c', name: 'C', ordered: true, budget: 12 }],
      posts: [
        {
          key: 'p',
          title: 'T',
          text: 'Words',
          timing: 'dated',
          lastUseful: '2026-11-27T18:00:00+05:45',
          importance: 'high',
          kind: 'news',
          campaign: 'c',
          order: 2,
          labels: ['a', 'b'],
          notes: 'ours',
          bank: false,
          media: [{ sha256: 'x', name: 'l.jpg', mime: 'image/jpeg', alt: 'loaf', focus: [1, 2] }],
          variants: { fb: { text: 'Own', pin: true } },
          deliveries: [
            {
              key: 'd',
              channel: 'fb',
              at: '2026-11-27T11:00',
              zone: 'Asia/Kathmandu',
              status: 'held',
              boost: 5,
            },
          ],
          mood: null,
          __proto__x: 1,
        },
      ],
      days: [{ key: 'day', name: 'Our day', rule: '05-14', cake: true }],
      outages: [
        {
          key: 'storm',
          since: '2026-11-27T10:00:00Z',
          until: '2026-11-27T12:00:00Z',
          log: [{ at: '2026-11-27T10:05:00Z', by: 'Ana', text: 'It began.', wind: 9 }],
          weather: 'storm',
        },
      ],
      people: [{ key: 'ana', name: 'Ana', desk: 3 }],
      moods: ['calm'],
      deleted: { moods: ['wild'] },
    };
    const to = new ImportHarness();
    to.import('a.json', JSON.stringify(file));
    const out = JSON.parse(to.plan());
    expect(out).toMatchObject({
      workspace: { mood: 'calm' },
      channels: [{ colour: { r: 1 } }],
      campaigns: [{ budget: 12 }],
      posts: [
        {
          lastUseful: '2026-11-27T18:00:00+05:45',
          media: [{ focus: [1, 2] }],
          variants: { fb: { text: 'Own', pin: true } },
          deliveries: [{ boost: 5, status: 'held' }],
        },
      ],
      days: [{ cake: true }],
      outages: [{ weather: 'storm', log: [{ text: 'It began.', wind: 9 }] }],
      people: [{ key: 'ana', desk: 3 }],
      moods: ['calm'],
      deleted: { moods: ['wild'] },
    });
  });

  it.each([
    [
      { posts: [{ key: 'a', text: 'x', deliveries: [{ channel: 'fb', at: '2026-02-30T10:00' }] }] },
      'posts[0].deliveries[0].at is not a date and time',
    ],
    [
      { posts: [{ key: 'a', text: 'x', timing: 'soon' }] },
      'posts[0].timing is "soon"; it can be live, dated, flexible or evergreen.',
    ],
    [{ posts: [{ key: 'a', text: 7 }] }, 'posts[0].text should be text in quotes.'],
    [
      {
        posts: [
          { key: 'a', text: '' },
          { key: 'a', text: '' },
        ],
      },
      'posts[1].key "a" is used twice.',
    ],
    [{ channels: [{ key: 'fb' }] }, 'channels[0].platform is missing.'],
    [
      { channels: [{ key: 'fb', platform: 'facebook', zone: 'Mars/Base' }] },
      'channels[0].zone is "Mars/Base"',
    ],
    [
      { posts: [{ key: 'a', text: 'x', lastUseful: '2026-11-27T18:00' }] },
      'posts[0].lastUseful is not a date and time with an offset',
    ],
    [{ posts: 'none' }, 'posts should be a list'],
  ])('says exactly what is wrong: %j', (part, say) => {
    const read = readImport(
      'p.json',
      new TextEncoder().encode(JSON.stringify({ format: 'holdfast-plan/1', ...part })),
    );
    expect(read.ok ? 'read' : read.error.message).toContain(say);
  });
});
