import { remoteIdOf } from '../schedulers-api/remote';
import type { DeliveryId } from '../model/ids';
import type { DeliveryRow } from '../model/types';
import type { Told } from './told';
import { placesOf } from './told';
import { plainWords, sameMinute, samePlain } from './same';
import type { Place, ReconcileInput, StateRow } from './types';

const DAY_MS = 86_400_000;

/** A row of the state file and the place of the delivery that it speaks of. */
export interface Match {
  readonly row: StateRow;
  readonly place: Place;
}

export interface Matches {
  readonly byDelivery: ReadonlyMap<DeliveryId, readonly Match[]>;
  readonly unmatched: readonly StateRow[];
}

interface Spot {
  readonly delivery: DeliveryRow;
  readonly place: Place;
  readonly plain: string;
}

/**
 * Finds the delivery of each row: by its number in the scheduler, else by channel, due time and words, else by
 * channel and words within a day (the nearest; one that no row has spoken of yet comes first). Rows that say the
 * same thing twice count once. Source: the state file of docs/formats.
 */
export function matchRows(input: ReconcileInput, told: Told): Matches {
  const spots = new Spots(input, told);
  const numbers = numbersOf(input);
  const found = new Map<StateRow, Spot>();
  const taken = new Set<DeliveryId>();
  const take = (row: StateRow, spot: Spot | undefined) => {
    if (spot === undefined) return;
    found.set(row, spot);
    taken.add(spot.delivery.id);
  };
  const rows = withoutRepeats(input.state);
  const open = () => rows.filter((row) => !found.has(row));
  for (const row of rows) {
    const delivery = numbers.get(row.remoteId);
    if (delivery === undefined) continue;
    take(row, nearest(spots.of(delivery), row, taken));
  }
  for (const row of open()) {
    if (row.at === null) continue;
    const { at } = row;
    const words = plainWords(row.text);
    const exact = spots
      .around(row.channelId, at)
      .filter(({ place, plain }) => sameMinute(place.at, at) && samePlain(words, plain));
    take(row, exact.find(({ delivery }) => !taken.has(delivery.id)) ?? exact[0]);
  }
  for (const row of open()) {
    const words = plainWords(row.text);
    if (words === '') continue;
    const time = row.at ?? row.sentAt;
    const near = spots
      .around(row.channelId, time)
      .filter(({ place, plain }) => isNear(place.at, time) && samePlain(words, plain));
    take(row, nearest(near, row, taken));
  }
  const byDelivery = new Map<DeliveryId, Match[]>();
  for (const row of rows) {
    const spot = found.get(row);
    if (spot === undefined) continue;
    const match = { row, place: spot.place };
    const list = byDelivery.get(spot.delivery.id);
    if (list === undefined) byDelivery.set(spot.delivery.id, [match]);
    else list.push(match);
  }
  return { byDelivery, unmatched: rows.filter((row) => !found.has(row)) };
}

/** All places by channel and day: a year's list is compared with a year's plan. */
class Spots {
  private readonly byDay = new Map<string, Spot[]>();
  private readonly byChannel = new Map<string, Spot[]>();
  private readonly byDelivery = new Map<DeliveryRow, Spot[]>();

  constructor(input: ReconcileInput, told: Told) {
    const words = new Map<string, string>();
    const plainOnce = (text: string) => {
      const plain = words.get(text) ?? plainWords(text);
      words.set(text, plain);
      return plain;
    };
    for (const delivery of input.deliveries) {
      for (const place of placesOf(delivery, told, input.earlier)) {
        const spot = { delivery, place, plain: plainOnce(place.text) };
        add(this.byDay, dayKey(place.channelId, dayOf(place.at)), spot);
        add(this.byChannel, place.channelId, spot);
        add(this.byDelivery, delivery, spot);
      }
    }
  }

  of(delivery: DeliveryRow): readonly Spot[] {
    return this.byDelivery.get(delivery) ?? [];
  }

  /** At least everything on a channel within a day of `time`; all of the channel when there is no time. */
  around(channelId: string | null, time: number | null): readonly Spot[] {
    if (channelId === null) return [];
    if (time === null) return this.byChannel.get(channelId) ?? [];
    return [-1, 0, 1].flatMap((step) => this.byDay.get(dayKey(channelId, dayOf(time) + step)) ?? []);
  }
}

function add<Key>(lists: Map<Key, Spot[]>, key: Key, spot: Spot): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [spot]);
  else list.push(spot);
}

function dayOf(at: number): number {
  return Math.floor(at / DAY_MS);
}

function dayKey(channelId: string, day: number): string {
  return `${channelId} ${day}`;
}

/** Numbers in the scheduler that are known to be a delivery's, our own ids among them (calendar files carry those). */
function numbersOf(input: ReconcileInput): Map<string, DeliveryRow> {
  const numbers = new Map<string, DeliveryRow>();
  for (const delivery of input.deliveries) {
    const remoteId = remoteIdOf(delivery, input.scheduler);
    numbers.set(delivery.id, delivery).set(`${delivery.id}@holdfast`, delivery);
    if (remoteId !== null) numbers.set(remoteId, delivery);
  }
  return numbers;
}

function nearest(spots: readonly Spot[], row: StateRow, taken: ReadonlySet<DeliveryId>): Spot | undefined {
  const time = row.at ?? row.sentAt;
  const distance = ({ place }: Spot) => (time === null ? 0 : Math.abs(place.at - time));
  const rank = ({ delivery }: Spot) => (taken.has(delivery.id) ? 1 : 0);
  const sorted = [...spots].sort(
    (a, b) => rank(a) - rank(b) || distance(a) - distance(b) || (a.delivery.id < b.delivery.id ? -1 : 1),
  );
  // Without a time the words alone may mean several posts: then it is none of them.
  if (time === null && new Set(spots.map(({ delivery }) => delivery.id)).size > 1) return undefined;
  return sorted[0];
}

function isNear(at: number, time: number | null): boolean {
  return time === null || Math.abs(at - time) <= DAY_MS;
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
