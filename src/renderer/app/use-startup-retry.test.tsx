// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Refusal } from '../../core/result';
import { TEST_INFO, testSession } from '../store/testing/test-session';
import type { Opening, Startup } from './startup-stage';
import { useStartupRetry } from './use-startup-retry';

const OPENING: Opening = {
  entry: { id: 'w1', name: 'Bakery', createdAt: 0, openedAt: 0 },
  from: TEST_INFO,
  fill: null,
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function failed(code: string, retry = true): Startup {
  const error: Refusal = { code, message: 'No.', retry };
  return { kind: 'failed', opening: OPENING, error };
}

/** A window that shows `first`, and what it tried again so far. */
function showing(first: Startup) {
  const tried: (Opening | null)[] = [];
  const again = (opening: Opening | null): Promise<void> => {
    tried.push(opening);
    return Promise.resolve();
  };
  const { rerender, unmount } = renderHook((stage: Startup) => useStartupRetry(stage, again), {
    initialProps: first,
  });
  return { tried, show: rerender, leave: unmount };
}

async function pass(seconds: number): Promise<void> {
  await act(() => vi.advanceTimersByTimeAsync(seconds * 1000));
}

describe('a workspace that cannot be opened yet', () => {
  it('is tried again by itself, with longer and longer pauses', async () => {
    const { tried, show } = showing(failed('journal-busy'));
    await pass(0.9);
    expect(tried).toEqual([]);
    await pass(0.2);
    expect(tried).toEqual([OPENING]);
    show(failed('journal-busy'));
    await pass(1.9);
    expect(tried).toHaveLength(1);
    await pass(0.2);
    expect(tried).toHaveLength(2);
  });

  it('is tried soon again after it was open in between', async () => {
    const { tried, show } = showing(failed('journal-busy'));
    show(failed('journal-busy'));
    show({ kind: 'starting' });
    show({ kind: 'open', open: { session: testSession().session, entry: OPENING.entry, close: () => {} } });
    show(failed('journal-busy'));
    await pass(1.1);
    expect(tried).toEqual([OPENING]);
  });

  it('is left alone when trying again cannot help', async () => {
    const { tried } = showing(failed('newer-format', false));
    await pass(60);
    expect(tried).toEqual([]);
  });

  it('is left alone once something else is shown, or the window has gone', async () => {
    const { tried, show, leave } = showing(failed('journal-busy'));
    show({ kind: 'welcome', back: null });
    await pass(60);
    show(failed('journal-busy'));
    leave();
    await pass(60);
    expect(tried).toEqual([]);
  });

  it('starts the app anew when the disk was full and its storage stays shut', async () => {
    const relaunch = vi.fn<() => Promise<void>>(() => Promise.resolve());
    vi.stubGlobal('holdfast', { relaunch });
    const { tried, show } = showing(failed('store-failed'));
    await pass(1.1);
    expect([tried.length, relaunch.mock.calls.length]).toEqual([1, 0]);
    show(failed('disk-full'));
    show(failed('store-failed'));
    await pass(60);
    expect([tried.length, relaunch.mock.calls.length]).toEqual([1, 1]);
  });
});
