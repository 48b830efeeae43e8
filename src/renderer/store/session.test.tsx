// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { asPostId } from '../../core/model/ids';
import { refuse } from '../../core/result';
import { OPENING } from './protocol';
import { useRun, useSession, useStoreState } from './session';
import { testSession } from './testing/test-session';
import { useWindowState } from './window-state';

const FULL = refuse('disk-full', 'The disk is full.');
const POST = { ids: [asPostId('2026-11_a')] };

afterEach(() => {
  cleanup();
  useWindowState.getState().reset();
});

describe('a command that is run', () => {
  it('is refused in the status line too', async () => {
    const { wrapper, asked } = testSession(() => FULL);
    const { result } = renderHook(() => useRun(), { wrapper });
    expect(await result.current('post.restore', POST)).toEqual(FULL);
    expect(asked()).toEqual([{ question: 'run', ask: { name: 'post.restore', input: POST } }]);
    expect(useWindowState.getState().notice).toEqual({ text: 'The disk is full.', tone: 'care' });
  });

  it('is not refused twice when nothing can be saved at all', async () => {
    const { wrapper, session, store } = testSession(() => FULL);
    const { result } = renderHook(() => useRun(), { wrapper });
    store.say({ kind: 'state', state: { ...OPENING, phase: 'ready', problem: FULL.error } });
    expect(session.client.state.problem).toEqual(FULL.error);
    await result.current('post.restore', POST);
    expect(useWindowState.getState().notice).toBeNull();
  });
});

describe('how the store is doing', () => {
  it('is shown as it is told, and from the first drawing on', () => {
    const { wrapper, store } = testSession();
    store.say({ kind: 'state', state: { ...OPENING, phase: 'rebuilding', progress: 0.5 } });
    const { result } = renderHook(() => useStoreState(), { wrapper });
    expect([result.current.phase, result.current.progress]).toEqual(['rebuilding', 0.5]);
    act(() => store.say({ kind: 'state', state: { ...OPENING, phase: 'ready', savedAt: 7 } }));
    expect([result.current.phase, result.current.savedAt]).toEqual(['ready', 7]);
  });
});

it('a screen outside an open workspace is a mistake of ours', () => {
  expect(() => renderHook(() => useSession())).toThrow('useSession outside an open workspace');
});
