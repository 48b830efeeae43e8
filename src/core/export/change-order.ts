import type { Instant } from '../time/types';
import type { Change } from './types';
import { MINUTE_MS } from '../time/units';

const RANK: { readonly [Kind in Change['kind']]: number } = { cancel: 0, move: 1, edit: 2, create: 3 };

/**
 * Changes in an order that may be broken off after any step and no post stands twice at one time: what takes
 * something away or aside (cancel, move, edit) comes before what adds something (create), the most urgent first: what
 * would go out wrongly soonest. A move or an edit into a place where the same words still stand waits until they are
 * gone from there. Equal posts that only change places among themselves are left out: the tool shows no difference.
 */
export function inSafeOrder(changes: readonly Change[]): Change[] {
  const sorted = [...changes].sort(
    (a, b) =>
      urgency(a) - urgency(b) || RANK[a.kind] - RANK[b.kind] || (a.deliveryId < b.deliveryId ? -1 : 1),
  );
  const leaving = new Map<string, number>();
  for (const change of sorted) count(leaving, placeBefore(change), 1);
  const waiting = sorted.filter(({ kind }) => kind !== 'create');
  const ordered: Change[] = [];
  while (waiting.length > 0) {
    const free = waiting.findIndex((change) => isFree(change, leaving));
    const [next] = free < 0 ? [] : waiting.splice(free, 1);
    if (next !== undefined) ordered.push(next);
    for (const change of next === undefined ? circleIn(waiting) : [next]) {
      count(leaving, placeBefore(change), -1);
      if (change !== next) waiting.splice(waiting.indexOf(change), 1);
    }
  }
  return [...ordered, ...sorted.filter(({ kind }) => kind === 'create')];
}

/** When the tool would do the wrong thing: at the old time, or at the new one when that is sooner. */
function urgency(change: Change): Instant {
  return Math.min(change.at, change.before?.at ?? Infinity);
}

function isFree(change: Change, leaving: ReadonlyMap<string, number>): boolean {
  if (change.kind === 'cancel') return true;
  const target = placeAfter(change);
  return target === placeBefore(change) || (leaving.get(target) ?? 0) === 0;
}

/** Each waits for another that waits: somewhere they go round. */
function circleIn(waiting: readonly Change[]): Change[] {
  const byPlace = new Map(waiting.map((change) => [placeBefore(change), change]));
  const path: Change[] = [];
  let at = waiting[0];
  while (at !== undefined && !path.includes(at)) {
    path.push(at);
    at = byPlace.get(placeAfter(at));
  }
  if (at === undefined) throw new Error('a change waits for nothing');
  return path.slice(path.indexOf(at));
}

function placeAfter({ channelId, at, text }: Change): string {
  return place(channelId, at, text);
}

/** Where and with which words it stands in the tool before this step; null for something new. */
function placeBefore({ kind, channelId, before, at, text }: Change): string | null {
  if (kind === 'create') return null;
  return place(channelId, before?.at ?? at, before?.text ?? text);
}

function place(channelId: string, at: Instant, text: string): string {
  return `${channelId} ${Math.floor(at / MINUTE_MS)} ${text}`;
}

function count(places: Map<string, number>, key: string | null, by: number): void {
  if (key !== null) places.set(key, (places.get(key) ?? 0) + by);
}
