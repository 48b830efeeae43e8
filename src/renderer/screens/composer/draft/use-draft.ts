import { useEffect, useSyncExternalStore } from 'react';
import { useComposing } from '../composing';
import type { TextDraft, TextDraftOptions } from './text-draft';

/**
 * A field of the open post: what it shows, and how to type into it.
 * @param key names the field within the post
 * @param live what the row says now
 */
export function useDraft(key: string, live: string, options: TextDraftOptions): TextDraft {
  const { book } = useComposing();
  const draft = book.field(key, live, options);
  useEffect(() => draft.use(options));
  useEffect(() => draft.receive(live), [draft, live]);
  // A field that scrolls out of the sheet or gives way to another tab must not leave words behind.
  useEffect(() => () => void draft.blur(), [draft]);
  useSyncExternalStore(draft.subscribe, () => `${draft.problem?.message ?? ''}\n${draft.shown}`);
  return draft;
}

/** The words of a field, as they stand on screen, without typing into it. */
export function useBookText(key: string, stored: string): string {
  const { book } = useComposing();
  return useSyncExternalStore(book.subscribe, () => book.textOf(key, stored));
}
