import type { Post } from '../../../../core/model/post';
import { ok, type Refusal, type Result } from '../../../../core/result';

/** Pause after the last key before a text is saved, milliseconds. Source: the composer's autosave rule. */
export const PAUSE_MS = 600;

const NOT_SAVED: Refusal = {
  code: 'bug',
  message: 'That could not be saved. Your text is still here; try again in a moment.',
};

export interface TextDraftOptions {
  /** Writes the text; answers once it is on disk. */
  save(text: string): Promise<Result<unknown>>;
  /** What to write when somebody else changed the text meanwhile. Without it the own words win. */
  readonly merge?: ((base: string, mine: string, theirs: string) => string) | undefined;
  /** The field's text in its post, for words that are saved after the sheet has gone; only needed beside `merge`. */
  readonly read?: (post: Post) => string;
  readonly pauseMs?: number;
}

/**
 * One text field between a person's keys and the stored row.
 *
 * While the field has the focus, or holds words that are not on disk, it shows its own words and no row overwrites
 * them; else it follows the row. What others wrote meanwhile is merged in when the words are saved.
 */
export class TextDraft {
  private live: string;
  /** What the field shows; null while it follows the row. */
  private local: string | null = null;
  /** The stored text that `local` was made from. */
  private base: string;
  private focused = false;
  /** Saved, but the row with it has not come back yet: until then the row is older than we are. */
  private awaiting = false;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private running: Promise<void> | null = null;
  private refusal: Refusal | null = null;
  private options: TextDraftOptions;
  private readonly listeners = new Set<() => void>();

  constructor(live: string, options: TextDraftOptions) {
    this.live = live;
    this.base = live;
    this.options = options;
  }

  get shown(): string {
    return this.local ?? this.live;
  }

  /** True while the field holds words that are not on disk. */
  get dirty(): boolean {
    return this.local !== null && this.local !== this.base;
  }

  get saving(): boolean {
    return this.running !== null;
  }

  /** Why the words could not be saved; null when nothing is wrong. */
  get problem(): Refusal | null {
    return this.refusal;
  }

  /** Saving may need things that change from one drawing to the next. */
  use(options: TextDraftOptions): void {
    this.options = options;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  type(text: string): void {
    if (this.local === null) this.base = this.live;
    this.local = text;
    this.wait();
    this.tell();
  }

  focus(): void {
    this.focused = true;
    if (this.local === null) {
      this.base = this.live;
      this.local = this.live;
    }
  }

  blur(): Promise<boolean> {
    this.focused = false;
    const saved = this.flush();
    this.follow();
    return saved;
  }

  /** The row was read again. */
  receive(live: string): void {
    if (live === this.live) return;
    this.live = live;
    this.awaiting = false;
    this.follow();
    this.tell();
  }

  /** The post was read again. */
  receiveFrom(post: Post): void {
    if (this.options.read) this.receive(this.options.read(post));
  }

  /** Saves what is not saved yet; false when that was refused. */
  async flush(): Promise<boolean> {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    while (this.running !== null) await this.running;
    if (!this.dirty) return true;
    this.running = this.write();
    this.tell();
    await this.running;
    return this.refusal === null ? this.flush() : false;
  }

  private async write(): Promise<void> {
    const mine = this.shown;
    const theirs = this.awaiting ? this.base : this.live;
    const text = this.options.merge?.(this.base, mine, theirs) ?? mine;
    if (text !== mine) {
      this.base = theirs;
      this.local = text;
      this.tell();
    }
    let result: Result<unknown>;
    try {
      // Waited for even where nothing is to be written: whoever set this going has to note first that it runs.
      result = await (text === theirs ? ok(null) : this.options.save(text));
    } catch {
      result = { ok: false, error: NOT_SAVED };
    }
    this.running = null;
    if (result.ok) {
      this.base = text;
      this.awaiting = this.live !== text;
      this.refusal = null;
      this.follow();
    } else {
      this.refusal = result.error;
    }
    this.tell();
  }

  private wait(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), this.options.pauseMs ?? PAUSE_MS);
  }

  private follow(): void {
    if (this.local === null || this.focused || this.dirty || this.awaiting || this.running !== null) return;
    this.local = null;
    this.base = this.live;
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
