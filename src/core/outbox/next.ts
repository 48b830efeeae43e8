import type { Instant } from '../time/types';
import { earliestCall, type Pace } from './pacing';
import { lateFrom, tooLate } from './too-late';
import type {
  SchedulerAccount,
  OutboxItem,
  RemoteSnapshot,
  OutboxEvent,
  OutboxState,
  Verdict,
} from './types';
import { covers } from './verdict';
import { DAY_MS } from '../time/units';

/** What the outbox does next. One thing at a time; each is decided anew from what is known then. */
export type Step =
  /** Needs no line: written down, then asked again. */
  | { readonly kind: 'note'; readonly events: readonly OutboxEvent[] }
  | { readonly kind: 'look'; readonly account: SchedulerAccount; readonly range: RemoteSnapshot['range'] }
  | { readonly kind: 'call'; readonly account: SchedulerAccount; readonly item: OutboxItem }
  /** Nothing before that moment, unless somebody does something. */
  | { readonly kind: 'idle'; readonly until: Instant | null };

export interface Situation {
  readonly now: Instant;
  /** Accounts that have their key at hand. */
  readonly accounts: readonly SchedulerAccount[];
  /** The last reading of each account's list in this run of the program. */
  readonly looks: ReadonlyMap<string, RemoteSnapshot>;
  readonly pace: Pace;
}

/**
 * Decides the next step. Rules, in this order:
 *
 * 1. What has come too near or passed is for a person, also while nothing can be sent.
 * 2. What is in doubt is looked up, once it had time to settle, before anything of that account is sent.
 * 3. Nothing is sent before the list was read: what stands there already is not sent, what is to be changed must be
 *    there. A reading serves for a while.
 * 4. Cancellations first, then the most urgent. What must come after something else waits for it.
 * 5. Never faster than the scheduler allows.
 */
export function nextStep(state: OutboxState, { now, accounts, looks, pace }: Situation): Step {
  const notes = state.items.flatMap((item) => noteOf(item, state, now, pace));
  if (notes.length > 0) return { kind: 'note', events: notes };
  let until = Math.min(Infinity, ...state.items.filter(isWaiting).map((item) => lateFrom(item, pace)));
  if (!state.paused) {
    for (const account of accounts) {
      const step = accountStep(state, account, looks.get(account.id), now, pace);
      if (step.kind !== 'idle') return step;
      until = Math.min(until, step.until ?? Infinity);
    }
  }
  return { kind: 'idle', until: until === Infinity ? null : Math.max(until, now) };
}

/** What is said of an item without asking anybody. */
function noteOf(item: OutboxItem, state: OutboxState, now: Instant, pace: Pace): OutboxEvent[] {
  if (!isWaiting(item)) return [];
  const verdict = lostBefore(item, state) ?? tooLate(item, now, pace);
  return verdict === null ? [] : [{ kind: 'verdict', itemId: item.id, at: now, verdict }];
}

/** What had to come first and never will; null while it still can. */
function lostBefore({ after }: OutboxItem, { items }: OutboxState): Verdict | null {
  const before = after.map((id) => items.find((one) => one.id === id));
  if (before.some((one) => one === undefined || one.state.kind === 'dropped')) {
    const say = 'The change before it was cancelled, so it is not sent.';
    return { kind: 'person', say, choices: ['drop'] };
  }
  const file = before.find((one) => one?.verb === 'upload' && one.state.kind === 'refused');
  if (file?.state.kind !== 'refused') return null;
  return { kind: 'person', say: `Its file was not taken. ${file.state.say}`, choices: ['drop'] };
}

function accountStep(
  state: OutboxState,
  account: SchedulerAccount,
  look: RemoteSnapshot | undefined,
  now: Instant,
  pace: Pace,
): Step {
  const ours = state.items.filter(({ accountId }) => accountId === account.id);
  const open = ours.filter((item) => item.state.kind === 'doubt' || isWaiting(item));
  if (open.length === 0) return { kind: 'idle', until: null };
  const hold = state.holds[account.id];
  if (hold !== undefined && (hold.until === null || hold.until > now)) {
    return { kind: 'idle', until: hold.until };
  }
  const pacing = pace.of(account.scheduler);
  const calls = state.calls[account.id] ?? [];
  const lookFrom = Math.max(
    earliestCall(pacing, calls, 'look'),
    look === undefined ? -Infinity : look.begunAt + pacing.lookEveryMs,
  );
  const range = account.scheduler === 'mastodon' ? null : rangeOf(open);
  const reading = (): Step =>
    lookFrom > now ? { kind: 'idle', until: lookFrom } : { kind: 'look', account, range };

  const doubts = ours.flatMap((item) => (item.state.kind === 'doubt' ? [item.state.lookFrom] : []));
  if (doubts.length > 0) {
    const settled = Math.min(...doubts);
    return settled > now ? { kind: 'idle', until: settled } : reading();
  }
  const ready = ours.filter(isWaiting).filter((item) => isFree(item, ours));
  const due = ready
    .filter(({ state: { notBefore } }) => notBefore === null || notBefore <= now)
    .sort(byUrgency)[0];
  if (due === undefined) {
    const soonest = Math.min(Infinity, ...ready.map(({ state: { notBefore } }) => notBefore ?? Infinity));
    return { kind: 'idle', until: soonest === Infinity ? null : soonest };
  }
  // Before a second try the list is read once more: a slow server may have done the first one since.
  const readSince = Math.max(due.putAt, due.tries > 0 ? (due.state.notBefore ?? 0) : 0);
  const isFresh = look !== undefined && look.begunAt + pacing.freshMs > now && look.begunAt >= readSince;
  if (due.verb !== 'upload' && !(isFresh && covers(look, due))) return reading();
  const callFrom = earliestCall(pacing, calls, due.verb);
  return callFrom > now ? { kind: 'idle', until: callFrom } : { kind: 'call', account, item: due };
}

type Waiting = OutboxItem & {
  readonly state: { readonly kind: 'waiting'; readonly notBefore: Instant | null };
};

function isWaiting(item: OutboxItem): item is Waiting {
  return item.state.kind === 'waiting';
}

function isFree({ after }: OutboxItem, items: readonly OutboxItem[]): boolean {
  return after.every((id) => items.find((one) => one.id === id)?.state.kind === 'sent');
}

const RANK = { remove: 0, upload: 1, change: 1, make: 1 } as const;

function byUrgency(a: OutboxItem, b: OutboxItem): number {
  return RANK[a.verb] - RANK[b.verb] || urgency(a) - urgency(b) || (a.id < b.id ? -1 : 1);
}

function urgency({ parts, verb }: OutboxItem): Instant {
  // A file goes up before the post that wants it, which is not free until then.
  if (verb === 'upload') return -Infinity;
  return Math.min(...parts.map(({ at, was }) => Math.min(at, was ?? at)));
}

function rangeOf(items: readonly OutboxItem[]): NonNullable<RemoteSnapshot['range']> {
  const times = items.flatMap(({ parts, sendNow, begunAt }) => [
    ...parts.flatMap(({ at, was }) => [at, was ?? at]),
    ...(sendNow && begunAt !== null ? [begunAt] : []),
  ]);
  return { from: Math.min(...times) - DAY_MS, until: Math.max(...times) + DAY_MS };
}
