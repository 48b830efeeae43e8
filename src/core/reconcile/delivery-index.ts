import type { DeliveryRow } from '../model/delivery';
import { isSame, plainWords, type Said } from './text-match';
import type { ExpectedState } from './expected-state';
import { placesOf } from './expected-state';
import type { Place, ReconcileInput } from './types';
import { DAY_MS } from '../time/units';

/** A place at which a scheduler may have a delivery, with its words made comparable. */
export interface IndexedPlace {
  readonly delivery: DeliveryRow;
  readonly place: Place;
  readonly plain: string;
}

/** All places by channel and day: a year's list is compared with a year's plan. */
export class DeliveryIndex {
  private readonly byDay = new Map<string, IndexedPlace[]>();
  private readonly byChannel = new Map<string, IndexedPlace[]>();
  private readonly byWords = new Map<string, IndexedPlace[]>();
  private readonly byDelivery = new Map<DeliveryRow, IndexedPlace[]>();

  constructor(input: ReconcileInput, told: ExpectedState) {
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
        add(this.byWords, `${place.channelId} ${spot.plain}`, spot);
        add(this.byDelivery, delivery, spot);
      }
    }
  }

  of(delivery: DeliveryRow): readonly IndexedPlace[] {
    return this.byDelivery.get(delivery) ?? [];
  }

  /** At least everything on a channel within a day of `time`. */
  around(channelId: string | null, time: number): readonly IndexedPlace[] {
    if (channelId === null) return [];
    return [-1, 0, 1].flatMap((step) => this.byDay.get(dayKey(channelId, dayOf(time) + step)) ?? []);
  }

  /** Everything on a channel with these words, whenever. */
  saying(channelId: string | null, said: Said): readonly IndexedPlace[] {
    if (channelId === null) return [];
    if (said.cut !== '') {
      return (this.byChannel.get(channelId) ?? []).filter(({ plain }) => isSame(said, plain));
    }
    const ways = said.bare === '' ? [said.plain] : [said.plain, said.bare];
    return ways.flatMap((words) => this.byWords.get(`${channelId} ${words}`) ?? []);
  }
}

function add<Key>(lists: Map<Key, IndexedPlace[]>, key: Key, spot: IndexedPlace): void {
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
