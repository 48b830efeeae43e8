import { EMPTY, isEmpty, tooLate } from '../export/can-go';
import { refusedByRule, saidByRules } from '../export/item-rules';
import { forPlatform, nameOfItem, textOfItem } from '../export/item-text';
import type { ApiScheduler, SchedulerApi } from '../schedulers/formats';
import { schedulerApi } from '../schedulers/formats';
import type { Change, ExportItem } from '../export/types';
import { unsettledReason } from '../settlement/unsettled';
import type { Instant } from '../time/types';
import { bufferRequests } from './buffer-api';
import { Draft } from './draft';
import { mastodonRequests } from './mastodon';
import { postizRequests } from './postiz';
import { remoteIdOf } from '../schedulers/remote';
import type { RemotePost, RequestOptions, RequestSet, Task } from './types';
import { counted } from '../words/counting';

const RANK: { readonly [Kind in Change['kind']]: number } = { cancel: 0, move: 1, edit: 2, create: 3 };
const WRITERS = { postiz: postizRequests, mastodon: mastodonRequests, 'buffer-api': bufferRequests } as const;

/**
 * The calls that tell a scheduler these changes, in an order that can never publish anything twice:
 * cancellations first, then moves, edits, creations; in each the most urgent first. Nothing is sent here.
 *
 * Blocked with a sentence: times that are past or less than 15 minutes away (the scheduler might publish at once),
 * posts that may have gone out meanwhile, changes of posts whose number there is not known, and what the network
 * asks for and the post has not. Never more than one request makes the same delivery.
 */
export function buildRequests(
  scheduler: ApiScheduler,
  changes: readonly Change[],
  options: RequestOptions,
): RequestSet {
  const api = schedulerApi(scheduler);
  if (api === undefined) throw new Error(`resources/schedulers.json does not know ${scheduler}`);
  const draft = new Draft();
  const byId = new Map(options.items.map((item) => [item.delivery.id, forPlatform(item)]));
  const remote = options.remote ?? knownRemotes(options.items, scheduler);
  const ready: Task[] = [];
  let elsewhere = 0;
  for (const change of inOrder(changes)) {
    const item = byId.get(change.deliveryId) ?? null;
    if (!serves(api, item, change)) {
      elsewhere += 1;
      continue;
    }
    const task = { change, item, remote: remote.get(change.deliveryId) ?? null };
    const reason = whyNot(task, api, options.now);
    if (reason !== null) draft.block(change, item, reason);
    else {
      ready.push(task);
      if (item !== null && change.kind !== 'cancel') draft.warn(...saidByRules(item, 'outbox', options.now));
    }
  }
  if (elsewhere > 0) {
    draft.warn(
      `${counted(elsewhere, 'change is', 'changes are')} on channels that ${api.name} does not serve.`,
    );
  }
  WRITERS[scheduler](ready, { ...options, remote }, draft);
  return draft.done();
}

/** Everything anew, for a scheduler that was never told anything. */
export function creationsOf(items: readonly ExportItem[]): Change[] {
  return items.map((item) => ({
    kind: 'create',
    deliveryId: item.delivery.id,
    channelId: item.channel.id,
    title: nameOfItem(item),
    text: textOfItem(item),
    at: item.delivery.at,
    wall: item.delivery.wall,
    zone: item.delivery.zone,
    before: null,
    textChanged: false,
  }));
}

function knownRemotes(
  items: readonly ExportItem[],
  scheduler: string,
): Map<Change['deliveryId'], RemotePost> {
  return new Map(
    items.flatMap(({ delivery }) => {
      const id = remoteIdOf(delivery, scheduler);
      return id === null ? [] : [[delivery.id, { id }]];
    }),
  );
}

function inOrder(changes: readonly Change[]): Change[] {
  const urgency = (change: Change) => Math.min(change.at, change.before?.at ?? Infinity);
  return [...changes].sort((a, b) => RANK[a.kind] - RANK[b.kind] || urgency(a) - urgency(b));
}

/** A cancellation is for the place the post was told for, which may be another channel than today's. */
function serves(api: SchedulerApi, item: ExportItem | null, change: Change): boolean {
  if (api.platforms === null || item === null || item.channel.id !== change.channelId) return true;
  return api.platforms.includes(item.channel.platform);
}

function whyNot({ change, item, remote }: Task, api: SchedulerApi, now: Instant): string | null {
  if (change.kind !== 'create') {
    if (change.before !== null && change.before.at < now) {
      return `Its time there has passed, so it may be out: read ${api.name} back before changing it.`;
    }
    if (remote === null) {
      return `Its number in ${api.name} is not known: read ${api.name} back first, or do it there by hand.`;
    }
  }
  if (change.kind === 'cancel') return null;
  if (item === null) return 'The post is gone from the plan.';
  const refused = isEmpty(item) ? EMPTY : refusedByRule(item, 'outbox', now);
  return tooLate(change.at, now) ?? unsettledReason(item.delivery) ?? refused;
}
