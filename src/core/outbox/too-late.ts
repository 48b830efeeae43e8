import type { Instant } from '../time/types';
import type { Pace } from './pacing';
import type { Resolution, OutboxItem, Verdict } from './types';

export const LEAD_WORDS = 'too near to be sent safely';

/** Why an item's time keeps it from being sent, in a sentence. */
export function tooLateSay({ parts }: Pick<OutboxItem, 'parts'>, now: Instant, near: string): string {
  const at = parts.find(({ state }) => state === 'open')?.at ?? 0;
  return at < now
    ? 'Its time has passed. It is not sent by itself: the scheduler would publish it at once.'
    : `Its time is ${near}.`;
}

/**
 * Whether its time keeps an item from being sent without a person; null when it may go.
 *
 * What is to be made or moved must lie far enough ahead, or the scheduler might publish it at once. What stands
 * there and came due meanwhile may be out: then nothing is changed or cancelled by guess.
 */
export function tooLate(
  item: OutboxItem,
  now: Instant,
  pace: Pace,
): Extract<Verdict, { kind: 'person' }> | null {
  const open = item.parts.filter(({ state }) => state === 'open');
  if (item.verb === 'upload' || open.length === 0) return null;
  const was = Math.min(...open.map((part) => (item.verb === 'remove' ? part.at : (part.was ?? Infinity))));
  if (was <= now) {
    const say = 'Its time there has passed, so it may be out already. Look there before anything is changed.';
    return person(say, item.verb === 'remove' ? ['is-done', 'drop'] : ['move', 'drop']);
  }
  if (item.verb === 'remove' || item.sendNow) return null;
  if (Math.min(...open.map(({ at }) => at)) >= now + pace.leadMs) return null;
  return person(
    tooLateSay(item, now, LEAD_WORDS),
    item.verb === 'make' ? ['send-now', 'move', 'drop'] : ['move', 'drop'],
  );
}

/** The next moment at which `tooLate` will say something else. */
export function lateFrom(item: OutboxItem, pace: Pace): Instant {
  const open = item.parts.filter(({ state }) => state === 'open');
  const ends = open.map((part) => {
    if (item.verb === 'upload') return Infinity;
    if (item.verb === 'remove') return part.at;
    return Math.min(part.was ?? Infinity, item.sendNow ? Infinity : part.at - pace.leadMs + 1);
  });
  return Math.min(Infinity, ...ends);
}

function person(say: string, choices: readonly Resolution[]): Extract<Verdict, { kind: 'person' }> {
  return { kind: 'person', say, choices };
}
