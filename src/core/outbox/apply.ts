import type { Instant } from '../time/types';
import { LEAD_WORDS, tooLateSay } from './too-late';
import { stillCounting, waitAfter, type Pace } from './pacing';
import type {
  Resolution,
  FoundPart,
  AccountBackoff,
  OutboxItem,
  ItemState,
  Outcome,
  OutboxEvent,
  OutboxState,
  OutboxPart,
  Verdict,
} from './types';
import { DAY_MS } from '../time/units';

export const EMPTY_OUTBOX: OutboxState = { items: [], holds: {}, calls: {}, paused: false };

/**
 * What an outbox is after one more event. Pure and total: an event about an item that is not there changes nothing,
 * so a log of which a line was lost still reads.
 */
export function applyEvent(state: OutboxState, event: OutboxEvent, pace: Pace): OutboxState {
  switch (event.kind) {
    case 'put': {
      const known = new Set(state.items.map(({ id }) => id));
      return { ...state, items: [...state.items, ...event.items.filter(({ id }) => !known.has(id))] };
    }
    case 'begin': {
      const { at, itemId } = event;
      const item = state.items.find(({ id }) => id === itemId);
      if (item === undefined) return state;
      const begun = (one: OutboxItem): OutboxItem => ({
        ...one,
        tries: one.tries + 1,
        begunAt: at,
        state: { kind: 'sending', since: at },
      });
      return counted(changed(state, itemId, begun), item, item.verb, at, pace);
    }
    case 'answer': {
      const item = state.items.find(({ id }) => id === event.itemId);
      if (item === undefined || item.state.kind !== 'sending') return state;
      const next = changed(state, item.id, (one) => answered(one, event.outcome, event.at, pace));
      return held(next, item.accountId, event.outcome, event.at, pace);
    }
    case 'look': {
      const item = state.items.find(({ accountId }) => accountId === event.accountId);
      return item === undefined ? state : counted(state, item, 'look', event.at, pace);
    }
    case 'looked':
      return held(state, event.accountId, event.outcome, event.at, pace);
    case 'verdict':
      return changed(state, event.itemId, (one) => judged(one, event.verdict, event.at));
    case 'choose':
      return changed(state, event.itemId, (one) => chosen(one, event.choice, event.at));
    case 'replace':
      return changed(state, event.itemId, (one) => replaced(one, event.deliveryId, event.at));
    case 'pause':
      return { ...state, paused: true };
    case 'resume':
      return { ...state, paused: false };
    case 'release':
      return released(state, event.accountId);
    case 'woken':
      return woken(state, event.at, pace);
    case 'recorded': {
      const ids = new Set(event.itemIds);
      return {
        ...state,
        items: state.items.map((one) => (ids.has(one.id) ? { ...one, recorded: true } : one)),
      };
    }
  }
}

/** A newer change to one delivery took the place of this one's part. */
function replaced(one: OutboxItem, deliveryId: string, at: Instant): OutboxItem {
  const parts = one.parts.map((part) =>
    part.deliveryId === deliveryId ? { ...part, state: 'dropped' as const } : part,
  );
  const isLeft = parts.some((part) => part.state === 'open');
  const dropped: ItemState = { kind: 'dropped', at, say: 'A newer change took its place.' };
  return { ...one, parts, state: isLeft ? one.state : dropped };
}

/** An account may be told things again at once. */
function released(state: OutboxState, accountId: string): OutboxState {
  const { [accountId]: _gone, ...holds } = state.holds;
  const items = state.items.map((one) =>
    one.accountId === accountId && one.state.kind === 'waiting'
      ? { ...one, state: { ...one.state, notBefore: null } }
      : one,
  );
  return { ...state, items, holds };
}

/**
 * A new start: what was being sent is in doubt. Moments that lie further ahead than any wait lasts were written by a
 * clock that has been put back since; they would hold everything up.
 */
function woken(state: OutboxState, at: Instant, pace: Pace): OutboxState {
  const items = state.items.map((one): OutboxItem => {
    const is = one.state;
    const { settleMs } = pace.of(one.scheduler);
    if (is.kind === 'sending') return { ...one, state: doubt(one, at, ENDED, pace) };
    if (is.kind === 'doubt' && is.lookFrom > at + settleMs)
      return { ...one, state: doubt(one, at, is.why, pace) };
    if (is.kind === 'waiting' && (is.notBefore ?? at) > at + pace.longestWaitMs) {
      return { ...one, state: { ...is, notBefore: null } };
    }
    return one;
  });
  const holds = Object.entries(state.holds).filter(([, { until }]) => until === null || until <= at + DAY_MS);
  const calls = Object.entries(state.calls).map(
    ([account, made]) => [account, made.filter((call) => call.at <= at)] as const,
  );
  return { ...state, items, holds: Object.fromEntries(holds), calls: Object.fromEntries(calls) };
}

const ENDED = 'Holdfast ended while it was being sent.';

function changed(state: OutboxState, id: string, change: (item: OutboxItem) => OutboxItem): OutboxState {
  return { ...state, items: state.items.map((one) => (one.id === id ? change(one) : one)) };
}

function counted(
  state: OutboxState,
  item: OutboxItem,
  verb: OutboxItem['verb'] | 'look',
  at: Instant,
  pace: Pace,
) {
  const before = state.calls[item.accountId] ?? [];
  const calls = stillCounting(pace.of(item.scheduler), [...before, { at, verb }], at);
  return { ...state, calls: { ...state.calls, [item.accountId]: calls } };
}

