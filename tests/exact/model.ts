import { MINUTE, dateAt } from './clock';
import { groups } from './groups';
import { leaveOffers, mustPrecede, placeOffers, type Offer, type Place, type Prices } from './offers';
import type { Reading } from './reading';
import type { ReplanDelivery } from '../../src/core/replan';

/** A whole re-plan as a mixed integer program: column i stands for offer i, 1 when it is taken. */
export interface Model {
  readonly offers: readonly Offer[];
  readonly rows: number;
  /** In the LP format that HiGHS reads. */
  readonly lp: string;
}

/** A column with a place. */
interface Column extends Place {
  readonly index: number;
  readonly delivery: ReplanDelivery;
}

/**
 * The program of an instance: one offer a delivery; one delivery a slot; caps; gaps and order between moved
 * deliveries. Places dearer than what is always possible are left out, which never changes the optimum: who
 * takes such a place can leave it, and nothing gets in anyone's way by that. Prices are whole ticks.
 */
export function exactModel(reading: Reading, prices: Prices): Model {
  const offers: Offer[] = [];
  const rows: string[] = [];
  const atMost = (columns: readonly Column[], limit: number): void => {
    if (new Set(columns.map((column) => column.delivery.id)).size > limit)
      rows.push(
        row(
          rows.length,
          columns.map((column) => column.index),
          `<= ${limit}`,
        ),
      );
  };

  const columns: Column[] = [];
  for (const delivery of reading.hit) {
    const [leave] = leaveOffers(reading, delivery, prices);
    if (leave === undefined) throw new Error(`${delivery.id} cannot even be dropped`);
    const first = offers.length;
    offers.push(leave, ...placeOffers(reading, delivery, prices, leave.ticks));
    const indexes = Array.from({ length: offers.length - first }, (_, i) => first + i);
    rows.push(row(rows.length, indexes, '= 1'));
    for (const index of indexes) {
      const place = offers[index]?.place;
      if (place) columns.push({ ...place, index, delivery });
    }
  }
  for (const onChannel of groups(columns, (column) => column.channel.id)) {
    for (const sameDay of groups(onChannel, (column) => dateAt(column.channel.zone, column.at)))
      atMost(sameDay, roomOn(reading, sameDay));
    for (const near of windows(onChannel)) atMost(near, 1);
    for (const [earlier, later] of ordered(onChannel)) atMost([...earlier, ...later], 1);
  }
  const objective = lines(offers.map((offer, index) => `${offer.ticks} x${index}`));
  const names = lines(
    offers.map((_, index) => `x${index}`),
    ' ',
  );
  return {
    offers,
    rows: rows.length,
    lp: `Minimize\n ticks: ${objective}\nSubject To\n${rows.join('\n')}\nBinary\n ${names}\nEnd\n`,
  };
}

/** What the cap leaves on the channel and day of these places, with what stays there counted. */
function roomOn({ stays }: Reading, [place]: readonly Column[]): number {
  if (place === undefined || place.channel.dailyCap === null) return Number.POSITIVE_INFINITY;
  const { id, zone, dailyCap } = place.channel;
  const date = dateAt(zone, place.at);
  const staying = (stays.get(id) ?? []).filter((stay) => dateAt(zone, stay.at) === date).length;
  return Math.max(0, dailyCap - staying);
}

/**
 * Sets of places of one channel of which only one can be taken: those within less than a gap of each other.
 * Two instants are too near exactly if a window of that length that begins at the first holds both, so the
 * windows say it all; one that lies within the last is left out. Without a gap: the slots, instant by instant.
 */
function windows(columns: readonly Column[]): Column[][] {
  const gap = (columns[0]?.channel.gapMinutes ?? 0) * MINUTE;
  if (gap === 0)
    return groups(
      columns.filter((column) => column.slot),
      (column) => column.at,
    );
  const sorted = columns.toSorted((a, b) => a.at - b.at);
  const found: Column[][] = [];
  let reached = 0;
  sorted.forEach((column, first) => {
    if (sorted[first - 1]?.at === column.at) return;
    let end = Math.max(reached, first);
    while (end < sorted.length && (sorted[end]?.at ?? 0) < column.at + gap) end += 1;
    if (end > reached) found.push(sorted.slice(first, end));
    reached = end;
  });
  return found;
}

/**
 * For each two deliveries whose order is fixed, and each instant t: the first at t or later excludes the second
 * at t or earlier. Only the t are needed at which the one set is about to shrink.
 */
function* ordered(columns: readonly Column[]): Generator<[Column[], Column[]]> {
  const campaigns = columns.filter((column) => column.delivery.campaignId !== null);
  const deliveries = groups(campaigns, (column) => column.delivery.id);
  for (const firsts of deliveries) {
    for (const seconds of deliveries) {
      const [first, second] = [firsts[0], seconds[0]];
      if (!first || !second || !mustPrecede(first.delivery, second.delivery)) continue;
      const instants = [...new Set(firsts.map((column) => column.at))].sort((a, b) => a - b);
      let before = 0;
      for (const at of instants) {
        const early = seconds.filter((column) => column.at <= at);
        // The same second ones as at the instant before, and fewer first ones: said already.
        if (early.length > before) yield [firsts.filter((column) => column.at >= at), early];
        before = early.length;
      }
    }
  }
}

function row(number: number, columns: readonly number[], limit: string): string {
  return ` r${number}: ${lines(columns.map((index) => `x${index}`))} ${limit}`;
}

/** Terms in lines of a dozen, since the format knows no long lines. */
function lines(terms: readonly string[], between = ' + '): string {
  return terms.reduce(
    (text, term, i) => (i === 0 ? term : text + between + (i % 12 === 0 ? '\n  ' : '') + term),
    '',
  );
}
