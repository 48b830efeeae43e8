import { schedulerApi, schedulerFormat, schedulerName } from '../schedulers/formats';
import type { DeliveryId, PostId } from '../model/ids';
import type { DeliveryRow } from '../model/delivery';
import { platformOrGeneric } from '../platform';
import { listWords } from '../words/lists';
import { duplicatesOf } from './duplicates';
import type { ReconcileContext, Classified } from './classify';
import { classify, outcomeOf } from './classify';
import type { Match } from './match';
import { matchRows } from './match';
import { summaryOf, totalsOf } from './summary';
import { todoFor } from './todo';
import { expectedPlace, expectedStateOf } from './expected-state';
import { withFinding } from './finding';
import { isSent, isStillToCome, copiesOf } from './copies';
import type { Held, Place, Reconciled, ReconcileInput } from './types';
import { channelWords, dayTime } from './words';

/**
 * Compares what a scheduler says it did with what the plan expected of it.
 *
 * A delivery that it does not mention is unknown, never sent. When a post is out, its copies that are still to
 * come (moved to a later time, or standing in for it elsewhere) are to be withdrawn, or people would read it twice.
 * The result changes nothing: `applyReconciled` does. Sources: outage practice, section 6; the state file.
 */
export function reconcile(input: ReconcileInput): Reconciled {
  const told = expectedStateOf(input.handovers, input.scheduler);
  const { byDelivery, unmatched, ambiguous } = matchRows(input, told);
  const bench: ReconcileContext = {
    scheduler: input.scheduler,
    asOf: asOf(input),
    channels: new Map(input.channels.map((channel) => [channel.id, channel])),
  };
  const families = familiesOf(input.deliveries);
  const verdicts = new Map<DeliveryId, Classified | null>();
  const findings = new Map((input.findings ?? []).map((finding) => [finding.deliveryId, finding]));
  let beyond = 0;
  for (const delivery of input.deliveries) {
    const place = expectedPlace(delivery, told, input.earlier);
    const matches = byDelivery.get(delivery.id) ?? [];
    const expected = place !== null && (told.isKept || isServed(place.channelId, bench)) ? place : null;
    const verdict = classify(delivery, matches, expected, bench);
    if (verdict !== null && matches.length === 0 && isBeyond(verdict, place, input.scope)) {
      if (input.scope !== undefined && verdict.dueAt >= input.scope.from) beyond += 1;
      verdicts.set(delivery.id, null);
      continue;
    }
    const finding = findings.get(delivery.id);
    verdicts.set(delivery.id, verdict === null ? null : withFinding(verdict, finding, input.scheduler));
  }
  const withdraw = new Set<DeliveryId>();
  const held: Held[] = [];
  const outcomes = input.deliveries.flatMap((delivery) => {
    const verdict = verdicts.get(delivery.id) ?? null;
    if (verdict === null) return [];
    const twins = copiesOf(delivery, verdict.dueAt, families.get(delivery.postId) ?? []).filter(
      ({ delivery: twin, isItself }) => isItself || !isSent(verdicts.get(twin.id) ?? null),
    );
    if (isSent(verdict) || verdict.kind === 'by-hand') {
      for (const twin of twins) if (twin.delivery.at > bench.asOf) withdraw.add(twin.delivery.id);
    }
    if (verdict.kind === 'unknown' || verdict.kind === 'stuck') {
      const copies = twins.filter(({ isItself }) => !isItself).map((twin) => twin.delivery);
      for (const { id } of delivery.gone === 1 ? copies : [delivery, ...copies])
        held.push({ id, of: delivery.id });
    }
    return [outcomeOf(delivery, verdict, todoFor(delivery, verdict, twins, bench))];
  });
  outcomes.sort((a, b) => a.dueAt - b.dueAt || (a.deliveryId < b.deliveryId ? -1 : 1));
  const duplicates = duplicatesOf(input.deliveries, byDelivery, verdicts);
  return {
    outcomes,
    totals: totalsOf(outcomes),
    duplicates,
    withdraw: [...withdraw],
    held,
    beyond,
    unmatched: unmatched.map((row) => ({ row: row.row, reason: whyUnmatched(ambiguous.get(row), bench) })),
    warnings: queueWarnings(input.deliveries, byDelivery, bench),
    proof: summaryOf(outcomes, duplicates.length, (input.unread ?? 0) + ambiguous.size),
  };
}

function whyUnmatched(several: readonly DeliveryRow[] | undefined, { channels }: ReconcileContext): string {
  if (several === undefined) return 'Nothing in the plan has these words on this channel within a day.';
  const names = several.map(({ channelId }) => channelWords(channels.get(channelId)));
  return `It may be about ${listWords([...new Set(names)], 'or')}, which share a name: put the platform into the channel column.`;
}

function isBeyond(verdict: Classified, place: Place | null, scope: ReconcileInput['scope']): boolean {
  if (scope === undefined) return false;
  return verdict.dueAt < scope.from || place === null || !scope.channelIds.has(place.channelId);
}

/** Without a record of hand-overs: mail, text messages and our website go through no social scheduler. */
function isServed(channelId: string, { channels, scheduler }: ReconcileContext): boolean {
  const platform = channels.get(channelId)?.platform;
  if (platform === undefined) return false;
  const platforms = schedulerFormat(scheduler)?.platforms ?? schedulerApi(scheduler)?.platforms ?? null;
  return platforms?.includes(platform) ?? platformOrGeneric(platform).kind === 'social';
}

/** A state cannot be older than the last thing it reports, whatever this machine's clock shows. */
function asOf({ state, now }: ReconcileInput): number {
  const events = state.flatMap(({ status, at, sentAt }) => [
    ...(sentAt === null ? [] : [sentAt]),
    ...(at !== null && (status === 'failed' || (status === 'sent' && sentAt === null)) ? [at] : []),
  ]);
  return Math.max(now, ...events);
}

function familiesOf(deliveries: readonly DeliveryRow[]): Map<PostId, DeliveryRow[]> {
  const families = new Map<PostId, DeliveryRow[]>();
  for (const delivery of deliveries) {
    const list = families.get(delivery.postId);
    if (list === undefined) families.set(delivery.postId, [delivery]);
    else list.push(delivery);
  }
  return families;
}

/** Posts that wait in the queue and would go out twice, or although they were cancelled here. */
function queueWarnings(
  deliveries: readonly DeliveryRow[],
  matches: ReadonlyMap<string, readonly Match[]>,
  bench: ReconcileContext,
): string[] {
  const name = schedulerName(bench.scheduler);
  return deliveries.flatMap((delivery) => {
    const waiting = (matches.get(delivery.id) ?? []).filter(
      ({ row, place }) => row.status === 'queued' && (row.at ?? place.at) > bench.asOf,
    );
    const first = waiting[0];
    if (first === undefined) return [];
    const where = channelWords(bench.channels.get(first.place.channelId));
    const times = waiting.map(({ row, place }) => dayTime(row.at ?? place.at, delivery.zone)).join(' and ');
    if (!isStillToCome(delivery)) {
      return [`"${delivery.title}" on ${where} still waits in ${name} for ${times}: cancel it there.`];
    }
    if (waiting.length === 1) return [];
    return [
      `"${delivery.title}" on ${where} waits ${waiting.length} times in ${name}, for ${times}: keep ${dayTime(delivery.at, delivery.zone)}, cancel the rest.`,
    ];
  });
}
