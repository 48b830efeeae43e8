import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ok, refuse, type Result } from '../../../../core/result';
import { asPostId } from '../../../../core/model/ids';
import type { Post } from '../../../../core/model/post';
import { testPost } from '../../../../core/model/testing/post';
import { saveUnsavedTexts, useUnsavedTexts } from '../../../store/unsaved-texts';
import { mergeTexts } from '../../../../ledger/text';
import { DraftBook } from './draft-book';
import { TextDraft } from './text-draft';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A stored text that is written after a moment, as a journal is. */
function stored(live: string, answer: (text: string) => Result<null> = () => ok(null)) {
  const written: string[] = [];
  const draft = new TextDraft(live, {
    merge: mergeTexts,
    save: (text) =>
      new Promise((resolve) => {
        setTimeout(() => {
          const result = answer(text);
          if (result.ok) written.push(text);
          resolve(result);
        }, 20);
      }),
  });
  return { draft, written };
}

describe('a text field', () => {
  it('saves once, 600 ms after the last key', async () => {
    const { draft, written } = stored('Doors open');
    draft.focus();
    draft.type('Doors open a');
    await vi.advanceTimersByTimeAsync(500);
    draft.type('Doors open at nine');
    await vi.advanceTimersByTimeAsync(599);
    expect([written, draft.dirty, draft.saving]).toEqual([[], true, false]);
    await vi.advanceTimersByTimeAsync(30);
    expect([written, draft.dirty, draft.saving]).toEqual([['Doors open at nine'], false, false]);
  });

  it('saves at once when it is left', async () => {
    const { draft, written } = stored('');
    draft.focus();
    draft.type('Hello');
    void draft.blur();
    await vi.advanceTimersByTimeAsync(25);
    expect(written).toEqual(['Hello']);
  });

  it('keeps words typed while an earlier save is under way', async () => {
    const { draft, written } = stored('');
    draft.focus();
    draft.type('One');
    const first = draft.flush();
    await vi.advanceTimersByTimeAsync(10);
    draft.type('One two');
    await vi.advanceTimersByTimeAsync(700);
    await first;
    draft.receive('One two');
    expect([written, draft.shown, draft.dirty]).toEqual([['One', 'One two'], 'One two', false]);
  });

  it('is not overwritten by a row while somebody is in it, and follows rows once left', async () => {
    const { draft } = stored('Doors open');
    draft.focus();
    draft.receive('Doors are open');
    expect(draft.shown).toBe('Doors open');
    await draft.blur();
    expect(draft.shown).toBe('Doors are open');
    draft.receive('Doors are shut');
    expect(draft.shown).toBe('Doors are shut');
  });

  it('does not fall back to the old row between the save and the row that brings it', async () => {
    const { draft } = stored('Old');
    draft.focus();
    draft.type('New');
    void draft.blur();
    await vi.advanceTimersByTimeAsync(30);
    expect(draft.shown).toBe('New');
    draft.receive('New');
    expect(draft.shown).toBe('New');
    draft.receive('Theirs');
    expect(draft.shown).toBe('Theirs');
  });

  it("keeps a colleague's words that arrive while one types", async () => {
    const { draft, written } = stored('Doors open at nine.');
    draft.focus();
    draft.type('Doors open at nine. Come by.');
    draft.receive('Our doors open at nine.');
    await vi.advanceTimersByTimeAsync(700);
    expect([written, draft.shown]).toEqual([
      ['Our doors open at nine. Come by.'],
      'Our doors open at nine. Come by.',
    ]);
  });

  it('does not take its own late row for a change of somebody else', async () => {
    const { draft, written } = stored('');
    draft.focus();
    draft.type('One');
    await vi.advanceTimersByTimeAsync(700);
    draft.type('One two');
    await vi.advanceTimersByTimeAsync(700);
    expect(written).toEqual(['One', 'One two']);
  });

  it('keeps refused words on screen and saves them at the next try', async () => {
    let full = true;
    const { draft, written } = stored('', () =>
      full ? refuse('disk-full', 'The disk is full.', true) : ok(null),
    );
    draft.focus();
    draft.type('Hello');
    await vi.advanceTimersByTimeAsync(700);
    expect([draft.shown, draft.dirty, draft.problem?.message]).toEqual(['Hello', true, 'The disk is full.']);
    draft.receive('Something else');
    expect(draft.shown).toBe('Hello');
    full = false;
    const again = draft.flush();
    await vi.advanceTimersByTimeAsync(30);
    expect([await again, draft.problem, written]).toEqual([true, null, ['Something elseHello']]);
  });

  it('is saved when what is stored has become what was typed', async () => {
    const { draft, written } = stored('Old', () => refuse('disk-full', 'The disk is full.', true));
    draft.type('New');
    await vi.advanceTimersByTimeAsync(700);
    // The refused change was on the disk after all.
    draft.receive('New');
    expect([await draft.flush(), await draft.flush(), draft.dirty, draft.problem, written]).toEqual([
      true,
      true,
      false,
      null,
      [],
    ]);
  });

  it('writes nothing when what was typed is what is stored', async () => {
    const { draft, written } = stored('Same');
    draft.focus();
    draft.type('Sam');
    draft.type('Same');
    await vi.advanceTimersByTimeAsync(700);
    expect([written, draft.dirty]).toEqual([[], false]);
  });
});

