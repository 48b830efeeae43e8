import { describe, expect, it } from 'vitest';
import type { ChannelState } from '../../../../core/model/types';
import { keepBeside } from './keep-beside';
import { ownHandles } from './tailor-input';

describe('what a fix takes out of a text', () => {
  it('goes below the post or behind it, after what stood there', () => {
    expect([
      keepBeside({ text: 'Bread' }),
      keepBeside({ text: 'Bread', comments: ['https://example.com'] }),
      keepBeside({ text: 'Bread', comments: ['#rye'] }, { comment: 'https://example.com' }),
      keepBeside({ text: 'Bread', comments: ['#rye'] }, { comment: 'Ask us! #rye' }),
      keepBeside({ text: 'One', thread: ['One', 'two', 'three'] }, { rest: ['four'] }),
    ]).toEqual([
      {},
      { comment: 'https://example.com' },
      { comment: 'https://example.com\n#rye' },
      {},
      { rest: ['two', 'three', 'four'] },
    ]);
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
