import { isLater, slotPart } from './change';
import { mergeWords } from './merge-words';
import type { RootLog } from './root-log';
import { applySplices } from './text';

/** What the last writes of a slot make together; `text` is undefined where the history cannot tell. */
export interface Reading {
  readonly text: string | undefined;
  /** They say different things about the same words. */
  readonly clash: boolean;
}

/** One slot's writes by place, oldest first, and what was worked out of them so far. */
interface Slot {
  readonly name: string;
  readonly writes: readonly number[];
  /** The text after each write, where it is known. */
  readonly after: Map<number, string>;
  /** What each write knew of, and whether it stands on its own ground. */
  readonly frontiers: Map<number, readonly number[]>;
  readonly grounds: Map<number, boolean>;
}

/**
 * The texts of one root.
 *
 * In a plain chain a text is what Yjs holds. Where people worked apart it is worked out of the log instead, since
 * Yjs would shuffle the letters of two people who rewrote the same words: edits of different words all stand, and of
 * the same words the latest, with every version listed as a conflict. A text that the history cannot tell (older
 * versions left some of it out) reads as Yjs has it.
 */
export class RootTexts {
  readonly #root: string;
  readonly #log: RootLog;
  readonly #stored: (slot: string) => string;
  readonly #slots = new Map<string, Slot>();
  readonly #readings: Map<string, Reading>;

  /**
   * @param stored the characters that Yjs holds for a slot
   * @param readings worked out before, by slot and changes: of changes whose whole past has arrived they stay true
   */
  constructor(
    root: string,
    log: RootLog,
    stored: (slot: string) => string,
    readings: Map<string, Reading> = new Map(),
  ) {
    this.#readings = readings;
    this.#root = root;
    this.#log = log;
    this.#stored = stored;
  }

  /** What a slot reads now. */
  now(slot: string): string {
    if (this.#isPlain) return this.#stored(slot);
    const frontier = this.frontier(slot);
    const { text } = frontier.length === 0 ? UNKNOWN : this.#read(this.#slot(slot), frontier);
    return text ?? this.#stored(slot);
  }

  /** What the log alone tells of a slot; undefined where it cannot. */
  told(slot: string): string | undefined {
    return this.#read(this.#slot(slot), this.frontier(slot)).text;
  }

  /** Places of the writes between whose versions of a slot somebody has to choose; none when they agree. */
  clash(slot: string): readonly number[] {
    if (this.#isPlain) return [];
    const frontier = this.frontier(slot);
    if (frontier.length < 2) return [];
    const { text, clash } = this.#read(this.#slot(slot), frontier);
    return clash && text !== undefined ? frontier : [];
  }

  /** The slot's text after each change that wrote it, by place, where it is known. */
  after(slot: string): ReadonlyMap<number, string> {
    const known = new Map(this.#slot(slot).after);
    const [last, ...others] = this.frontier(slot);
    if (last !== undefined && others.length === 0) known.set(last, this.now(slot));
    return known;
  }

  /** Places of the last writes of a slot that stand. */
  frontier(slot: string): readonly number[] {
    if (this.#isPlain) return this.#lastInChain(slot);
    return this.#frontier(this.#slot(slot), NOW);
  }

  /** Those that stood for the change at `seenBy`, as far as it knew. */
  #frontier(slot: Slot, seenBy: number): readonly number[] {
    let open = slot.frontiers.get(seenBy);
    if (open === undefined) {
      const log = this.#log;
      const stood = slot.writes.filter(
        (n) =>
          (seenBy === NOW || log.knew(seenBy, n)) && !log.isTakenBack(n, seenBy === NOW ? undefined : seenBy),
      );
      open = maximal(stood, log);
      slot.frontiers.set(seenBy, open);
    }
    return open;
  }

  get #isPlain(): boolean {
    return this.#log.isChain && !this.#log.hasTakenBack;
  }

  #lastInChain(slot: string): number[] {
    const last = this.#log.changes.findLastIndex((change) => this.#writes(change, slot));
    return last < 0 ? [] : [last];
  }

  #writes(change: { readonly e: string; readonly t?: readonly string[] }, slot: string): boolean {
    return change.e === this.#root && (change.t?.includes(slot) ?? false);
  }

