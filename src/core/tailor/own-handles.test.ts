import { describe, expect, it } from 'vitest';
import type { ChannelState } from '../model/channel';
import { ownHandles } from './handles';

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
