// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi, type Mock } from 'vitest';
import { asPostId } from '../../core/model/ids';
import { OPENING } from '../store/protocol';
import { testSession } from '../store/testing/test-session';
import { useUnsavedTexts } from '../store/unsaved-texts';
import { useClosing } from './use-closing';
import { useUnsavedRetry } from './use-unsaved-retry';

let close: Mock<() => void>;
beforeEach(() => {
  close = vi.fn<() => void>();
  vi.stubGlobal('close', close);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.useRealTimers();
  for (const name of useUnsavedTexts.getState().texts.keys()) useUnsavedTexts.getState().letGo(name);
  useUnsavedTexts.getState().setClosing(false);
});

/** Words that wait; saving them is refused while the disk is full. */
function wordsThatWait(isRefused = true) {
  const disk = { isFull: false, tries: 0 };
  act(() =>
    useUnsavedTexts.getState().keep('p m', {
      postId: asPostId('p'),
      isRefused,
      text: () => 'Words',
      save: () => {
        disk.tries += 1;
        if (!disk.isFull) useUnsavedTexts.getState().letGo('p m');
        return Promise.resolve(!disk.isFull);
      },
    }),
  );
  return disk;
}

/** A person closes the window. @returns whether it goes at once */
async function closeWindow(): Promise<boolean> {
  const event = new Event('beforeunload', { cancelable: true });
  await act(async () => void window.dispatchEvent(event));
  return !event.defaultPrevented;
}

const asks = () => useUnsavedTexts.getState().isClosing;

describe('a window that is closed', () => {
  it('goes at once when everything is saved', async () => {
    renderHook(() => useClosing());
    expect([await closeWindow(), close.mock.calls.length]).toEqual([true, 0]);
  });

  it('waits for words that are not saved yet, and goes then without a question', async () => {
    renderHook(() => useClosing());
    const disk = wordsThatWait(false);
    expect(await closeWindow()).toBe(false);
    expect([disk.tries, close.mock.calls.length, asks()]).toEqual([1, 1, false]);
  });

  it('stays and asks when they cannot be saved', async () => {
    renderHook(() => useClosing());
    wordsThatWait().isFull = true;
    expect(await closeWindow()).toBe(false);
    expect([close.mock.calls.length, asks()]).toEqual([0, true]);
  });

  it('goes when the person gives those words up', async () => {
    const { result } = renderHook(() => useClosing());
    wordsThatWait().isFull = true;
    await closeWindow();
    act(() => result.current());
    expect([close.mock.calls.length, await closeWindow()]).toEqual([1, true]);
  });
});

describe('words that were refused', () => {
  it('are tried again now and then, until they are saved', async () => {
    vi.useFakeTimers();
    renderHook(() => useUnsavedRetry(), { wrapper: testSession().wrapper });
    const disk = wordsThatWait();
    disk.isFull = true;
    await act(() => vi.advanceTimersByTimeAsync(11_000));
    expect(disk.tries).toBe(2);
    disk.isFull = false;
    await act(() => vi.advanceTimersByTimeAsync(60_000));
    expect([disk.tries, useUnsavedTexts.getState().texts.size]).toEqual([3, 0]);
  });

  it('are tried at once when the store takes something again, not when it fails in another way', async () => {
    const { wrapper, store } = testSession();
    renderHook(() => useUnsavedRetry(), { wrapper });
    const disk = wordsThatWait();
    const say = (code: 'store-failed' | 'room-again' | 'disk-full') =>
      act(async () =>
        store.say({ kind: 'state', state: { ...OPENING, phase: 'ready', problem: { code, message: '' } } }),
      );
    disk.isFull = true;
    await say('disk-full');
    await say('store-failed');
    expect(disk.tries).toBe(0);
    disk.isFull = false;
    await say('room-again');
    expect([disk.tries, useUnsavedTexts.getState().texts.size]).toEqual([1, 0]);
  });

  it('that are still being saved for the first time are not tried twice', async () => {
    vi.useFakeTimers();
    renderHook(() => useUnsavedRetry(), { wrapper: testSession().wrapper });
    const disk = wordsThatWait(false);
    await act(() => vi.advanceTimersByTimeAsync(60_000));
    expect(disk.tries).toBe(0);
  });
});
