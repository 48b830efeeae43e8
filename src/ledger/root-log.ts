import { isLater, writeChange } from './change';
import type { Change } from './change';
import { sha256 } from '../core/sha256';

/**
 * All changes of one root, oldest first, and which of them knew of which.
 *
 * Nearly every root is a plain chain (each change names just the one before it), so that is kept cheap: nothing
 * but the list. Only where people worked at once, or changes arrived out of order, the graph is worked out.
 */
export class RootLog {
  #list: Change[] = [];
  #chain = true;
  #sorted = true;
  #whole = true;
  #words = 0;
  #ancestors = new Uint32Array(0);
  #places = new Map<string, number>();
  /** By place of a change that was taken back: the places of those that took it back. */
  #takenBack: ReadonlyMap<number, readonly number[]> | undefined = NONE;
  /** Counts additions, so that whoever keeps something derived can tell whether it is still good. */
  version = 0;

  /** Takes a change in; true when it simply continues the chain. Changes may arrive in any order. */
  add(change: Change): boolean {
    this.version++;
    const last = this.#list.at(-1);
    this.#list.push(change);
    if (this.#takenBack !== NONE || change.u !== undefined) this.#takenBack = undefined;
    if (this.#chain && this.#sorted && follows(change, last) && !this.#isTwin(change)) return true;
    this.#sorted = false;
    return false;
  }

  /** Whether the id is taken already (a copied profile, or forgery): then the full sort tells them apart. */
  #isTwin(change: Change): boolean {
    for (let n = this.#list.length - 2; n >= 0; n--) if (this.#list[n]?.i === change.i) return true;
    return false;
  }

  /** Every change after all its parents; the same order on every machine that has the same changes. */
  get changes(): readonly Change[] {
    this.#sort();
    return this.#list;
  }

  /** True when nobody worked at the same time: each change knew all before it. */
  get isChain(): boolean {
    this.#sort();
    return this.#chain;
  }

  /** Whether every change that another one names as known has arrived, and no id stands for two. */
  get isWhole(): boolean {
    this.#sort();
    return this.#whole;
  }

  /** Ids of the changes that no other change knew of. */
  heads(): string[] {
    const list = this.changes;
    if (this.#chain) return list.length === 0 ? [] : [list.at(-1)?.i ?? ''];
    const named = new Set(list.flatMap((change) => change.p));
    return list.filter((change) => !named.has(change.i)).map((change) => change.i);
  }

  /** Whether the change at place `early` was known, over any number of steps, to the one at `late`. */
  knew(late: number, early: number): boolean {
    this.#sort();
    if (this.#chain) return early < late;
    return ((this.#ancestors[late * this.#words + (early >> 5)] ?? 0) & (1 << (early & 31))) !== 0;
  }

  /** Neither knew of the other. */
  apart(a: number, b: number): boolean {
    return a !== b && !this.knew(a, b) && !this.knew(b, a);
  }

  /**
   * Whether a later change, which knew the one at `place`, took it back.
   * @param seenBy as the change at this place knew it; left out, as it is now
   */
  isTakenBack(place: number, seenBy?: number): boolean {
    if (this.#takenBack === NONE) return false;
    this.#takenBack ??= this.#takeBacks();
    const takers = this.#takenBack.get(place) ?? [];
    return takers.some((taker) => seenBy === undefined || taker === seenBy || this.knew(seenBy, taker));
  }

  /** Whether anything here was ever taken back. */
  get hasTakenBack(): boolean {
    return this.#takenBack !== NONE;
  }

  #takeBacks(): Map<number, number[]> {
    const found = new Map<number, number[]>();
    this.changes.forEach((change, taker) => {
      for (const id of change.u ?? []) {
        const place = this.placeOf(id);
        if (place === undefined || !this.knew(taker, place)) continue;
        found.set(place, [...(found.get(place) ?? []), taker]);
      }
    });
    return found;
  }

  /** Place of a change in `changes`. */
  placeOf(id: string): number | undefined {
    this.#sort();
    if (!this.#chain) return this.#places.get(id);
    const place = this.#list.findIndex((change) => change.i === id);
    return place < 0 ? undefined : place;
  }

  #sort(): void {
    if (this.#sorted) return;
    this.#list = sortByParents(distinct(this.#list));
    this.#chain = this.#list.every((change, n) => follows(change, this.#list[n - 1]));
    this.#sorted = true;
    this.#whole = !this.#list.some((change) => change.i.includes(TWIN));
    if (!this.#chain) this.#relate();
  }

  #relate(): void {
    this.#places = new Map(this.#list.map((change, n) => [change.i, n]));
    const words = (this.#list.length + 31) >> 5;
    const bits = new Uint32Array(words * this.#list.length);
    this.#list.forEach((change, n) => {
      for (const parent of change.p) {
        const place = this.#places.get(parent);
        // A parent that has not arrived yet tells nothing.
        if (place === undefined) {
          this.#whole = false;
          continue;
        }
        for (let w = 0; w < words; w++) {
          bits[n * words + w] = (bits[n * words + w] ?? 0) | (bits[place * words + w] ?? 0);
        }
        const word = n * words + (place >> 5);
        bits[word] = (bits[word] ?? 0) | (1 << (place & 31));
      }
    });
    this.#words = words;
    this.#ancestors = bits;
  }
}

/** Of nearly every root: nothing in it was ever taken back. */
const NONE: ReadonlyMap<number, readonly number[]> = new Map();

/** Stands in the id given to a second change that came under the id of another. */
const TWIN = '~';

function follows(change: Change, last: Change | undefined): boolean {
  return last === undefined ? change.p.length === 0 : change.p.length === 1 && change.p[0] === last.i;
}

/** One of each. Two different changes under one id are both kept; the second in text order gets an id of its own. */
function distinct(list: readonly Change[]): Change[] {
  const byId = new Map<string, Change[]>();
  for (const change of list) {
    const there = byId.get(change.i);
    if (there) there.push(change);
    else byId.set(change.i, [change]);
  }
  return [...byId.values()].flatMap((twins) => {
    if (twins.length === 1) return twins;
    const byText = new Map(twins.map((twin) => [writeChange(twin), twin]));
    const texts = [...byText.keys()].sort();
    return texts.flatMap((text, n) => {
      const twin = byText.get(text);
      return twin === undefined
        ? []
        : [n === 0 ? twin : { ...twin, i: `${twin.i}${TWIN}${sha256(text).slice(0, 12)}` }];
    });
  });
}

/** Parents first; among those that could come next, the earliest by clock, then by id. */
function sortByParents(list: readonly Change[]): Change[] {
  const byId = new Map(list.map((change) => [change.i, change]));
  const waits = new Map<string, number>();
  const children = new Map<string, Change[]>();
  for (const change of list) {
    const parents = [...new Set(change.p)].filter((parent) => byId.has(parent));
    waits.set(change.i, parents.length);
    for (const parent of parents) {
      const there = children.get(parent);
      if (there) there.push(change);
      else children.set(parent, [change]);
    }
  }
  // Kept latest first, so that the next one is popped off the end; it holds one change per open branch.
  const ready = list.filter((change) => waits.get(change.i) === 0).sort((a, b) => (isLater(a, b) ? -1 : 1));
  const sorted: Change[] = [];
  for (let next = ready.pop(); next !== undefined; next = ready.pop()) {
    sorted.push(next);
    byId.delete(next.i);
    for (const child of children.get(next.i) ?? []) {
      const left = (waits.get(child.i) ?? 0) - 1;
      waits.set(child.i, left);
      if (left > 0) continue;
      let place = ready.length;
      while (place > 0 && isLater(child, ready[place - 1] ?? child)) place--;
      ready.splice(place, 0, child);
    }
  }
  // Only a forged circle is left over; it is kept, in the order of its clocks.
  return [...sorted, ...[...byId.values()].sort((a, b) => (isLater(a, b) ? 1 : -1))];
}
