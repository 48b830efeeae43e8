import { useCallback, useEffect, useRef, type Dispatch, type SetStateAction } from 'react';
import { missingMediaWords, type MediaBeside } from '../../../core/plan-file';
import { useSession } from '../../store/session';
import type { ImportFileBytes, ImportState } from './import-state';
import type { ProgressLine } from './progress-line';
import type { ImportReading } from './use-import-reader';

/** Writes what was read into the plan, once, and keeps the media beside the file. Leaving stops it. */
export function useImportWriter(
  file: ImportFileBytes,
  { reader, media }: ImportReading,
  line: ProgressLine,
  setState: Dispatch<SetStateAction<ImportState>>,
) {
  const { client, workspaceId, info } = useSession();
  const { clockOffsetMs } = info;
  const writing = useRef<AbortController | null>(null);

  // Whenever the file is read by another thread, what is being written from this one is left.
  useEffect(
    () => () => {
      const left = writing.current;
      writing.current = null;
      left?.abort();
    },
    [file, workspaceId, clockOffsetMs],
  );

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
    [client, line, workspaceId, file, reader, media, setState],
  );

  const stopWriting = useCallback(() => writing.current?.abort(), []);

  return { write, stopWriting };
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
