import { asChannelId, asPostId } from '../../../../../core/model/ids';
import { testChannel } from '../../../../../core/model/testing/channel';
import { testRow } from '../../../../../core/model/testing/delivery';
import type { Channel } from '../../../../../core/model/channel';
import type { DeliveryRow } from '../../../../../core/model/delivery';
import type { Status } from '../../../../../core/model/status';
import { planWords } from '../../../../words/plan-words';
import type { HistoryNames } from '../history-words';

/** The id of a channel of these tests. */
export const channelId = asChannelId;

/** A channel of the workspace. */
export function channel(id: string, platform: string, order: number, name = ''): Channel {
  return testChannel({ id, platform, order, name });
}

/** A delivery of the one post. In London, in winter: the clock there shows UTC. */
export function delivery(id: string, on: string, at: string, status: Status): DeliveryRow {
  const place = { channelId: channelId(on), wall: at.slice(0, 16), zone: 'Europe/London' };
  return testRow({ id: `post.${id}`, postId: asPostId('post'), ...place, status });
}

/** As somebody in London says it, on Thursday 26 November 2026. */
export const words = planWords('en-GB', 'Europe/London', '2026-11-26');
/** What the things of these tests are called. */
export const names: HistoryNames = {
  words,
  channel: (id) => ({ x: 'X', li: 'LinkedIn' })[id] ?? 'removed channel',
  campaign: () => 'Black Friday',
};
