import type { RootLog } from './root-log';
import { KeptTexts, SlotTexts, writesSlot } from './slot-texts';

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
  #kept: KeptTexts | undefined;
  readonly #slots = new Map<string, SlotTexts>();

  /**
   * @param stored the characters that Yjs holds for a slot
   * @param kept what was worked out of an earlier state of the same root
   */
  constructor(root: string, log: RootLog, stored: (slot: string) => string, kept: KeptTexts | undefined) {
    this.#root = root;
    this.#log = log;
    this.#stored = stored;
    this.#kept = kept;
  }

  /** What a slot reads now. */
  now(slot: string): string {
    if (this.#isPlain || this.frontier(slot).length === 0) return this.#stored(slot);
    return this.told(slot) ?? this.#stored(slot);
  }

  /** What the log alone tells of a slot; undefined where it cannot. */
  told(slot: string): string | undefined {
    return this.#slot(slot).read(this.frontier(slot)).text;
  }

  /** Places of the writes between whose versions of a slot somebody has to choose; none when they agree. */
  clash(slot: string): readonly number[] {
    if (this.#isPlain) return [];
    const frontier = this.frontier(slot);
    const { text, clash } = this.#slot(slot).read(frontier);
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
    if (!this.#isPlain) return this.#slot(slot).frontier();
    const last = this.#log.changes.findLastIndex((change) => writesSlot(change, this.#root, slot));
    return last < 0 ? [] : [last];
  }

  get #isPlain(): boolean {
    return this.#log.isChain && !this.#log.hasTakenBack;
  }

  #slot(name: string): SlotTexts {
    let slot = this.#slots.get(name);
    if (slot === undefined) {
      this.#kept ??= new KeptTexts();
      slot = new SlotTexts(this.#log, this.#root, name, this.#kept);
      this.#slots.set(name, slot);
    }
    return slot;
  }
}
