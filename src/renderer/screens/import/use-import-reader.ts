import { useCallback, useEffect, useRef, type Dispatch, type SetStateAction } from 'react';
import type { ImportChoices } from '../../../core/import';
import type { MediaBeside } from '../../../core/plan-file';
import { ImportReader } from '../../store/import-reader';
import { useSession } from '../../store/session';
import { mergedQuestions, START, type ImportFileBytes, type ImportState } from './import-state';
import type { ProgressLine } from './progress-line';

/** Reads a file in a thread of its own, at first with no choices made; `look` reads it again with others. */
export function useImportReader(
  file: ImportFileBytes,
  line: ProgressLine,
  setState: Dispatch<SetStateAction<ImportState>>,
) {
  const { workspaceId, info } = useSession();
  const { clockOffsetMs } = info;
  const reader = useRef<ImportReader | null>(null);
  /** The pictures and films that the file names. */
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
          ? {
              summary: answer.value,
              isCurrent: true,
              asked: mergedQuestions(now.asked, answer.value.questions),
            }
          : { problem: answer.error }),
      }));
    },
    [line, setState],
  );

  useEffect(() => {
    const mine = new ImportReader({ workspaceId, clockOffsetMs }, file);
    reader.current = mine;
    setState(START);
    void look({});
    return () => {
      reader.current = null;
      mine.close();
    };
  }, [look, file, workspaceId, clockOffsetMs, setState]);

  return { reader, media, look };
}

export type ImportReading = ReturnType<typeof useImportReader>;
