import { schedulerName } from '../schedulers/formats';
import type { Channel } from '../model/channel';
import type { DeliveryRow } from '../model/delivery';
import type { Instant } from '../time/types';
import { handedUrl, settledDueAt, settledOutcome } from '../settlement/outcome-notes';
import type { Match } from './match';
import type { Outcome, Place, StateStatus } from './types';
import type { OutcomeKind } from '../settlement/outcome-kinds';
import { dayTime, duration } from './words';
import { MINUTE_MS } from '../time/units';

/** How long after its time a post may go out and still be on time; what is in a queue longer is stuck. Ours. */
export const GRACE_MS = 10 * MINUTE_MS;

export interface Classified {
  readonly kind: OutcomeKind;
  readonly match: Match | null;
  readonly dueAt: Instant;
  readonly evidence: string;
  /** A link that a person gave; else the scheduler's counts. */
  readonly url?: string;
  /** True when a person settled it. */
  readonly found?: boolean;
}

export interface ReconcileContext {
  readonly scheduler: string;
  /** The time for which the state speaks: now, or the last thing it reports. */
  readonly asOf: Instant;
  readonly channels: ReadonlyMap<string, Channel>;
}

/**
 * What became of one delivery, from all that the scheduler says of it; null when there is nothing to say yet: it
 * is not due, or waits in the queue for its time. What was sent counts before what failed or waits.
 */
export function classify(
  delivery: DeliveryRow,
  matches: readonly Match[],
  expected: Place | null,
  bench: ReconcileContext,
): Classified | null {
  const name = schedulerName(bench.scheduler);
  const sent = pick(matches, 'sent');
  if (sent !== undefined) return ofSent(delivery, sent, name);
  const linked = matches.find(({ row }) => row.url !== '' && row.sentAt !== null);
  if (linked !== undefined) {
    return judged('by-hand', linked, `${name} did not send it; it is out at ${linked.row.url}.`);
  }
  const overdue = matches.find(({ row, place }) => isOverdue(row.status, row.at ?? place.at, bench.asOf));
  const failed = pick(matches, 'failed');
  const settledAs = settledOutcome(delivery);
  const isOut = delivery.status === 'published';
  if (isOut && (matches.length > 0 || (expected !== null && (settledAs ?? 'by-hand') === 'by-hand'))) {
    const match = overdue ?? failed ?? matches[0] ?? null;
    const url = handedUrl(delivery);
    const evidence =
      url === ''
        ? `It is marked as published in the plan, and ${name} does not say that it sent it.`
        : `It was posted by hand: ${url}`;
    return { kind: 'by-hand', match, dueAt: dueOf(match, delivery, expected), evidence, url };
  }
  if (overdue !== undefined) return ofOverdue(overdue, delivery, name, bench.asOf);
  if (failed !== undefined) return judged('failed', failed, `${name} tried and could not send it.`);
  const cancelled = pick(matches, 'cancelled');
  if (cancelled !== undefined) return judged('cancelled', cancelled, `It is cancelled in ${name}.`);
  const missing = pick(matches, 'missing');
  if (missing !== undefined) {
    return judged('unknown', missing, `${name} does not list it any more, neither sent nor failed.`);
  }
  if (matches.length > 0 || expected === null || expected.at > bench.asOf) return null;
  // Settled for that time; given a new one since and told again, it must be found again.
  const isSettled = settledAs !== null && (isOut || settledDueAt(delivery) >= expected.at - MINUTE_MS);
  if (isSettled || delivery.gone === 1) return null;
  const evidence = `What ${name} says does not mention it.`;
  return { kind: 'unknown', match: null, dueAt: expected.at, evidence };
}

function pick(matches: readonly Match[], status: StateStatus): Match | undefined {
  const time = ({ row, place }: Match) => row.sentAt ?? row.at ?? place.at;
  return matches.filter(({ row }) => row.status === status).sort((a, b) => time(a) - time(b))[0];
}

function ofSent(delivery: DeliveryRow, match: Match, name: string): Classified {
  const { row } = match;
  const due = row.at ?? match.place.at;
  const link = row.url === '' ? '' : ` ${row.url}`;
  if (row.sentAt === null) {
    return judged('on-time', match, `${name} says that it was sent, without saying when.${link}`);
  }
  const when = dayTime(row.sentAt, delivery.zone);
  const late = row.sentAt - due;
  if (late > GRACE_MS) {
    return judged('late', match, `${name} sent it ${when}, ${duration(late)} after its time.${link}`);
  }
  const early = late < -GRACE_MS ? `, ${duration(-late)} before its time` : '';
  return judged('on-time', match, `${name} sent it ${when}${early}.${link}`);
}

function ofOverdue(match: Match, delivery: DeliveryRow, name: string, asOf: Instant): Classified {
  const due = match.row.at ?? match.place.at;
  const where = match.row.status === 'queued' ? 'in its queue' : 'in the middle of sending';
  const evidence = `${name} still has it ${where}, due ${dayTime(due, delivery.zone)}.`;
  const waits = asOf >= due && asOf - due <= GRACE_MS;
  return judged(waits ? 'unknown' : 'stuck', match, evidence);
}

function isOverdue(status: StateStatus, due: Instant, asOf: Instant): boolean {
  return status === 'processing' || (status === 'queued' && due <= asOf);
}

function judged(kind: OutcomeKind, match: Match, evidence: string): Classified {
  return { kind, match, dueAt: match.row.at ?? match.place.at, evidence };
}

function dueOf(match: Match | null, delivery: DeliveryRow, expected: Place | null): Instant {
  return match?.row.at ?? match?.place.at ?? expected?.at ?? delivery.at;
}

/** The verdict as an outcome, with what is still to be done. */
export function outcomeOf(
  delivery: DeliveryRow,
  { kind, match, dueAt, evidence, url = '', found = false }: Classified,
  todo: string,
): Outcome {
  return {
    deliveryId: delivery.id,
    key: delivery.key,
    title: delivery.title,
    channelId: match?.place.channelId ?? delivery.channelId,
    dueAt,
    outcome: kind,
    evidence,
    todo,
    sentAt: match?.row.sentAt ?? null,
    url: url || (match?.row.url ?? ''),
    remoteId: match?.row.remoteId ?? '',
    row: match?.row.row ?? null,
    found,
  };
}
