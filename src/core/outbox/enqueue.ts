import type { ApiScheduler } from '../schedulers/formats';
import type { Change } from '../export/types';
import type { DeliveryId } from '../model/ids';
import type { HandoverItem } from '../model/handover';
import type { Instant } from '../time/types';
import type { ApiRequest } from '../schedulers-api/types';
import { openNames, saidBy } from './bodies';
import type { OutboxItem, OutboxEvent, OutboxState, OutboxPart, Verb } from './types';

export interface EnqueueRequest {
  readonly accountId: string;
  readonly scheduler: ApiScheduler;
  readonly requests: readonly ApiRequest[];
  readonly changes: readonly Change[];
  /** Ids begin with it; drawn anew each time. */
  readonly batch: string;
  readonly now: Instant;
}

/** A delivery that cannot be put in, and why. */
export interface LeftOut {
  readonly deliveryIds: readonly DeliveryId[];
  readonly say: string;
}

export interface EnqueuedItems {
  readonly items: readonly OutboxItem[];
  readonly leftOut: readonly LeftOut[];
}

const FILES = 'Holdfast cannot upload files there yet: post this one manually, or remove the file.';
const PLACE = 'Match this channel first.';

/**
 * Requests as items of an outbox, each delivery with what to write down once it is told. What the outbox cannot send
 * (files of this computer, channels without a number) is left out with a sentence, and so is what needs that.
 */
export function itemsOf({
  accountId,
  scheduler,
  requests,
  changes,
  batch,
  now,
}: EnqueueRequest): EnqueuedItems {
  const items: OutboxItem[] = [];
  const leftOut: LeftOut[] = [];
  const out = new Set<string>();
  for (const request of requests) {
    const reason = whyNot(request) ?? (request.after.some((id) => out.has(id)) ? '' : null);
    if (reason !== null) {
      out.add(request.id);
      if (reason !== '') leftOut.push({ deliveryIds: request.deliveryIds, say: reason });
      continue;
    }
    const verb = verbOf(request);
    items.push({
      id: `${batch}-${request.id}`,
      accountId,
      scheduler,
      verb,
      method: request.method === 'GET' ? 'POST' : request.method,
      path: request.path,
      body: request.body,
      after: request.after.map((id) => `${batch}-${id}`),
      keep: request.keep,
      batch,
      say: request.say,
      parts: verb === 'upload' ? [] : partsOf(scheduler, request, verb, changes),
      putAt: now,
      tries: 0,
      begunAt: null,
      sendNow: false,
      state: { kind: 'waiting', notBefore: null, why: '' },
      kept: null,
      note: '',
      recorded: false,
    });
  }
  return { items, leftOut };
}

function whyNot({ headers, body }: ApiRequest): string | null {
  if (headers['Content-Type']?.startsWith('multipart/') === true) return FILES;
  return openNames(body).some((name) => name.startsWith('account:')) ? PLACE : null;
}

function verbOf({ kind, method, path }: ApiRequest): Verb {
  if (kind === 'upload') return 'upload';
  if (kind === 'cancel') return 'remove';
  // Mastodon's new words are a new post.
  if (kind === 'create' || (method === 'POST' && path === '/api/v1/statuses')) return 'make';
  return 'change';
}

function partsOf(
  scheduler: ApiScheduler,
  request: ApiRequest,
  verb: Verb,
  changes: readonly Change[],
): OutboxPart[] {
  return request.deliveryIds.map((deliveryId, index): OutboxPart => {
    const own = changes.filter((change) => change.deliveryId === deliveryId);
    const change =
      own.find(
        ({ kind, channelId }) =>
          (kind === 'cancel') === (verb === 'remove') && channelId === request.channelId,
      ) ??
      own.find(({ kind }) => kind !== 'cancel') ??
      own[0];
    if (change === undefined) throw new Error(`no change for delivery ${deliveryId}`);
    const before = change.before;
    const gone = verb === 'remove' && before !== null ? before : change;
    const told: HandoverItem = {
      deliveryId,
      channelId: change.channelId,
      at: gone.at,
      wall: gone.wall,
      zone: gone.zone,
      title: change.title,
      text: gone.text,
      change: verb === 'remove' ? 'cancel' : change.kind,
    };
    return {
      deliveryId,
      ...saidBy(scheduler, request.path, request.body, index),
      at: gone.at,
      was: verb === 'change' ? (before?.at ?? null) : null,
      told,
      state: 'open',
    };
  });
}

/** What putting items in means for what is in already: replaced, or kept out because it is under way. */
export interface Admitted {
  readonly events: readonly OutboxEvent[];
  readonly leftOut: readonly LeftOut[];
}

const UNDER_WAY = 'An earlier change is still being sent or checked: add this one after that.';

/**
 * Lets new items in. A delivery never has two open items: an earlier one that was not begun makes way; one that is
 * under way, or sent and not yet written into the plan, keeps the new one out.
 */
export function admit(state: OutboxState, made: readonly OutboxItem[], now: Instant): Admitted {
  const fresh = new Set(made.flatMap(({ parts }) => parts.map(({ deliveryId }) => deliveryId)));
  const busy = new Set<DeliveryId>();
  const replaced: OutboxEvent[] = [];
  for (const item of state.items) {
    for (const { deliveryId, state: part } of item.parts) {
      if (!fresh.has(deliveryId)) continue;
      if (isUnderWay(item) || (part === 'done' && !item.recorded)) busy.add(deliveryId);
      else if (part === 'open' && item.state.kind !== 'dropped' && item.state.kind !== 'sent') {
        replaced.push({ kind: 'replace', itemId: item.id, deliveryId, at: now });
      }
    }
  }
  const blocked = new Set<string>();
  const leftOut: LeftOut[] = [];
  for (const item of made) {
    const ids = item.parts.map(({ deliveryId }) => deliveryId);
    if (!ids.some((id) => busy.has(id)) && !item.after.some((id) => blocked.has(id))) continue;
    blocked.add(item.id);
    leftOut.push({ deliveryIds: ids, say: UNDER_WAY });
  }
  const items = made.filter(({ id }) => !blocked.has(id));
  const events = replaced.filter((event) => event.kind !== 'replace' || !busy.has(event.deliveryId));
  return { events: [...events, ...(items.length > 0 ? [{ kind: 'put', items } as const] : [])], leftOut };
}

function isUnderWay({ state }: OutboxItem): boolean {
  return state.kind === 'sending' || state.kind === 'doubt';
}
