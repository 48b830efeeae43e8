import type { Instant } from '../time/types';
import { sameMinute, sameWords } from '../reconcile/text-match';
import { waitAfter, type Pace } from './pacing';
import type {
  FoundPart,
  OutboxItem,
  RemoteSnapshot,
  OutboxEvent,
  OutboxState,
  OutboxPart,
  RemoteStanding,
  Verdict,
} from './types';
import { MINUTE_MS } from '../time/units';

/**
 * What one reading of a scheduler's list says of the items of that account: those in doubt that had time to settle,
 * and those that wait and are found there already (somebody did it by hand, or a line of the log was lost).
 *
 * A post counts as ours when place, minute and words are the same and no other delivery has it. Each post of the
 * list stands for one delivery at most, so two equal posts are two.
 */
export function verdictsOf(
  state: OutboxState,
  look: RemoteSnapshot,
  now: Instant,
  pace: Pace,
): OutboxEvent[] {
  const ours = state.items.filter(({ accountId }) => accountId === look.accountId);
  const taken = new Set<string>();
  for (const { parts } of ours) {
    for (const { remoteId } of parts) if (remoteId !== null) taken.add(remoteId);
  }
  return ours.flatMap((item): OutboxEvent[] => {
    const isDoubt = item.state.kind === 'doubt' && item.state.lookFrom <= look.begunAt;
    if (!isDoubt && item.state.kind !== 'waiting') return [];
    if (item.verb === 'upload' || !covers(look, item)) return [];
    const verdict = verdictOf(item, look, taken, isDoubt, now, pace);
    return verdict === null ? [] : [{ kind: 'verdict', itemId: item.id, at: now, verdict }];
  });
}

/** Whether a reading speaks of the times of an item. */
export function covers({ range }: RemoteSnapshot, { parts }: Pick<OutboxItem, 'parts'>): boolean {
  if (range === null) return true;
  return parts.every((part) =>
    [part.at, part.was ?? part.at].every((at) => at >= range.from && at < range.until),
  );
}

function verdictOf(
  item: OutboxItem,
  look: RemoteSnapshot,
  taken: Set<string>,
  isDoubt: boolean,
  now: Instant,
  pace: Pace,
): Verdict | null {
  switch (item.verb) {
    case 'make':
      return madeVerdict(item, look, taken, isDoubt, now, pace);
    case 'change':
      return changeVerdict(item, look, isDoubt, now, pace);
    default:
      return removeVerdict(item, look, isDoubt, now, pace);
  }
}

function madeVerdict(
  item: OutboxItem,
  look: RemoteSnapshot,
  taken: Set<string>,
  isDoubt: boolean,
  now: Instant,
  pace: Pace,
): Verdict | null {
  const open = item.parts.filter(({ state }) => state === 'open');
  const found: FoundPart[] = [];
  let failed = false;
  for (const part of open) {
    const post = look.posts.find((one) => !taken.has(one.id) && isMade(item, part, one));
    if (post === undefined) continue;
    taken.add(post.id);
    failed ||= post.state === 'failed';
    found.push({ deliveryId: part.deliveryId, remoteId: post.id });
  }
  if (found.length === open.length) {
    const early = isDoubt ? '' : 'It stood there already and was not sent again.';
    return { kind: 'there', found, note: failed ? 'It stands there as failed: look at it there.' : early };
  }
  if (!isDoubt) return found.length === 0 ? null : { kind: 'missing', found, notBefore: null };
  // Some servers rewrite words (shorter links, other signs): a stranger in the very place may well be ours.
  const isLike = (post: RemoteStanding) =>
    !taken.has(post.id) && open.some((part) => isAt(item, part, post) && !found.some(isOf(part)));
  if (look.posts.some(isLike)) {
    return {
      kind: 'person',
      say: 'At this time a post stands there whose words are not quite these. Look at it: is it this one?',
      choices: ['is-done', 'try-again', 'drop'],
    };
  }
  // A list of what is planned says nothing of what went out meanwhile.
  const due = item.sendNow ? -Infinity : Math.min(...open.map(({ at }) => at));
  if (look.range === null && due <= now + MINUTE_MS) {
    return {
      kind: 'person',
      say: 'It is not known whether it went out: the connection broke, its time has passed, and planned posts that are out are not listed. Look at the channel.',
      choices: ['is-done', 'not-done', 'drop'],
    };
  }
  return missing(item, found, now, pace);
}