  #slot(name: string): Slot {
    let slot = this.#slots.get(name);
    if (slot === undefined) {
      const writes = this.#log.changes.flatMap((change, n) => (this.#writes(change, name) ? [n] : []));
      slot = {
        name,
        writes,
        after: new Map(),
        frontiers: new Map(),
        grounds: new Map(),
      };
      this.#slots.set(name, slot);
      this.#replay(slot);
    }
    return slot;
  }

  /**
   * Works out the text after each write. A document forgets deleted words, so changes carry their splices. From the
   * text before the first of them (which a change carries whole wherever its predecessor in the text is a creation
   * or several at once) each later text follows; where a splice does not fit, the text is unknown rather than wrong.
   */
  #replay(slot: Slot): void {
    const { name, writes, after } = slot;
    for (const [n, place] of writes.entries()) {
      const change = this.#log.changes[place];
      const splices = slotPart(change?.d, name);
      if (splices === undefined) continue;
      const before = this.#isPlain ? writes.slice(Math.max(0, n - 1), n) : this.#frontier(slot, place);
      // Oldest first, so that no reading ever has to go back through a long history of others.
      this.#read(slot, before);
      const only = before.length === 1 ? before[0] : undefined;
      const base = slotPart(change?.o, name) ?? (before.length === 0 ? '' : after.get(only ?? -1));
      if (base === undefined) continue;
      if (only !== undefined && !after.has(only)) after.set(only, base);
      const text = applySplices(base, splices);
      if (text !== undefined) after.set(place, text);
    }
  }

  /** What writes that did not know of one another make together. */
  #read(slot: Slot, frontier: readonly number[]): Reading {
    const [only, ...more] = frontier;
    if (only === undefined) return { text: '', clash: false };
    if (more.length === 0) return { text: slot.after.get(only), clash: false };
    const key = [slot.name, ...frontier.map((n) => this.#log.changes[n]?.i)].join('|');
    let reading = this.#readings.get(key);
    if (reading === undefined) {
      reading = this.#merge(slot, frontier);
      this.#readings.set(key, reading);
    }
    return reading;
  }

  /** One after another, earliest first: so the latest has its way where they clash. */
  #merge(slot: Slot, frontier: readonly number[]): Reading {
    const { changes } = this.#log;
    const inOrder = frontier.toSorted((a, b) => {
      const [one, two] = [changes[a], changes[b]];
      return one !== undefined && two !== undefined && isLater(one, two) ? 1 : -1;
    });
    let [merged, clash]: [string | undefined, boolean] = [undefined, false];
    for (const [n, next] of inOrder.entries()) {
      const text = slot.after.get(next);
      if (text === undefined) return UNKNOWN;
      if (merged === undefined || merged === text) {
        merged = text;
        continue;
      }
      const joined = this.#join(slot, inOrder.slice(0, n), merged, next, text);
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
  #join(slot: Slot, members: readonly number[], earlier: string, next: number, later: string): Reading {
    const log = this.#log;
    const has = (head: number, n: number) => head === n || log.knew(head, n);
    const side = (n: number) => members.some((member) => has(member, n));
    const common = slot.writes.filter((n) => {
      if (!log.knew(next, n) || !side(n)) return false;
      return !(log.isTakenBack(n, next) && members.some((member) => log.isTakenBack(n, member)));
    });
    const base = this.#read(slot, maximal(common, log));
    if (base.text === undefined) return UNKNOWN;
    const apart = slot.writes.filter((n) => has(next, n) !== side(n));
    if (base.clash || apart.some((n) => this.#hasOwnGround(slot, n))) return { text: later, clash: true };
    return mergeWords(base.text, earlier, later);
  }

  /**
   * Whether the write at a place chose between versions that clashed, or was made on another text than the changes
   * before it tell: of changes that arrive in pieces Yjs may show the words before the log has their change.
   */
  #hasOwnGround(slot: Slot, place: number): boolean {
    let found = slot.grounds.get(place);
    if (found === undefined) {
      const before = this.#read(slot, this.#frontier(slot, place));
      const base = slotPart(this.#log.changes[place]?.o, slot.name);
      found = before.clash || (base !== undefined && before.text !== undefined && before.text !== base);
      slot.grounds.set(place, found);
    }
    return found;
  }
}

/** In place of a change: as things stand now. */
const NOW = -1;

const UNKNOWN: Reading = { text: undefined, clash: false };

/** Those of the places, in the order of the log, that none of the others knew. */
function maximal(places: readonly number[], log: RootLog): number[] {
  let open: number[] = [];
  for (const n of places) open = [...open.filter((other) => !log.knew(n, other)), n];
  return open;
}
