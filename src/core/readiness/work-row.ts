import { breachesOf, NOTHING_AROUND, type Rule } from '../delivery-rules';
import type { Finding } from '../findings';
import type { Channel } from '../model/channel';
import type { DeliveryRow } from '../model/delivery';
import type { Post } from '../model/post';
import { titleOf } from '../model/title';
import type { Review } from '../review';
import type { Instant } from '../time/types';
import { readinessOf } from './readiness';
import type { WorkRow } from './worklist';

/** What is known of a delivery beside its row. */
export interface WorkFacts {
  readonly post: Pick<Post, 'media'>;
  readonly channel: Channel;
  /** What the channel's platform says of what it would be sent. */
  readonly findings: readonly Finding[];
  readonly review: Review['state'];
  /** Approvers are named. */
  readonly needsSignature: boolean;
  readonly now: Instant;
}

/** A delivery as the worklist and the lead meter look at it. */
export function workRowOf(row: DeliveryRow, facts: WorkFacts): WorkRow {
  const { post, channel, findings, review, needsSignature, now } = facts;
  const { id, postId, channelId, at, status, ownText, text } = row;
  const hasTwoVersions = row.wordsConflict !== undefined;
  const mediaCount = row.withoutMedia ? 0 : post.media.length;
  return {
    id,
    postId,
    channelId,
    at,
    status,
    title: titleOf(row),
    ownText,
    review,
    findings,
    hasTwoVersions,
    readiness: readinessOf(findings, { text, mediaCount, status, review, needsSignature, hasTwoVersions }),
    badTime: badTimeOf(row, channel, now),
  };
}

/** Rules that a colleague's change, a file or another use-by time may break while nobody moves the delivery. */
const TIMES: readonly Rule[] = ['skipped-hour', 'past-use-by'];

/** Why its time cannot be kept, in a sentence; '' when it can. */
function badTimeOf(row: DeliveryRow, channel: Channel, now: Instant): string {
  return breachesOf(row, { ...NOTHING_AROUND, now, channel }, TIMES)[0]?.say ?? '';
}
