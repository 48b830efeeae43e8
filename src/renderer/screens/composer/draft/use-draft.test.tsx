// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asPostId } from '../../../../core/model/ids';
import { testPost } from '../../../../core/model/testing/post';
import { ok, refuse, type Result } from '../../../../core/result';
import { mergeTexts } from '../../../../ledger/text';
import { saveUnsavedTexts, useUnsavedTexts } from '../../../store/unsaved-texts';
import { planWords } from '../../../words/plan-words';
import { ComposingContext, type Composing } from '../composing';
import { DraftBook } from './draft-book';
import { PAUSE_MS } from './text-draft';
import { useBookText, useDraft } from './use-draft';
import { useLeaving } from './use-leaving';

const FULL = refuse('disk-full', 'The disk is full.', true);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

/** A disk that takes texts, or is full. */
function disk() {
  const written: string[] = [];
  const state = { isFull: false };
  const save = (text: string): Promise<Result<null>> => {
    if (state.isFull) return Promise.resolve(FULL);
    written.push(text);
    return Promise.resolve(ok(null));
  };
  return { written, state, save };
}

/** The main text of a post in an open composer; the row says `live`. */
function openField(postId: string, live: string, options: Parameters<typeof useDraft>[2]) {
  const id = asPostId(postId);
  const book = new DraftBook(
    id,
    () => 0,
    () => Promise.resolve(null),
  );
  const composing = composingOf(postId, book);
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <ComposingContext value={composing}>{children}</ComposingContext>
  );
  const drawn: string[] = [];
  const sheet = renderHook(() => useLeaving(book));
  const field = renderHook(
    (now: { readonly live: string; readonly options: Parameters<typeof useDraft>[2] }) => {
      const draft = useDraft('m', now.live, now.options);
      drawn.push(draft.shown);
      return { draft, elsewhere: useBookText('m', now.live) };
    },
    { wrapper, initialProps: { live, options } },
  );
  return {
    book,
    drawn,
    shown: () => drawn.at(-1),
    draft: () => field.result.current.draft,
    elsewhere: () => field.result.current.elsewhere,
    rowSays: (text: string, now = options) => field.rerender({ live: text, options: now }),
    giveWay: field.unmount,
    close: () => {
      sheet.unmount();
      field.unmount();
    },
  };
}

function composingOf(postId: string, book: DraftBook): Composing {
  const words = planWords('en-GB', 'UTC', '2026-11-27');
  return {
    post: { ...testPost({ id: postId }), inBank: 0 },
    deliveries: [],
    frame: { zone: 'UTC', channels: [], removed: [], campaigns: [], people: [], down: new Set() },
    approvals: [],
    review: { state: 'draft', approval: null, note: null },
    mayApprove: true,
    book,
    words,
    names: { words, channel: (id) => id, campaign: (id) => id },
    save: () => Promise.resolve(FULL),
  };
}

async function pause(): Promise<void> {
  await act(() => vi.advanceTimersByTimeAsync(PAUSE_MS));
}