describe('the fields of a post', () => {
  it('are saved only when every one is', async () => {
    const book = bookOf('post-1', 42);
    const slow = (): Promise<Result<null>> =>
      new Promise((resolve) => setTimeout(() => resolve(ok(null)), 20));
    const title = book.field('title', '', { save: () => book.track(slow()) });
    expect(book.saveState()).toEqual({ kind: 'saved', savedAt: null, problem: null });
    title.type('Loaf');
    expect(book.saveState().kind).toBe('unsaved');
    const flushed = book.flush();
    await vi.advanceTimersByTimeAsync(5);
    expect(book.saveState().kind).toBe('saving');
    await vi.advanceTimersByTimeAsync(30);
    expect([await flushed, book.saveState()]).toEqual([true, { kind: 'saved', savedAt: 42, problem: null }]);
  });

  it('hand refused words to the next sheet of the same post, and are counted until they are saved', async () => {
    let full = true;
    const save = (): Promise<Result<null>> =>
      Promise.resolve(full ? refuse('disk-full', 'The disk is full.', true) : ok(null));
    const book = bookOf('post-2');
    book.field('m', 'Old', { save }).type('New words');
    await book.leave();
    const waiting = () =>
      [...useUnsavedTexts.getState().texts.values()].map(({ postId, isRefused, text }) => [
        postId,
        isRefused,
        text(),
      ]);
    expect(waiting()).toEqual([['post-2', true, 'New words']]);
    const next = bookOf('post-2').field('m', 'Old', { save });
    expect([next.shown, next.dirty, next.problem?.message]).toEqual(['New words', true, 'The disk is full.']);
    full = false;
    expect([await saveUnsavedTexts(), waiting(), next.dirty]).toEqual([true, [], false]);
    expect(bookOf('post-2').field('m', 'Old', { save }).shown).toBe('Old');
  });

  it("are saved after their sheet has gone, and keep what a colleague's copy brought meanwhile", async () => {
    let full = true;
    const written: string[] = [];
    const save = (text: string): Promise<Result<null>> => {
      if (full) return Promise.resolve(refuse('disk-full', 'The disk is full.', true));
      written.push(text);
      return Promise.resolve(ok(null));
    };
    const stored = testPost({ id: 'post-3', text: 'Our doors open.' });
    const book = bookOf('post-3', 0, stored);
    const options = { save, merge: mergeTexts, read: (post: Post) => post.text };
    book.field('m', 'Doors open.', options).type('Doors open. Come by.');
    await book.leave();
    full = false;
    expect([await saveUnsavedTexts(), written]).toEqual([true, ['Our doors open. Come by.']]);
  });
});

function bookOf(postId: string, now = 0, stored: Post | null = null): DraftBook {
  return new DraftBook(
    asPostId(postId),
    () => now,
    () => Promise.resolve(stored),
  );
}
