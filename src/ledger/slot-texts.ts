import { isLater } from './change';
import type { Change } from './change';
import { mergeWords } from './merge-words';
import type { RootLog } from './root-log';
import { applySplices } from './text';

/** What the last writes of a slot make together; `text` is undefined where the history cannot tell. */
export interface Reading {
  readonly text: string | undefined;
  /** They say different things about the same words. */
  readonly clash: boolean;
}

/**
 * What was worked out about texts, by slot and change ids. Of changes whose whole past has arrived it stays true,
 * whatever comes after them.
 */
export class KeptTexts {
  /** What writes that did not know of one another make together. */
  readonly readings = new Map<string, Reading>();
  /** The last writes of a slot that a change knew of. */
  readonly frontiers = new Map<string, readonly string[]>();
}

const UNKNOWN: Reading = { text: undefined, clash: false };

/** One text of a root worked out of the log: what it read after each write, and what writes apart make together. */
export class SlotTexts {
  readonly #log: RootLog;
  readonly #name: string;
  /** Places of the changes that wrote it, oldest first. */
  readonly #writes: readonly number[];
  /** The text after each write, by place, where it is known. */
  readonly after = new Map<number, string>();
  readonly #kept: KeptTexts;
  #now: readonly number[] | undefined;
  readonly #grounds = new Map<number, boolean>();

  /** @param kept what was worked out before; it is added to */
  constructor(log: RootLog, root: string, name: string, kept: KeptTexts) {
    this.#log = log;
    this.#name = name;
    this.#kept = kept;
    this.#writes = log.changes.flatMap((change, n) => (writesSlot(change, root, name) ? [n] : []));
    this.#replay();
  }

  /** Places of the last writes that stand. */
  frontier(): readonly number[] {
    const log = this.#log;
    this.#now ??= maximal(
      this.#writes.filter((n) => !log.isTakenBack(n)),
      log,
    );
    return this.#now;
  }

  /** Those that stood for the change at a place, as far as it knew. */
  #frontierOf(place: number): readonly number[] {
    const log = this.#log;
    const { changes } = log;
    const key = `${this.#name}|${changes[place]?.i ?? ''}`;
    const known = this.#kept.frontiers.get(key);
    if (known !== undefined) return known.flatMap((id) => log.placeOf(id) ?? []);
    const stood = this.#writes.filter((n) => log.knew(place, n) && !log.isTakenBack(n, place));
    const found = maximal(stood, log);
    this.#kept.frontiers.set(
      key,
      found.flatMap((n) => changes[n]?.i ?? []),
    );
    return found;
  }

  /** What writes that did not know of one another make together. */
  read(frontier: readonly number[]): Reading {
    const [only, ...more] = frontier;
    if (only === undefined) return { text: '', clash: false };
    if (more.length === 0) return { text: this.after.get(only), clash: false };
    const key = [this.#name, ...frontier.map((n) => this.#log.changes[n]?.i)].join('|');
    let reading = this.#kept.readings.get(key);
    if (reading === undefined) {
      reading = this.#merge(frontier);
      this.#kept.readings.set(key, reading);
    }
    return reading;
  }

  /**
   * Works out the text after each write. A document forgets deleted words, so changes carry their splices. From the
   * text before the first of them (which a change carries whole wherever its predecessor in the text is a creation
   * or several at once) each later text follows; where a splice does not fit, the text is unknown rather than wrong.
   */
  #replay(): void {
    const isPlain = this.#log.isChain && !this.#log.hasTakenBack;
    for (const [n, place] of this.#writes.entries()) {
      const change = this.#log.changes[place];
      const splices = own(change?.d, this.#name);
      if (splices === undefined) continue;
      const before = isPlain ? this.#writes.slice(Math.max(0, n - 1), n) : this.#frontierOf(place);
      // Oldest first, so that no reading ever has to go back through a long history of others.
      this.read(before);
      const only = before.length === 1 ? before[0] : undefined;
      const base = own(change?.o, this.#name) ?? (before.length === 0 ? '' : this.after.get(only ?? -1));
      if (base === undefined) continue;
      if (only !== undefined && !this.after.has(only)) this.after.set(only, base);
      const text = applySplices(base, splices);
      if (text !== undefined) this.after.set(place, text);
    }
  }

  /** One after another, earliest first: so the latest has its way where they clash. */
  #merge(frontier: readonly number[]): Reading {
    const { changes } = this.#log;
    const inOrder = frontier.toSorted((a, b) => {
      const [one, two] = [changes[a], changes[b]];
      return one !== undefined && two !== undefined && isLater(one, two) ? 1 : -1;
    });
    let [merged, clash]: [string | undefined, boolean] = [undefined, false];
    for (const [n, next] of inOrder.entries()) {
      const text = this.after.get(next);
      if (text === undefined) return UNKNOWN;
      if (merged === undefined || merged === text) {
        merged = text;
        continue;
      }
      const joined = this.#join(inOrder.slice(0, n), merged, next, text);
      if (joined.text === undefined) return UNKNOWN;
      merged = joined.text;
      clash ||= joined.clash;
    }
    return { text: merged, clash };
  }

  /**
   * Two different versions joined, by what both sides knew. Where that was itself open to choice, or one side stands
   * on its own ground, the whole text is meant: any difference is a clash, or a decision would give way to words that
   * it never saw.
   */
  #join(members: readonly number[], earlier: string, next: number, later: string): Reading {
    const log = this.#log;
    const has = (head: number, n: number) => head === n || log.knew(head, n);
    const side = (n: number) => members.some((member) => has(member, n));
    const common = this.#writes.filter((n) => {
      if (!log.knew(next, n) || !side(n)) return false;
      return !(log.isTakenBack(n, next) && members.some((member) => log.isTakenBack(n, member)));
    });
    const base = this.read(maximal(common, log));
    if (base.text === undefined) return UNKNOWN;
    const apart = this.#writes.filter((n) => has(next, n) !== side(n));
    if (base.clash || apart.some((n) => this.#hasOwnGround(n))) return { text: later, clash: true };
    return mergeWords(base.text, earlier, later);
  }

  /**
   * Whether the write at a place chose between versions that clashed, or was made on another text than the changes
   * before it tell: of changes that arrive in pieces Yjs may show the words before the log has their change.
   */
  #hasOwnGround(place: number): boolean {
    let found = this.#grounds.get(place);
    if (found === undefined) {
      const before = this.read(this.#frontierOf(place));
      const base = own(this.#log.changes[place]?.o, this.#name);
      found = before.clash || (base !== undefined && before.text !== undefined && before.text !== base);
      this.#grounds.set(place, found);
    }
    return found;
  }
}

/** Whether a change wrote a text slot of its root. */
export function writesSlot(change: Change, root: string, slot: string): boolean {
  return change.e === root && (change.t?.includes(slot) ?? false);
}

/** What stands under a name, unless every object has something there. */
function own<T>(of: { readonly [name: string]: T } | undefined, name: string): T | undefined {
  return of !== undefined && Object.hasOwn(of, name) ? of[name] : undefined;
}

/** Those of the places, in the order of the log, that none of the others knew. */
function maximal(places: readonly number[], log: RootLog): number[] {
  let open: number[] = [];
  for (const n of places) open = [...open.filter((other) => !log.knew(n, other)), n];
  return open;
}
