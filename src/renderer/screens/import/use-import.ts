import { useState } from 'react';
import type { ImportChoices } from '../../../core/import';
import { START, type ImportFileBytes, type ImportState } from './import-state';
import { ProgressLine } from './progress-line';
import { useImportReader } from './use-import-reader';
import { useImportWriter } from './use-import-writer';

/** Reads a file in a thread of its own, again with every choice, and writes it once. Leaving stops what is running. */
export function useImport(file: ImportFileBytes) {
  const [state, setState] = useState<ImportState>(START);
  const [line] = useState(() => new ProgressLine());
  const reading = useImportReader(file, line, setState);
  const { write, stopWriting } = useImportWriter(file, reading, line, setState);
  const { reader, look } = reading;

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
      stopWriting();
      reader.current?.stop();
    },
    /** The rows that do not come in, as a CSV file's text. */
    skippedFile: () => reader.current?.skippedFile() ?? Promise.resolve(''),
  };
}

export type ImportOnItsWay = ReturnType<typeof useImport>;
