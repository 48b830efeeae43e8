import { useCallback, useEffect, useRef, useState } from 'react';
import type { ImportChoices, ImportQuestion } from '../../../core/import';
import { missingMediaWords, type MediaBeside } from '../../../core/plan-file';
import type { Refusal } from '../../../core/result';
import type { Imported, PreviewSummary } from '../../store/import-protocol';
import { ImportReader } from '../../store/import-reader';
import { useSession } from '../../store/session';
import { ProgressLine } from './progress-line';

export interface ImportFileBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The dropped file itself, or the number for where a chosen one lies: media may lie beside it. */
  readonly from?: File;
  readonly place?: number;
}

/** Where a file stands on its way in. */
export interface ImportState {
  readonly summary: PreviewSummary | null;
  /** The summary is of the choices as they stand: it can be written. */
  readonly isCurrent: boolean;
  /** Questions that the file has raised; an answered one stays, so that the answer can be changed. */
  readonly asked: readonly ImportQuestion[];
  readonly choices: ImportChoices;
  /** Being read or written just now. */
  readonly busy: 'reading' | 'writing' | null;
  readonly problem: Refusal | null;
  readonly imported: Imported | null;
  /** Which pictures and films did not come along, in words. */
  readonly missingMedia: string | null;
}

const START: ImportState = {
  summary: null,
  isCurrent: false,
  asked: [],
  choices: {},
  busy: 'reading',
  problem: null,
  imported: null,
  missingMedia: null,
};

/** Reads a file in a thread of its own, again with every choice, and writes it once. Leaving stops what is running. */
export function useImport(file: ImportFileBytes) {
  const { client, workspaceId, info } = useSession();
  const { clockOffsetMs } = info;
  const reader = useRef<ImportReader | null>(null);
  const [state, setState] = useState<ImportState>(START);
  const [line] = useState(() => new ProgressLine());
  const writing = useRef<AbortController | null>(null);
  const media = useRef<readonly MediaBeside[]>([]);

  const look = useCallback(
    async (choices: ImportChoices, sheet?: string) => {
      const mine = reader.current;
      if (mine === null) return;
      setState((now) => ({ ...now, choices, busy: 'reading', problem: null, isCurrent: false }));
      const asked = { choices, ...(sheet === undefined ? {} : { sheet }) };
      const answer = await mine.preview(asked, (progress) => reader.current === mine && line.set(progress));
      // Asked again meanwhile, or gone: then this answer is about nothing that is on screen.
      if (answer === 'superseded' || reader.current !== mine) return;
      line.set(null);
      if (answer.ok) media.current = answer.value.media;
      setState((now) => ({
        ...now,
        busy: null,
        ...(answer.ok
          ? { summary: answer.value, isCurrent: true, asked: merged(now.asked, answer.value.questions) }
          : { problem: answer.error }),
      }));
    },
    [line],
  );

  useEffect(() => {
    const mine = new ImportReader({ workspaceId, clockOffsetMs }, file);
    reader.current = mine;
    setState(START);
    void look({});
    return () => {
      reader.current = null;
      mine.close();
      const left = writing.current;
      writing.current = null;
      left?.abort();
    };
  }, [look, file, workspaceId, clockOffsetMs]);

  const write = useCallback(
    async (takeSettings: boolean) => {
      const mine = new AbortController();
      writing.current = mine;
      setState((now) => ({ ...now, busy: 'writing', problem: null }));
      // The progress bar stands before the worker takes a core for itself: no frame of the window waits for it.
      await drawn();
      if (writing.current !== mine || reader.current === null) return;
      if (mine.signal.aborted) {
        writing.current = null;
        setState((now) => ({ ...now, busy: null }));
        return;
      }
      const port = reader.current.handOver();
      const answer = await client.ask(
        'runImport',
        { port, takeSettings },
        {
          transfer: [port],
          signal: mine.signal,
          progress: (progress) => writing.current === mine && line.set(progress),
        },
      );
      const missingMedia = answer.ok ? await keepMedia(workspaceId, file, media.current) : null;
      if (writing.current !== mine) return;
      writing.current = null;
      line.set(null);
      setState((now) => ({
        ...now,
        busy: null,
        ...(answer.ok ? { imported: answer.value, missingMedia } : { problem: answer.error }),
      }));
    },
    [client, line, workspaceId, file],
  );

  const { sheet } = state.summary ?? { sheet: null };
  return {
    ...state,
    line,
    write,
    choose: (choices: ImportChoices) => void look(choices, sheet ?? undefined),
    // Another sheet has other columns: what was decided for these does not fit them.
    chooseSheet: (name: string) => {
      setState((now) => ({ ...now, asked: [] }));
      void look({}, name);
    },
    stop: () => {
      writing.current?.abort();
      reader.current?.stop();
    },
    /** The rows that do not come in, as a CSV file's text. */
    skippedFile: () => reader.current?.skippedFile() ?? Promise.resolve(''),
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

/** Keeps the pictures and films beside the file. @returns which are still missing, in words; null when none is */
async function keepMedia(
  workspaceId: string,
  { from, place }: ImportFileBytes,
  media: readonly MediaBeside[],
): Promise<string | null> {
  if (media.length === 0) return null;
  const wanted = media.map(({ sha256 }) => sha256);
  const kept = await window.holdfast.keepMediaBeside(workspaceId, from ?? place ?? 0, wanted);
  if (!kept.ok) return kept.error.message;
  const missing = new Set(kept.value);
  return missingMediaWords(
    media.filter(({ sha256 }) => missing.has(sha256)),
    'beside the plan file',
  );
}

/** Settles when what was last changed is on screen: after the frame that follows the next one. */
function drawn(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}
