import type { PostId } from '../../../../core/model/ids';
import type { Post } from '../../../../core/model/post';
import type { Refusal, Result } from '../../../../core/result';
import { useUnsavedTexts } from '../../../store/unsaved-texts';
import { TextDraft, type TextDraftOptions } from './text-draft';

export interface SaveState {
  readonly kind: 'saved' | 'saving' | 'unsaved' | 'refused';
  /** When something was last saved from here; null when nothing was yet. */
  readonly savedAt: number | null;
  readonly problem: Refusal | null;
}

/** Fields whose sheet went away before their words were on disk; the next sheet of that post takes them up. */
const left = new Map<string, TextDraft>();

/** All text fields of one open post, and whether everything in them is on disk. */
export class DraftBook {
  private readonly postId: PostId;
  private readonly now: () => number;
  private readonly readPost: () => Promise<Post | null>;
  private readonly drafts = new Map<string, TextDraft>();
  private readonly listeners = new Set<() => void>();
  private saving = 0;
  private savedAt: number | null = null;
  private current: SaveState = { kind: 'saved', savedAt: null, problem: null };
  private shown: ReadonlyMap<string, string> = new Map();

  /** @param readPost the post as it is stored now; for words that are saved after their sheet has gone */
  constructor(postId: PostId, now: () => number, readPost: () => Promise<Post | null>) {
    this.postId = postId;
    this.now = now;
    this.readPost = readPost;
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
    const name = this.nameOf(key);
    const draft = left.get(name) ?? new TextDraft(live, options);
    left.delete(name);
    draft.use(options);
    draft.subscribe(() => {
      this.tell();
      this.keepOrLetGo(name, draft);
    });
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

  /** The sheet goes away: what is not on disk yet waits, is tried again, and stands in the next sheet of this post. */
  async leave(): Promise<void> {
    for (const [key, draft] of this.drafts) {
      if (draft.dirty) left.set(this.nameOf(key), draft);
    }
    await this.flush();
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

  private keepOrLetGo(name: string, draft: TextDraft): void {
    const unsaved = useUnsavedTexts.getState();
    if (!draft.dirty) {
      unsaved.letGo(name);
      left.delete(name);
      return;
    }
    const isRefused = draft.problem !== null;
    const save = () => this.saveLate(draft);
    unsaved.keep(name, { postId: this.postId, isRefused, text: () => draft.shown, save });
  }

  /** Others may have changed the text since the sheet went away: theirs is read first, so that it is kept too. */
  private async saveLate(draft: TextDraft): Promise<boolean> {
    try {
      const post = await this.readPost();
      if (post) draft.receiveFrom(post);
    } catch {
      return false;
    }
    return draft.flush();
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
