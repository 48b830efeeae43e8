import { create } from 'zustand';
import type { PostId } from '../../core/model/ids';

/** Words that somebody typed and that are not on disk; they outlive the sheet in which they were typed. */
export interface UnsavedText {
  readonly postId: PostId;
  /** True once saving was refused: only then is it worth a word; else it is under way. */
  readonly isRefused: boolean;
  /** The words as they stand. */
  text(): string;
  /** Tries to save them; true when they are on disk. */
  save(): Promise<boolean>;
}

export interface UnsavedTexts {
  readonly texts: ReadonlyMap<string, UnsavedText>;
  /** Somebody wants to close the window although some cannot be saved. */
  readonly isClosing: boolean;
  setClosing(isClosing: boolean): void;
  /** @param name of the field, with its post */
  keep(name: string, text: UnsavedText): void;
  /** It is saved, or given up by whoever typed it. */
  letGo(name: string): void;
}

/** Every text of this window that is not on disk. */
export const useUnsavedTexts = create<UnsavedTexts>((set, get) => ({
  texts: new Map(),
  isClosing: false,
  setClosing: (isClosing) => set({ isClosing }),
  keep: (name, text) => {
    if (get().texts.get(name)?.isRefused === text.isRefused) return;
    set({ texts: new Map(get().texts).set(name, text) });
  },
  letGo: (name) => {
    if (!get().texts.has(name)) return;
    const texts = new Map(get().texts);
    texts.delete(name);
    set({ texts });
  },
}));

/** Tries to save all of them; true when nothing is left. */
export async function saveUnsavedTexts(): Promise<boolean> {
  const { texts } = useUnsavedTexts.getState();
  await Promise.all([...texts.values()].map((text) => text.save()));
  return useUnsavedTexts.getState().texts.size === 0;
}
