import { useCallback, useEffect, useRef, useState } from 'react';
import type { AppInfo, WorkspaceEntry } from '../../preload/contract';
import type { Refusal } from '../../core/result';
import type { Start } from '../screens/first-run/start';
import type { StoreState } from '../store/protocol';
import { BUG } from '../store/store-failure';
import { saveUnsavedTexts } from '../store/unsaved-texts';
import { useWindowState } from '../store/window-state';
import { useAppearance } from '../ui/appearance';
import { openWorkspace, type OpenWorkspace } from './open-workspace';
import { FIRST_RETRY_MS, nextRetry } from './retry';
import { fillWorkspace, hasBegun, makeWorkspace } from './start-workspace';
import { offerToTests } from './test-window';
import { usableLocale } from './usable-locale';

/** What the window shows. */
export type Startup =
  | { readonly kind: 'starting' }
  /** `back`: the workspace that stays open meanwhile. */
  | { readonly kind: 'welcome'; readonly back: OpenWorkspace | null }
  | { readonly kind: 'opening'; readonly name: string; readonly state: StoreState | null }
  /** Tried again by itself where that helps; `opening` is null when the app itself could not start. */
  | { readonly kind: 'failed'; readonly opening: Opening | null; readonly error: Refusal }
  | { readonly kind: 'open'; readonly open: OpenWorkspace };

/** What the window asks the main process first: who it is, and which workspaces there are. */
export type Asked = Promise<[AppInfo, WorkspaceEntry[]]>;

/** Asks it. */
export function askMain(): Asked {
  return Promise.all([window.holdfast.appInfo(), window.holdfast.listWorkspaces()]);
}

/** A workspace that is being opened. */
interface Opening {
  readonly entry: WorkspaceEntry;
  readonly from: AppInfo;
  /** Puts in what a new one begins with; a refusal counts only where nothing came in. */
  readonly fill: ((opened: OpenWorkspace) => Promise<Refusal | null>) | null;
}

function asBug(cause: unknown): Refusal {
  console.error(cause);
  return BUG;
}

/** The workspace on screen holds words that are not on disk: leaving it would lose them. */
const WORDS_WAIT: Refusal = {
  code: 'words-wait',
  message: 'A text in the open workspace is not saved yet. Free some disk space first, or copy the text.',
};

const NOT_STARTED: Refusal = {
  code: 'not-started',
  message:
    'Holdfast could not read its own settings. Your plan is safe on this computer. Check that the disk is not full: Holdfast will keep trying.',
  retry: true,
};

/** What the window shows, from the first moment on, and the ways from one thing to the next. */
export function useStartup(asked: Asked) {
  const [stage, setStage] = useState<Startup>({ kind: 'starting' });
  const [info, setInfo] = useState<AppInfo | null>(null);
  const [workspaces, setWorkspaces] = useState<readonly WorkspaceEntry[]>([]);
  const current = useRef<OpenWorkspace | null>(null);
  /** Which opening counts: only the last one asked for. */
  const turn = useRef(0);

  const refreshList = useCallback(async () => setWorkspaces(await window.holdfast.listWorkspaces()), []);

  /** Opens a workspace and goes there; what cannot be opened yet is tried again. */
  const open = useCallback(
    async (opening: Opening): Promise<void> => {
      const { entry, from, fill } = opening;
      const mine = ++turn.current;
      current.current?.close();
      current.current = null;
      useWindowState.getState().reset();
      const { name } = entry;
      // What could not be opened stays on screen while it is tried again.
      setStage((now) => (now.kind === 'failed' ? now : { kind: 'opening', name, state: null }));
      const failed = (error: Refusal) => setStage({ kind: 'failed', opening, error });
      const opened = await openWorkspace(entry, from, (state) =>
        setStage((now) =>
          now.kind === 'opening' || state.phase === 'rebuilding' ? { kind: 'opening', name, state } : now,
        ),
      );
      // Somebody chose something else meanwhile.
      if (mine !== turn.current) return opened.ok ? opened.value.close() : undefined;
      if (!opened.ok) return failed(opened.error);
      current.current = opened.value;
      const problem = fill ? await fill(opened.value).catch(asBug) : null;
      if (problem && !(await hasBegun(opened.value))) return failed(problem);
      offerToTests(opened.value.session);
      void window.holdfast.touchWorkspace(entry.id).then(refreshList);
      setStage({ kind: 'open', open: opened.value });
      // The first page is gone by now: what did not work is said where it is still read.
      if (problem) useWindowState.getState().notify({ text: problem.message, tone: 'care' });
    },
    [refreshList],
  );

  const boot = useCallback(
    async (answer: Asked): Promise<void> => {
      try {
        const [asSet, list] = await answer;
        const told = { ...asSet, locale: usableLocale(asSet.locale) };
        useAppearance.getState().adopt(told.theme);
        setInfo(told);
        setWorkspaces(list);
        const [last] = list;
        if (last) await open({ entry: last, from: told, fill: null });
        else setStage({ kind: 'welcome', back: null });
      } catch (cause) {
        console.error(cause);
        setStage({ kind: 'failed', opening: null, error: NOT_STARTED });
      }
    },
    [open],
  );

  const again = useCallback(
    (opening: Opening | null) => (opening ? open(opening) : boot(askMain())),
    [open, boot],
  );

  const booted = useRef(false);
  useEffect(() => {
    if (booted.current) return;
    booted.current = true;
    void boot(asked);
  }, [asked, boot]);

  const pause = useRef(FIRST_RETRY_MS);
  const wasFull = useRef(false);
  useEffect(() => {
    if (stage.kind === 'open') pause.current = FIRST_RETRY_MS;
    if (stage.kind !== 'failed' || stage.error.retry !== true) return;
    // Chromium began without room for its own lists and does not look again: only a new start opens the storage.
    if (stage.error.code === 'store-failed' && wasFull.current) return void window.holdfast.relaunch();
    wasFull.current ||= stage.error.code === 'disk-full';
    const timer = setTimeout(() => void again(stage.opening), pause.current);
    pause.current = nextRetry(pause.current);
    return () => clearTimeout(timer);
  }, [stage, again]);

  const start = useCallback(
    async (from: AppInfo, choice: Start): Promise<Refusal | null> => {
      if (!(await saveUnsavedTexts())) return WORDS_WAIT;
      const made = await makeWorkspace(choice);
      if (!made.ok) return made.error;
      await open({ entry: made.value, from, fill: (opened) => fillWorkspace(choice, opened, from) });
      await refreshList();
      return null;
    },
    [open, refreshList],
  );

  const switchTo = useCallback(
    async (from: AppInfo, id: string) => {
      const entry = workspaces.find((one) => one.id === id);
      if (!(await saveUnsavedTexts())) {
        useWindowState.getState().notify({ text: WORDS_WAIT.message, tone: 'care' });
      } else if (entry) await open({ entry, from, fill: null });
    },
    [open, workspaces],
  );

  const welcome = useCallback((back: OpenWorkspace | null) => {
    turn.current += 1;
    setStage({ kind: 'welcome', back });
  }, []);
  const goBack = useCallback((to: OpenWorkspace) => setStage({ kind: 'open', open: to }), []);

  return { stage, info, workspaces, again, start, switchTo, welcome, goBack, refreshList };
}
