import { describe, expect, it } from 'vitest';
import { headDelivery, openTab, tabsOf } from './tabs';
import { channel, channelId, delivery } from './testing/post';

describe('the tabs of a post', () => {
  const channels = [channel('fb', 'facebook', 0), channel('x', 'x', 1), channel('li', 'linkedin', 2)];
  const rows = [
    delivery('a', 'x', '2026-11-27T11:00:00Z', 'draft'),
    delivery('b', 'fb', '2026-11-25T11:00:00Z', 'published'),
  ];

  it('stand for every channel with a delivery or an own version, in order on screen', () => {
    const tabs = tabsOf(channels, rows, { li: { text: 'Dear network' } });
    expect(tabs.map((tab) => [tab.name, tab.deliveries.length])).toEqual([
      ['Facebook', 1],
      ['X', 1],
      ['LinkedIn', 0],
    ]);
  });

  it('name the account only where a platform has two', () => {
    const two = [channel('x', 'x', 0, '@acme'), channel('x2', 'x', 1, '@acme_help')];
    expect(tabsOf(two, [], { x: { text: '' }, x2: { text: '' } }).map((tab) => tab.name)).toEqual([
      'X, @acme',
      'X, @acme_help',
    ]);
  });

  it('open on the channel asked for, else on the one that goes out next', () => {
    const tabs = tabsOf(channels, rows, { li: { text: '' } });
    const now = Date.parse('2026-11-26T12:00:00Z');
    expect([openTab(tabs, channelId('li'), now)?.name, openTab(tabs, null, now)?.name]).toEqual([
      'LinkedIn',
      'X',
    ]);
    expect(openTab([], null, now)).toBeUndefined();
  });

  it('name in the head the next delivery, not a cancelled one', () => {
    const all = [
      delivery('a', 'x', '2026-11-25T11:00:00Z', 'published'),
      delivery('b', 'x', '2026-11-27T11:00:00Z', 'cancelled'),
      delivery('c', 'x', '2026-11-28T11:00:00Z', 'draft'),
    ];
    expect(headDelivery(all, Date.parse('2026-11-26T00:00:00Z'))?.id).toBe('post.c');
  });
});
