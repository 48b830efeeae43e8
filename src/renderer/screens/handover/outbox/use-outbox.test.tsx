// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ok, refuse, type Result } from '../../../../core/result';
import type { OutboxView } from '../../../../preload/contract';
import { useOutboxView, useOutboxWindow } from '../../../store/outbox';
import { testSession } from '../../../store/testing/test-session';
import { useWindowState } from '../../../store/window-state';
import { useOutboxActions } from './use-outbox';

const VIEW: OutboxView = {
  accounts: [],
  items: [],
  holds: {},
  paused: false,
  doing: 'idle',
  keysLast: true,
  diskIsFailing: false,
  keptAside: null,
};

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  useOutboxWindow.setState(useOutboxWindow.getInitialState());
  useWindowState.getState().reset();
});

/** The outbox screen over a main process that answers a pause as given. */
function outbox(pause: () => Promise<Result<null>>) {
  const kept = { paused: false };
  const calls: string[] = [];
  vi.stubGlobal('holdfast', {
    pauseOutbox: (workspaceId: string, paused: boolean) => {
      calls.push(`pause ${workspaceId}`);
      return pause().then((answer) => {
        if (answer.ok) kept.paused = paused;
        return answer;
      });
    },
    readOutbox: (workspaceId: string) => {
      calls.push(`read ${workspaceId}`);
      return Promise.resolve(ok({ ...VIEW, paused: kept.paused }));
    },
  });
  const { wrapper } = testSession();
  const { result } = renderHook(() => ({ ...useOutboxActions(), view: useOutboxView() }), { wrapper });
  return { screen: result, calls };
}

describe('what a person does in the outbox', () => {
  it('is under way until main has answered, and shown as main tells it then', async () => {
    let answer: (said: Result<null>) => void = () => {};
    const { screen, calls } = outbox(() => new Promise((resolve) => (answer = resolve)));
    act(() => screen.current.pause(true));
    expect([screen.current.busy, screen.current.view]).toEqual([true, null]);
    await act(async () => answer(ok(null)));
    expect([screen.current.busy, screen.current.view?.paused]).toEqual([false, true]);
    expect(calls).toEqual(['pause w1', 'read w1']);
  });

  it('is refused in the status line, and what is there is read anew all the same', async () => {
    const { screen, calls } = outbox(() =>
      Promise.resolve(refuse('outbox-closed', 'The outbox cannot be opened.')),
    );
    await act(async () => screen.current.pause(true));
    expect(useWindowState.getState().notice).toEqual({ text: 'The outbox cannot be opened.', tone: 'care' });
    expect([screen.current.busy, screen.current.view?.paused, calls.at(-1)]).toEqual([
      false,
      false,
      'read w1',
    ]);
  });
});

describe('the outbox on screen', () => {
  it('is never that of another workspace', () => {
    const { screen } = outbox(() => Promise.resolve(ok(null)));
    act(() => useOutboxWindow.setState({ workspaceId: 'another', view: VIEW }));
    expect(screen.current.view).toBeNull();
    act(() => useOutboxWindow.setState({ workspaceId: 'w1' }));
    expect(screen.current.view).toBe(VIEW);
  });
});