describe('a field of the composer', () => {
  it('is drawn with every key, and saved after a pause', async () => {
    const { written, save } = disk();
    const field = openField('post-a', 'Doors', { save });
    act(() => field.draft().focus());
    act(() => field.draft().type('Doors o'));
    act(() => field.draft().type('Doors open'));
    expect([field.shown(), field.elsewhere(), written]).toEqual(['Doors open', 'Doors open', []]);
    await pause();
    expect(written).toEqual(['Doors open']);
  });

  it('follows its row while nobody writes in it', () => {
    const field = openField('post-b', 'Doors open', { save: disk().save });
    field.rowSays('Doors are open');
    expect([field.shown(), field.elsewhere()]).toEqual(['Doors are open', 'Doors are open']);
  });

  it('keeps words that the disk refuses, with the reason, whatever the row says then', async () => {
    const { written, state, save } = disk();
    state.isFull = true;
    const field = openField('post-c', 'Doors open.', { save, merge: mergeTexts });
    act(() => field.draft().type('Doors open. Come by.'));
    await pause();
    field.rowSays('Our doors open.');
    expect([field.shown(), field.draft().problem?.message]).toEqual([
      'Doors open. Come by.',
      FULL.error.message,
    ]);
    state.isFull = false;
    await act(() => field.draft().flush());
    expect([written, field.shown(), field.draft().problem]).toEqual([
      ['Our doors open. Come by.'],
      'Our doors open. Come by.',
      null,
    ]);
  });

  it("takes in a colleague's words that come while one types", async () => {
    const { written, save } = disk();
    const field = openField('post-d', 'Doors open.', { save, merge: mergeTexts });
    act(() => field.draft().focus());
    act(() => field.draft().type('Doors open. Come by.'));
    field.rowSays('Our doors open.');
    expect(field.shown()).toBe('Doors open. Come by.');
    await pause();
    expect([written, field.shown()]).toEqual([['Our doors open. Come by.'], 'Our doors open. Come by.']);
  });

  it('saves in the way of the latest drawing', async () => {
    const before = disk();
    const now = disk();
    const field = openField('post-e', '', { save: before.save });
    act(() => field.draft().type('Hello'));
    field.rowSays('', { save: now.save });
    await pause();
    expect([before.written, now.written]).toEqual([[], ['Hello']]);
  });

  it('saves what was just typed when it gives way to another tab', () => {
    const { written, save } = disk();
    const field = openField('post-k', '', { save });
    act(() => field.draft().type('Hello'));
    field.giveWay();
    expect(written).toEqual(['Hello']);
  });

  it('saves what was just typed when its sheet is closed', () => {
    const { written, save } = disk();
    const field = openField('post-f', '', { save });
    act(() => field.draft().type('Hello'));
    field.close();
    expect(written).toEqual(['Hello']);
  });

  it('stands in the next sheet of its post when it went away unsaved, and nowhere else', async () => {
    const { written, state, save } = disk();
    state.isFull = true;
    const field = openField('post-g', 'Old', { save });
    act(() => field.draft().type('New words'));
    field.close();
    await act(() => vi.runOnlyPendingTimersAsync());
    expect(useUnsavedTexts.getState().texts.size).toBe(1);
    expect(openField('post-other', 'Old', { save }).shown()).toBe('Old');
    const next = openField('post-g', 'Old', { save });
    expect(next.shown()).toBe('New words');
    state.isFull = false;
    await act(saveUnsavedTexts);
    expect([written, useUnsavedTexts.getState().texts.size]).toEqual([['New words'], 0]);
  });
});

describe('a person who may be going', () => {
  it.each([
    ['to another window', () => window.dispatchEvent(new Event('blur'))],
    ['home', () => window.dispatchEvent(new Event('pagehide'))],
    ['to a window in front of this one', () => hide()],
  ])('%s leaves nothing unsaved', async (_, go) => {
    const { written, save } = disk();
    const field = openField('post-h', '', { save });
    act(() => field.draft().type('Hello'));
    await act(async () => void go());
    expect(written).toEqual(['Hello']);
  });

  it('is no longer waited for once the sheet is closed', async () => {
    const { written, state, save } = disk();
    state.isFull = true;
    const field = openField('post-i', '', { save });
    act(() => field.draft().type('Hello'));
    field.close();
    await act(() => vi.runOnlyPendingTimersAsync());
    state.isFull = false;
    await act(async () => void window.dispatchEvent(new Event('blur')));
    expect(written).toEqual([]);
    await act(saveUnsavedTexts);
    expect(written).toEqual(['Hello']);
  });
});

function hide(): void {
  const seen = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  document.dispatchEvent(new Event('visibilitychange'));
  seen.mockRestore();
}

it('a field outside the composer is a mistake of ours', () => {
  const draw = () => renderHook(() => useDraft('m', '', { save: disk().save }));
  expect(draw).toThrow('useComposing outside the composer');
});
