import type { Edit } from '../model/edits';
import { newDeliveryId, type ChannelId, type OutageId, type PostId } from '../model/ids';
import { ok, refuse, type Result } from '../result';
import { isZone } from '../time';
import type { CommandContext, PlanReader } from '../command/command';
import { liveChannel } from '../command/lookups';
import { roleField } from '../model/outage-role';
import type { Status } from '../model/status';
import type { WallTime } from '../time/types';
import { askRules, type RuleRefusal } from './rule-checks';
import type { Insisting, RuledPost } from './wish';

/** Where and when, as a person says it. */
export interface Placement {
  readonly channelId: ChannelId;
  readonly wall: WallTime;
  /** Defaults to the channel's zone. */
  readonly zone?: string;
  readonly status?: Status;
  /** The outage that it tells customers about. */
  readonly tellsOf?: OutageId;
}

/** 'YYYY-MM-DDTHH:mm', seconds allowed. */
const WALL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/;

/** Refuses a wall time or zone that no clock shows. */
export function checkWhen(
  wall: string,
  zone: string,
): Result<{ wall: string; zone: string }, 'bad-time' | 'bad-zone'> {
  if (!WALL.test(wall)) return refuse('bad-time', 'That is not a date and time.');
  if (!isZone(zone)) return refuse('bad-zone', 'That time zone is not known here.');
  return ok({ wall, zone });
}

/**
 * The edits that put a post onto channels at times, one delivery each.
 * @param post what it says, for the rules; new ones have no id yet
 */
export function placementEdits(
  view: PlanReader,
  postId: PostId,
  post: RuledPost,
  { placements, insist = false }: { readonly placements: readonly Placement[] } & Insisting,
  env: CommandContext,
): Result<{ edits: Edit[]; made: string[] }, 'gone' | 'bad-time' | 'bad-zone' | RuleRefusal> {
  const edits: Edit[] = [];
  const made: string[] = [];
  for (const [index, placement] of placements.entries()) {
    const channel = liveChannel(view, placement.channelId);
    if (!channel.ok) return channel;
    const when = checkWhen(placement.wall, placement.zone ?? channel.value.zone);
    if (!when.ok) return when;
    const status = placement.status ?? 'draft';
    const wish = {
      entry: 'place',
      index,
      post,
      channel: channel.value,
      ...when.value,
      status,
      before: null,
    } as const;
    const ruled = askRules(view, env, wish, insist);
    if (!ruled.ok) return ruled;
    const id = newDeliveryId(postId, env.draw);
    made.push(id);
    edits.push({
      op: 'create',
      kind: 'delivery',
      id,
      fields: {
        postId,
        channelId: placement.channelId,
        when: when.value,
        status,
        ...ruled.value,
        ...roleField(placement.tellsOf ?? null, 'notice'),
      },
    });
  }
  return ok({ edits, made });
}
