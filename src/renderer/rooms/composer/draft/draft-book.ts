import type { Refusal, Result } from '../../../../core/result';
import { TextDraft, type TextDraftOptions } from './text-draft';

export interface SaveState {
  readonly kind: 'saved' | 'saving' | 'unsaved' | 'refused';
  /** When something was last saved from here; null when nothing was yet. */
  readonly savedAt: number | null;
  readonly problem: Refusal | null;
}

interface Leftover {
  readonly base: string;
  readonly text: string;
  readonly refusal: Refusal;
}

/** Words that could not be saved before their sheet went away; the next sheet of that post takes them up. */
const leftovers = new Map<string, Leftover>();

/** All text fields of one open post, and whether everything in them is on disk. */
export class DraftBook {
  private readonly postId: string;
  private readonly now: () => number;
  private readonly drafts = new Map<string, TextDraft>();
  private readonly listeners = new Set<() => void>();
  private saving = 0;
  private savedAt: number | null = null;
  private current: SaveState = { kind: 'saved', savedAt: null, problem: null };
  private shown: ReadonlyMap<string, string> = new Map();

  constructor(postId: string, now: () => number) {
    this.postId = postId;
    this.now = now;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  saveState = (): SaveState => this.current;

  /** What the fields that are open show, by key; another object whenever one of them changes. */
  texts = (): ReadonlyMap<string, string> => this.shown;

  /** The draft of a field, made when it is first asked for. */
  field(key: string, live: string, options: TextDraftOptions): TextDraft {
    const known = this.drafts.get(key);
    if (known) return known;
    const draft = new TextDraft(live, options);
    const left = leftovers.get(this.nameOf(key));
    if (left) {
      leftovers.delete(this.nameOf(key));
      draft.takeUp(left.base, left.text, left.refusal);
    }
    draft.subscribe(() => this.tell());
    this.drafts.set(key, draft);
    return draft;
  }

  /** What a field shows, or `stored` when nobody has opened it yet. */
  textOf(key: string, stored: string): string {
    return this.drafts.get(key)?.shown ?? stored;
  }

  /** Saves a field's words and forgets it, so that nothing writes to it afterwards. */
  async close(key: string): Promise<boolean> {
    const draft = this.drafts.get(key);
    if (!draft) return true;
    if (!(await draft.flush())) return false;
    this.drafts.delete(key);
    return true;
  }

  /** Saves everything; false when something was refused and is still only on screen. */
  async flush(): Promise<boolean> {
    const saved = await Promise.all([...this.drafts.values()].map((draft) => draft.flush()));
    return saved.every(Boolean);
  }

  /** The sheet goes away: save, and keep what is refused for the next one. */
  async leave(): Promise<void> {
    await this.flush();
    for (const [key, draft] of this.drafts) {
      if (!draft.dirty || draft.problem === null) continue;
      const { storedBase: base, shown: text, problem: refusal } = draft;
      leftovers.set(this.nameOf(key), { base, text, refusal });
    }
  }

  get dirty(): boolean {
    return [...this.drafts.values()].some((draft) => draft.dirty);
  }

  /** Counts a command in: 'Saving' until it answers, 'Saved' only when it was done. */
  async track<T>(work: Promise<Result<T>>): Promise<Result<T>> {
    this.saving += 1;
    this.tell();
    try {
      const result = await work;
      if (result.ok) this.savedAt = this.now();
      return result;
    } finally {
      this.saving -= 1;
      this.tell();
    }
  }

  private nameOf(key: string): string {
    return `${this.postId} ${key}`;
  }

  private tell(): void {
    const drafts = [...this.drafts];
    const problem = drafts.find(([, draft]) => draft.problem !== null)?.[1].problem ?? null;
    const busy = this.saving > 0 || drafts.some(([, draft]) => draft.saving);
    const kind = problem ? 'refused' : busy ? 'saving' : this.dirty ? 'unsaved' : 'saved';
    const { savedAt } = this;
    if (kind !== this.current.kind || savedAt !== this.current.savedAt || problem !== this.current.problem) {
      this.current = { kind, savedAt, problem };
    }
    if (
      drafts.length !== this.shown.size ||
      drafts.some(([key, draft]) => this.shown.get(key) !== draft.shown)
    ) {
      this.shown = new Map(drafts.map(([key, draft]) => [key, draft.shown]));
    }
    for (const listener of this.listeners) listener();
  }
}
