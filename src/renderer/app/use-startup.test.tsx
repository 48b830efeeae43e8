// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asPostId } from '../../core/model/ids';
import { refuse, type Result } from '../../core/result';
import type { AppInfo, WorkspaceEntry } from '../../preload/contract';
import { TEST_INFO } from '../store/testing/test-session';
import { playThreads } from '../store/testing/test-thread';
import { useUnsavedTexts } from '../store/unsaved-texts';
import { useWindowState } from '../store/window-state';

const BAKERY: WorkspaceEntry = { id: 'w1', name: 'Bakery', createdAt: 0, openedAt: 0 };
const CAFE: WorkspaceEntry = { id: 'w2', name: 'Café', createdAt: 0, openedAt: 0 };
const SHUT = refuse('journal-failed', 'The journal cannot be opened.');

beforeEach(() => {
  playThreads(vi.stubGlobal.bind(vi));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.useRealTimers();
  vi.restoreAllMocks();
  useUnsavedTexts.getState().letGo('p m');
  useWindowState.getState().reset();
});

/**
 * A window that starts, over a main process with these workspaces.
 * @param open what opening a journal answers
 */
async function starting(
  workspaces: readonly WorkspaceEntry[] | Error,
  open: (workspaceId: string) => Promise<Result<null>> = () => Promise.resolve(SHUT),
) {
  const main = { workspaces, locale: 'en-GB', opened: [] as string[] };
  vi.stubGlobal('holdfast', {
    appInfo: (): Promise<AppInfo> => Promise.resolve({ ...TEST_INFO, locale: main.locale }),
    listWorkspaces: () =>
      main.workspaces instanceof Error ? Promise.reject(main.workspaces) : Promise.resolve(main.workspaces),
    openJournal: (id: string) => {
      main.opened.push(id);
      return open(id);
    },
  });
  // The first thread starts as soon as this is loaded.
  const { askMain, useStartup } = await import('./use-startup');
  const asked = askMain();
  const window = renderHook(() => useStartup(asked));
  await act(async () => void (await asked.catch(() => null)));
  return { main, window: window.result, redraw: window.rerender };
}

describe('a window that starts', () => {
  it('welcomes somebody who has no workspace', async () => {
    const { window, main } = await starting([]);
    expect(window.current.stage).toEqual({ kind: 'welcome', back: null });
    expect([window.current.info?.userName, main.opened]).toEqual(['Ana', []]);
  });

  it('opens the workspace that was open last, once', async () => {
    const { window, main, redraw } = await starting([BAKERY, CAFE], () => new Promise(() => {}));
    redraw();
    expect(window.current.stage).toMatchObject({ kind: 'opening', name: 'Bakery' });
    expect([window.current.workspaces, main.opened]).toEqual([[BAKERY, CAFE], ['w1']]);
  });

  it('says why a workspace cannot be opened', async () => {
    const { window } = await starting([BAKERY]);
    await vi.waitFor(() => expect(window.current.stage.kind).toBe('failed'));
    expect(window.current.stage).toMatchObject({ opening: { entry: BAKERY }, error: SHUT.error });
  });

  it('keeps trying when the app cannot read its own settings', async () => {
    vi.useFakeTimers();
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { window, main } = await starting(new Error('no settings'));
    expect(window.current.stage).toMatchObject({
      kind: 'failed',
      opening: null,
      error: { code: 'not-started' },
    });
    expect(told).toHaveBeenCalledTimes(1);
    main.workspaces = [];
    await act(() => vi.advanceTimersByTimeAsync(1_500));
    expect(window.current.stage.kind).toBe('welcome');
  });
});

describe('a person who goes elsewhere while a workspace opens', () => {
  it('is not brought back when it cannot be opened', async () => {
    let answer: (said: Result<null>) => void = () => {};
    const { window } = await starting([BAKERY], () => new Promise((resolve) => (answer = resolve)));
    act(() => window.current.welcome(null));
    await act(async () => answer(SHUT));
    expect(window.current.stage.kind).toBe('welcome');
  });

  it('gets the workspace chosen last', async () => {
    const answers = new Map<string, (said: Result<null>) => void>();
    const { window } = await starting(
      [BAKERY, CAFE],
      (id) => new Promise((resolve) => answers.set(id, resolve)),
    );
    await act(async () => void window.current.switchTo(TEST_INFO, 'w2'));
    await act(async () => answers.get('w1')?.(SHUT));
    expect(window.current.stage).toMatchObject({ kind: 'opening', name: 'Café' });
  });

  it('is kept where words are not saved', async () => {
    const { window, main } = await starting([BAKERY, CAFE], () => new Promise(() => {}));
    useUnsavedTexts.getState().keep('p m', {
      postId: asPostId('p'),
      isRefused: true,
      text: () => 'Words',
      save: () => Promise.resolve(false),
    });
    await act(() => window.current.switchTo(TEST_INFO, 'w2'));
    expect([main.opened, window.current.stage]).toMatchObject([['w1'], { name: 'Bakery' }]);
    expect(useWindowState.getState().notice?.tone).toBe('care');
  });
});
