import type { ImportChoices, ImportQuestion } from '../../../core/import';
import type { Refusal } from '../../../core/result';
import type { Imported, PreviewSummary } from '../../store/import-protocol';

/** The file that is to come in. */
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

/** Nothing of the file is known yet; it is about to be read. */
export const START: ImportState = {
  summary: null,
  isCurrent: false,
  asked: [],
  choices: {},
  busy: 'reading',
  problem: null,
  imported: null,
  missingMedia: null,
};

/** The questions so far, with those that are open now: each once, in the order in which they came up. */
export function mergedQuestions(
  before: readonly ImportQuestion[],
  open: readonly ImportQuestion[],
): ImportQuestion[] {
  const fresh = new Map(open.map((question) => [question.ask, question]));
  return [
    ...before.map((question) => fresh.get(question.ask) ?? question),
    ...open.filter((question) => !before.some((one) => one.ask === question.ask)),
  ];
}