/** A try without an answer is settled only so long after it began: the other end may still be at it. */
function doubt(item: OutboxItem, at: Instant, why: string, pace: Pace): ItemState {
  const { settleMs, verifyMs } = pace.of(item.scheduler);
  const begun = Math.min(item.begunAt ?? at, at);
  return { kind: 'doubt', since: begun, lookFrom: Math.max(at + verifyMs, begun + settleMs), why };
}

function answered(item: OutboxItem, outcome: Outcome, at: Instant, pace: Pace): OutboxItem {
  const waiting = (why: string, notBefore: Instant | null = null): OutboxItem => ({
    ...item,
    tries: Math.max(0, item.tries - 1),
    state: { kind: 'waiting', notBefore, why },
  });
  switch (outcome.kind) {
    case 'done': {
      const open = item.parts.filter((part) => part.state === 'open');
      const found = open.map(({ deliveryId }, at) => ({
        deliveryId,
        remoteId: outcome.remoteIds[at] ?? null,
      }));
      return { ...sent(item, found, at, 'answer'), note: outcome.note };
    }
    case 'kept':
      return { ...item, kept: outcome.fields, state: { kind: 'sent', at, seen: 'answer' }, recorded: true };
    case 'verify': {
      const lookFrom = at + pace.of(item.scheduler).verifyMs;
      return { ...item, state: { kind: 'doubt', since: at, lookFrom, why: outcome.why } };
    }
    case 'doubt':
      // A file that was sent up twice harms nobody.
      if (item.verb === 'upload') {
        return {
          ...item,
          state: { kind: 'waiting', notBefore: at + waitAfter(pace, item.tries), why: outcome.why },
        };
      }
      return { ...item, state: doubt(item, at, outcome.why, pace) };
    case 'refused':
      return { ...item, state: { kind: 'refused', at, say: outcome.say } };
    default:
      return waiting(outcome.say);
  }
}

function held(state: OutboxState, accountId: string, outcome: Outcome, at: Instant, pace: Pace): OutboxState {
  const { [accountId]: before, ...others } = state.holds;
  const fails = (before?.fails ?? 0) + 1;
  const holding = (hold: Omit<AccountBackoff, 'fails'>): OutboxState => ({
    ...state,
    holds: { ...others, [accountId]: { ...hold, fails } },
  });
  switch (outcome.kind) {
    case 'later':
      return holding({
        kind: 'limit',
        until: outcome.until ?? at + waitAfter(pace, fails),
        say: outcome.say,
      });
    case 'not-sent':
      return holding({ kind: 'line', until: at + waitAfter(pace, fails), say: outcome.say });
    case 'doubt':
      return holding({ kind: 'line', until: at + waitAfter(pace, fails), say: outcome.why });
    case 'sign-in':
    case 'address':
      return holding({ kind: outcome.kind, until: null, say: outcome.say });
    default:
      return { ...state, holds: others };
  }
}

function sent(
  item: OutboxItem,
  found: readonly FoundPart[],
  at: Instant,
  seen: 'answer' | 'list' | 'person',
): OutboxItem {
  return { ...item, parts: found.reduce(withFound, item.parts), state: { kind: 'sent', at, seen } };
}

function withFound(parts: readonly OutboxPart[], { deliveryId, remoteId }: FoundPart): readonly OutboxPart[] {
  return parts.map((part) =>
    part.deliveryId === deliveryId && part.state === 'open'
      ? { ...part, remoteId: remoteId ?? part.remoteId, state: 'done' as const }
      : part,
  );
}

function judged(item: OutboxItem, verdict: Verdict, at: Instant): OutboxItem {
  if (item.state.kind !== 'doubt' && item.state.kind !== 'waiting') return item;
  switch (verdict.kind) {
    case 'there':
      return { ...sent(item, verdict.found, at, 'list'), note: verdict.note };
    case 'missing':
      return {
        ...item,
        parts: verdict.found.reduce(withFound, item.parts),
        state: { kind: 'waiting', notBefore: verdict.notBefore, why: '' },
      };
    case 'person':
      return { ...item, state: { kind: 'person', at, say: verdict.say, choices: verdict.choices } };
  }
}

/** What a person says goes for items at rest; one that is under way is first read back. */
function chosen(item: OutboxItem, choice: Resolution, at: Instant): OutboxItem {
  const { state } = item;
  const isOffered = state.kind === 'person' && state.choices.includes(choice);
  const mayDrop = state.kind === 'waiting' || state.kind === 'refused' || state.kind === 'person';
  const waiting: ItemState = { kind: 'waiting', notBefore: null, why: '' };
  switch (choice) {
    case 'drop':
      if (!mayDrop) return item;
      return { ...item, state: { kind: 'dropped', at, say: 'Cancelled here. Nothing was sent.' } };
    case 'move':
      if (!isOffered) return item;
      return { ...item, state: { kind: 'dropped', at, say: 'Moved back to the plan for a new time.' } };
    case 'try-again':
      if (!isOffered && state.kind !== 'refused') return item;
      return { ...item, tries: 0, state: waiting };
    case 'send-now':
      return isOffered ? { ...item, tries: 0, sendNow: true, state: waiting } : item;
    case 'is-done': {
      if (!isOffered) return item;
      const open = item.parts.filter((part) => part.state === 'open');
      return sent(
        item,
        open.map(({ deliveryId }) => ({ deliveryId, remoteId: null })),
        at,
        'person',
      );
    }
    case 'not-done': {
      if (!isOffered) return item;
      const choices: readonly Resolution[] = ['send-now', 'move', 'drop'];
      return { ...item, state: { kind: 'person', at, say: tooLateSay(item, at, LEAD_WORDS), choices } };
    }
  }
}
