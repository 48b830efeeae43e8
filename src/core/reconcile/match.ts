import { remoteIdOf } from '../schedulers/remote';
import type { ChannelId, DeliveryId } from '../model/ids';
import type { DeliveryRow } from '../model/delivery';
import { isSame, saidIn, sameMinute } from './text-match';
import { DeliveryIndex, type IndexedPlace } from './delivery-index';
import type { ExpectedState } from './expected-state';
import type { Place, ReconcileInput, StateRow } from './types';
import { sharedNames } from './shared-names';
import { DAY_MS } from '../time/units';

/** A row of the state file and the place of the delivery that it speaks of. */
export interface Match {
  readonly row: StateRow;
  readonly place: Place;
}

export interface Matches {
  readonly byDelivery: ReadonlyMap<DeliveryId, readonly Match[]>;
  readonly unmatched: readonly StateRow[];
  /** Rows among them that could be about one post or another, on channels of one name. */
  readonly ambiguous: ReadonlyMap<StateRow, readonly DeliveryRow[]>;
}

/**
 * Finds the delivery of each row: by its number in the scheduler, else by channel, due time and words, else by
 * channel and words within a day (the nearest; one that no row has spoken of yet comes first). Rows that say the
 * same thing twice count once. A row whose name fits several channels is tried by time and words on each, after those
 * that name one; where it fits posts of several, it is about none. Source: the state file of docs/formats.
 */
export function matchRows(input: ReconcileInput, told: ExpectedState): Matches {
  const spots = new DeliveryIndex(input, told);
  const numbers = numbersOf(input);
  const found = new Map<StateRow, IndexedPlace>();
  const taken = new Set<DeliveryId>();
  const take = (row: StateRow, spot: IndexedPlace | undefined) => {
    if (spot === undefined) return;
    found.set(row, spot);
    taken.add(spot.delivery.id);
  };
  const rows = withoutRepeats(input.state);
  const open = () =>
    rows
      .filter((row) => !found.has(row))
      .sort((a, b) => Number(a.among !== undefined) - Number(b.among !== undefined) || a.row - b.row);
  const { ambiguous, oneChannel } = sharedNames(rows, taken);
  for (const row of rows) {
    const delivery = numbers.get(row.remoteId);
    if (delivery === undefined) continue;
    take(row, nearest(spots.of(delivery), row, taken));
  }
  for (const row of open()) {
    if (row.at === null) continue;
    const { at } = row;
    const said = saidIn(row.text);
    const fitting = channelsOf(row)
      .flatMap((id) => spots.around(id, at))
      .filter(({ place, plain }) => sameMinute(place.at, at) && isSame(said, plain));
    const exact = oneChannel(row, fitting);
    take(row, exact.find(({ delivery }) => !taken.has(delivery.id)) ?? exact[0]);
  }
  for (const row of open()) {
    const said = saidIn(row.text);
    if (said.plain === '') continue;
    const time = row.at ?? row.sentAt;
    if (ambiguous.has(row)) continue;
    const near = channelsOf(row).flatMap((id) =>
      time === null
        ? spots.saying(id, said)
        : spots.around(id, time).filter(({ place, plain }) => isNear(place.at, time) && isSame(said, plain)),
    );
    take(row, nearest(oneChannel(row, near), row, taken));
  }
  return { byDelivery: byDelivery(found, rows), unmatched: rows.filter((row) => !found.has(row)), ambiguous };
}

/** In the order of the rows. */
function byDelivery(
  found: ReadonlyMap<StateRow, IndexedPlace>,
  rows: readonly StateRow[],
): Map<DeliveryId, Match[]> {
  const matches = new Map<DeliveryId, Match[]>();
  for (const row of rows) {
    const spot = found.get(row);
    if (spot === undefined) continue;
    const match = { row, place: spot.place };
    const list = matches.get(spot.delivery.id);
    if (list === undefined) matches.set(spot.delivery.id, [match]);
    else list.push(match);
  }
  return matches;
}

function channelsOf({ channelId, among }: StateRow): readonly (ChannelId | null)[] {
  return among ?? [channelId];
}

/** Numbers in the scheduler that are known to be a delivery's, our own ids among them (calendar files carry those). */
function numbersOf(input: ReconcileInput): Map<string, DeliveryRow> {
  const numbers = new Map<string, DeliveryRow>();
  for (const delivery of input.deliveries) {
    const remoteId = remoteIdOf(delivery, input.scheduler);
    numbers.set(delivery.id, delivery).set(`${delivery.id}@holdfast`, delivery);
    if (remoteId !== null) numbers.set(remoteId, delivery);
  }
  // What went by API was told its number by the scheduler itself.
  const byId = new Map(input.deliveries.map((delivery) => [delivery.id, delivery]));
  for (const { scheduler, deletedAt, items } of input.handovers) {
    if (scheduler !== input.scheduler || deletedAt !== null) continue;
    for (const { deliveryId, remoteId } of items) {
      const delivery = byId.get(deliveryId);
      if (remoteId !== undefined && delivery !== undefined) numbers.set(remoteId, delivery);
    }
  }
  return numbers;
}

function nearest(
  spots: readonly IndexedPlace[],
  row: StateRow,
  taken: ReadonlySet<DeliveryId>,
): IndexedPlace | undefined {
  const time = row.at ?? row.sentAt;
  const distance = ({ place }: IndexedPlace) => (time === null ? 0 : Math.abs(place.at - time));
  const rank = ({ delivery }: IndexedPlace) => (taken.has(delivery.id) ? 1 : 0);
  const sorted = [...spots].sort(
    (a, b) => rank(a) - rank(b) || distance(a) - distance(b) || (a.delivery.id < b.delivery.id ? -1 : 1),
  );
  // Without a time the words alone may mean several posts: then it is none of them.
  if (time === null && new Set(spots.map(({ delivery }) => delivery.id)).size > 1) return undefined;
  return sorted[0];
}

function isNear(at: number, time: number): boolean {
  return Math.abs(at - time) <= DAY_MS;
}

function withoutRepeats(rows: readonly StateRow[]): StateRow[] {
  const seen = new Set<string>();
  return rows.filter(({ row: _number, ...said }) => {
    const key = JSON.stringify(said);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