function isOf({ deliveryId }: OutboxPart): (found: FoundPart) => boolean {
  return (found) => found.deliveryId === deliveryId;
}

function isMade(item: OutboxItem, part: OutboxPart, post: RemoteStanding): boolean {
  return part.words !== null && sameWords(post.words, part.words) && isAt(item, part, post);
}

function isAt(item: OutboxItem, part: OutboxPart, post: RemoteStanding): boolean {
  if (post.state === 'draft' || post.at === null || part.place !== post.place) return false;
  if (!item.sendNow) return sameMinute(post.at, part.at);
  return item.begunAt !== null && post.at >= item.begunAt - 5 * MINUTE_MS;
}

function changeVerdict(
  item: OutboxItem,
  look: RemoteSnapshot,
  isDoubt: boolean,
  now: Instant,
  pace: Pace,
): Verdict | null {
  const open = item.parts.filter(({ state }) => state === 'open');
  const found: FoundPart[] = [];
  for (const part of open) {
    const post = look.posts.find(({ id }) => id === part.remoteId);
    if (post === undefined || post.state === 'draft') {
      return {
        kind: 'person',
        say: 'The post is not there any more under its number: somebody took it out, or it is out already. Look there.',
        choices: ['is-done', 'drop'],
      };
    }
    if (post.state === 'out') {
      return { kind: 'person', say: 'It is out already, as it was before this change.', choices: ['drop'] };
    }
    const words = part.words === null || sameWords(post.words, part.words);
    if (words && post.at !== null && sameMinute(post.at, part.at)) {
      found.push({ deliveryId: part.deliveryId, remoteId: post.id });
    }
  }
  if (found.length === open.length) return { kind: 'there', found, note: '' };
  return isDoubt ? missing(item, found, now, pace) : null;
}

function removeVerdict(
  item: OutboxItem,
  look: RemoteSnapshot,
  isDoubt: boolean,
  now: Instant,
  pace: Pace,
): Verdict | null {
  const part = item.parts.find(({ state }) => state === 'open');
  if (part === undefined) return null;
  const post = look.posts.find(({ id }) => id === part.remoteId);
  if (post === undefined) {
    // Only before its time can a planned post be missing for no other reason than that it is gone.
    if (look.range !== null || part.at > now + MINUTE_MS) {
      return { kind: 'there', found: [{ deliveryId: part.deliveryId, remoteId: null }], note: '' };
    }
    return {
      kind: 'person',
      say: 'It is not in the list any more, and its time has passed: it is cancelled or it is out. Look at the channel.',
      choices: ['is-done', 'drop'],
    };
  }
  if (post.state === 'out') {
    return { kind: 'person', say: 'It is out already: it cannot be cancelled any more.', choices: ['drop'] };
  }
  const siblings =
    post.group === null ? 0 : look.posts.filter(({ group }) => group === post.group).length - 1;
  if (siblings > 0) {
    return {
      kind: 'person',
      say: 'Postiz holds it in one group with others and would delete them all: cancel this one there by hand.',
      choices: ['is-done', 'drop'],
    };
  }
  return isDoubt ? missing(item, [], now, pace) : null;
}

function missing(item: OutboxItem, found: readonly FoundPart[], now: Instant, pace: Pace): Verdict {
  if (item.tries >= pace.mostTries) {
    return {
      kind: 'person',
      say: `It was tried ${item.tries} times and is not there.`,
      choices: ['try-again', 'drop'],
    };
  }
  return { kind: 'missing', found, notBefore: now + waitAfter(pace, item.tries) };
}
