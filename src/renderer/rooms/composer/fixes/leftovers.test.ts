import { describe, expect, it } from 'vitest';
import type { ChannelState } from '../../../../core/model/types';
import { leftoverNote, withNote } from './leftovers';
import { ownHandles } from './tailor-input';

describe('what a fix leaves over', () => {
  it('goes into the notes, in words', () => {
    expect(leftoverNote('trim-hashtags', 'X', { text: 'Bread' })).toBe('');
    expect(leftoverNote('move-link', 'X', { text: 'Bread', comments: ['https://example.com'] })).toBe(
      'Link to post below it on X:\nhttps://example.com',
    );
    expect(leftoverNote('split', 'X', { text: 'One', thread: ['One', 'two', 'three'] })).toBe(
      'To post on X after the first part:\n\n2 of 3:\ntwo\n\n3 of 3:\nthree',
    );
  });

  it('stands below what was noted before, once', () => {
    expect([
      withNote('', 'Link'),
      withNote('Ask Mia.\n', 'Link'),
      withNote('Ask Mia.\n\nLink', 'Link'),
    ]).toEqual(['Link', 'Ask Mia.\n\nLink', 'Ask Mia.\n\nLink']);
  });
});

describe('our own names', () => {
  const channel = (platform: string, handle: string, state: ChannelState = 'active') => ({
    platform,
    handle,
    state,
  });

  it('are known where there is one account on the platform', () => {
    const channels = [
      channel('x', '@bramble'),
      channel('mastodon', '@bramble@mastodon.social'),
      channel('instagram', '@one'),
      channel('instagram', '@two'),
      channel('threads', ' '),
      channel('bluesky', '@old.bsky.social', 'dormant'),
    ];
    expect(ownHandles(channels)).toEqual({ x: '@bramble', mastodon: '@bramble@mastodon.social' });
  });
});
