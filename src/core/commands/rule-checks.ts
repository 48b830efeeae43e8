import { checkOnChannel } from '../check';
import type { CommandContext, PlanReader } from '../command/command';
import { liveChannel, livePost } from '../command/lookups';
import {
  breachesOf,
  mayInsist,
  NOTHING_AROUND,
  rulesAt,
  type Breach,
  type PlacedDelivery,
  type Rule,
} from '../delivery-rules';
import type { JsonObject } from '../json';
import type { Delivery } from '../model/delivery';
import type { ChannelId } from '../model/ids';
import { isOpen } from '../model/outage';
import { mediaKindOf } from '../model/media';
import { teamOf } from '../model/person';
import type { Status } from '../model/status';
import { titleOf } from '../model/title';
import { approverNames } from '../review';
import { ok, refused, type Refusal, type Result } from '../result';
import { wallToInstant } from '../time';
import type { Instant, WallTime } from '../time/types';
import { noApprovalFor, notAnApprover } from './approval-checks';
import type { Wish } from './wish';

export type RuleRefusal = Rule | 'not-approver';

/**
 * Asks the rules whether a delivery may stand so. What a person insists on is kept with the delivery.
 *
 * @returns fields to be set beside those of the command; refused with the gravest rule's name
 */
export function askRules(
  view: PlanReader,
  env: CommandContext,
  wish: Wish,
  insist = false,
): Result<JsonObject, RuleRefusal> {
  const placed = placedBy(wish);
  const context = {
    ...NOTHING_AROUND,
    now: env.now,
    channel: wish.channel,
    outages: view.outages().filter(isOpen),
    // Rules that are only said are judged once it stands there (store/said, the screens): they need its neighbours.
    findings: () => checkOnChannel(wish.channel, wish.post, wish.before ?? undefined),
    approval: () => noApprovalFor(view, env.by, wish),
  };
  const asked = rulesAt(wish.entry, 'refuse', 'insist');
  const breaches = breachesOf(placed, context, asked);
  const stop = breaches.find((breach) => !mayInsist(wish.entry, breach));
  if (stop !== undefined) return refused(refusalOf(wish, stop, false));
  const [first] = breaches;
  if (first === undefined) return ok(endedDecision(wish, placed.at));
  const barred = notAnApprover(view, env.by);
  if (!insist) return refused(refusalOf(wish, first, barred === null));
  if (barred !== null) {
    const names = approverNames(teamOf(view.workspace(), view.people())).join(' or ');
    const message = `“${titleOf(wish.post)}”: ${first.say} Only ${names} can decide that it goes out all the same.`;
    return refused({ code: barred.code, message });
  }
  return ok({
    ...(breaches.some(({ rule }) => rule === 'past-use-by') && { lateSend: placed.at }),
    reason: `${first.say} ${env.by} decided that it goes out all the same.`,
  });
}

/** A decision about one moment ends with it, and so does what was said of it. */
function endedDecision({ before }: Wish, at: Instant): JsonObject {
  const decided = before?.lateSend ?? null;
  return decided === null || decided === at ? {} : { lateSend: null, reason: '' };
}

/** The same for a delivery that is there, as its post and its channel stand now. */
export function askRulesOf(
  view: PlanReader,
  env: CommandContext,
  before: Delivery,
  change: Pick<Wish, 'entry' | 'index'> & {
    readonly wall?: WallTime;
    readonly zone?: string;
    readonly channelId?: ChannelId | undefined;
    readonly status?: Status;
  },
  insist?: boolean,
): Result<JsonObject, 'gone' | RuleRefusal> {
  const post = livePost(view, before.postId);
  if (!post.ok) return post;
  const channel = liveChannel(view, change.channelId ?? before.channelId);
  if (!channel.ok) return channel;
  const { entry, index, wall = before.wall, zone = before.zone, status = before.status } = change;
  return askRules(
    view,
    env,
    { entry, index, post: post.value, channel: channel.value, wall, zone, status, before },
    insist,
  );
}

function refusalOf(wish: Wish, { rule, say }: Breach, insistable: boolean): Refusal<Rule> {
  const { post, wall, zone, channel, before, index } = wish;
  return {
    code: rule,
    message: `“${titleOf(post)}”: ${say}`,
    place: {
      index,
      channelId: channel.id,
      wall,
      zone,
      lastUseful: post.lastUseful,
      kind: post.kind,
      deliveryId: before?.id ?? null,
      mayInsist: insistable,
    },
  };
}

function placedBy({ post, channel, wall, zone, status, before }: Wish): PlacedDelivery {
  return {
    channelId: channel.id,
    wall,
    zone,
    ...wallToInstant(wall, zone),
    status,
    heldBy: before?.heldBy ?? null,
    heldWas: before?.heldWas ?? null,
    lateSend: before?.lateSend ?? null,
    lastUseful: post.lastUseful,
    kind: post.kind,
    mediaKind: before?.withoutMedia === true ? 'none' : mediaKindOf(post.media),
  };
}
