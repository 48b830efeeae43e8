// @vitest-environment happy-dom
import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { asPostId } from '../../../../core/model/ids';
import { testPost } from '../../../../core/model/testing/post';
import type { ComposerFrame, ComposerPost } from '../../../store/queries/composer';
import { useUnsavedTexts } from '../../../store/unsaved-texts';
import { useLastSeen } from './use-last-seen';

const FRAME: ComposerFrame = {
  zone: 'UTC',
  channels: [],
  removed: [],
  campaigns: [],
  people: [],
  down: new Set(),
};

function rowOf(id: string): ComposerPost {
  const post = { ...testPost({ id }), inBank: 0 as const };
  return { post, deliveries: [], conflicts: [], approvals: [] };
}

/** The sheet of a post; `stored` is null while the disk gives nothing to read. */
function openSheet(id: string, stored: ComposerPost | null) {
  const postId = asPostId(id);
  return renderHook(
    (row: ComposerPost | null) => useLastSeen(postId, row ?? undefined, row ? FRAME : undefined),
    { initialProps: stored },
  );
}

afterEach(() => {
  cleanup();
  for (const name of useUnsavedTexts.getState().texts.keys()) useUnsavedTexts.getState().letGo(name);
});

describe('a post whose disk gives nothing to read', () => {
  it('stays on screen as it was last seen', () => {
    const row = rowOf('seen-a');
    const { result, rerender } = openSheet('seen-a', row);
    rerender(null);
    expect(result.current).toEqual({ row, frame: FRAME });
  });

  it('can be opened again while words for it wait', () => {
    const row = rowOf('seen-b');
    useUnsavedTexts.getState().keep('seen-b m', {
      postId: asPostId('seen-b'),
      isRefused: true,
      text: () => 'Words',
      save: () => Promise.resolve(false),
    });
    openSheet('seen-b', row).unmount();
    expect(openSheet('seen-b', null).result.current.row).toBe(row);
  });

  it('is forgotten with its sheet when nothing waits', () => {
    openSheet('seen-c', rowOf('seen-c')).unmount();
    expect(openSheet('seen-c', null).result.current.row).toBeUndefined();
  });

  it('is never shown in place of another', () => {
    openSheet('seen-d', rowOf('seen-d'));
    expect(openSheet('seen-e', null).result.current.row).toBeUndefined();
  });
});

it('a post that is read anew is shown anew', () => {
  const { result, rerender } = openSheet('seen-f', rowOf('seen-f'));
  const fresh = rowOf('seen-f');
  rerender(fresh);
  expect(result.current.row).toBe(fresh);
});
