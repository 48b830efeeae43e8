import type { Edit } from '../model/edits';
import { newDeliveryId, type ChannelId, type OutageId, type PostId } from '../model/ids';
import { ok, refuse, type Result } from '../result';
import { isZone } from '../time';
import type { CommandContext, PlanReader } from '../command/command';
import { liveChannel } from '../command/lookups';
import { roleField } from '../model/outage-role';
import type { Status } from '../model/status';
import type { WallTime } from '../time/types';

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

/** The edits that put a post onto channels at times, one delivery each. */
export function placementEdits(
  view: PlanReader,
  postId: PostId,
  placements: readonly Placement[],
  env: CommandContext,
): Result<{ edits: Edit[]; made: string[] }, 'gone' | 'bad-time' | 'bad-zone'> {
  const edits: Edit[] = [];
  const made: string[] = [];
  for (const placement of placements) {
    const channel = liveChannel(view, placement.channelId);
    if (!channel.ok) return channel;
    const when = checkWhen(placement.wall, placement.zone ?? channel.value.zone);
    if (!when.ok) return when;
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
        status: placement.status ?? 'draft',
        ...roleField(placement.tellsOf ?? null, 'notice'),
      },
    });
  }
  return ok({ edits, made });
}
