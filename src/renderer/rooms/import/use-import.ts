import { useCallback, useEffect, useRef, useState } from 'react';
import type { ImportChoices, ImportQuestion } from '../../../core/import';
import type { Refusal } from '../../../core/result';
import type { Imported, PreviewSummary } from '../../store/import-protocol';
import { useSession } from '../../store/session';
import { ProgressLine } from './progress-line';

export interface ImportFileBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Where a file stands on its way in. */
export interface ImportState {
  readonly summary: PreviewSummary | null;
  /** Questions that the file has raised; an answered one stays, so that the answer can be changed. */
  readonly asked: readonly ImportQuestion[];
  readonly choices: ImportChoices;
  /** Being read or written just now. */
  readonly busy: 'reading' | 'writing' | null;
  readonly problem: Refusal | null;
  readonly imported: Imported | null;
}

const START: ImportState = {
  summary: null,
  asked: [],
  choices: {},
  busy: 'reading',
  problem: null,
  imported: null,
};

/** Reads a file in the worker, again with every choice, and writes it once. Leaving stops what is running. */
export function useImport(file: ImportFileBytes) {
  const { client } = useSession();
  const [state, setState] = useState<ImportState>(START);
  const [line] = useState(() => new ProgressLine());
  const running = useRef<AbortController | null>(null);

  const look = useCallback(
    async (bytes: Uint8Array | null, choices: ImportChoices, sheet?: string) => {
      running.current?.abort();
      const mine = new AbortController();
      running.current = mine;
      setState((now) => ({ ...now, choices, busy: 'reading', problem: null }));
      const answer = await client.ask(
        'previewImport',
        { name: file.name, bytes, choices, ...(sheet === undefined ? {} : { sheet }) },
        {
          signal: mine.signal,
          progress: (progress) => running.current === mine && line.set(progress),
        },
      );
      if (running.current !== mine) return;
      running.current = null;
      line.set(null);
      setState((now) => ({
        ...now,
        busy: null,
        ...(answer.ok
          ? { summary: answer.value, asked: merged(now.asked, answer.value.questions) }
          : { problem: answer.error }),
      }));
    },
    [client, file.name, line],
  );

  useEffect(() => {
    setState(START);
    void look(file.bytes, {});
    return () => {
      const left = running.current;
      running.current = null;
      left?.abort();
    };
  }, [look, file]);

  const write = useCallback(
    async (takeSettings: boolean) => {
      const mine = new AbortController();
      running.current = mine;
      setState((now) => ({ ...now, busy: 'writing', problem: null }));
      // The progress bar stands before the worker takes a core for itself: no frame of the window waits for it.
      await drawn();
      if (running.current !== mine) return;
      if (mine.signal.aborted) {
        running.current = null;
        setState((now) => ({ ...now, busy: null }));
        return;
      }
      const answer = await client.ask(
        'runImport',
        { takeSettings },
        {
          signal: mine.signal,
          progress: (progress) => running.current === mine && line.set(progress),
        },
      );
      if (running.current !== mine) return;
      running.current = null;
      line.set(null);
      setState((now) => ({
        ...now,
        busy: null,
        ...(answer.ok ? { imported: answer.value } : { problem: answer.error }),
      }));
    },
    [client, line],
  );

  const { sheet } = state.summary ?? { sheet: null };
  return {
    ...state,
    line,
    write,
    choose: (choices: ImportChoices) => void look(null, choices, sheet ?? undefined),
    // Another sheet has other columns: what was decided for these does not fit them.
    chooseSheet: (name: string) => {
      setState((now) => ({ ...now, asked: [] }));
      void look(null, {}, name);
    },
    stop: () => running.current?.abort(),
  };
}

export type ImportOnItsWay = ReturnType<typeof useImport>;

function merged(before: readonly ImportQuestion[], open: readonly ImportQuestion[]): ImportQuestion[] {
  const fresh = new Map(open.map((question) => [question.ask, question]));
  return [
    ...before.map((question) => fresh.get(question.ask) ?? question),
    ...open.filter((question) => !before.some((one) => one.ask === question.ask)),
  ];
}

/** Settles when what was last changed is on screen: after the frame that follows the next one. */
function drawn(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}
