import type { Target } from '../../store/handover-targets';
import { counted } from '../../words/phrases';
import type { NotYet, RowCounts } from './handover-rows';

export interface HeadAsk {
  readonly mode: 'changes' | 'whole';
  /** The tool was never told anything: all is new to it. */
  readonly isFirst: boolean;
  /** How many posts of these days no list carries. */
  readonly left: number;
}

/** The line on top of the screen. */
export function headline(target: Target, asked: HeadAsk, n: number, locale: string): string {
  const { mode, isFirst, left } = asked;
  if (target.kind === 'plan') return 'The whole plan in one file';
  if (target.kind === 'sheet') return `${counted(n, 'row', 'rows', locale)} for your spreadsheet`;
  if (mode === 'whole') return `${counted(n, 'post', 'posts', locale)} for ${target.name}`;
  if (n === 0 && left > 0)
    return `${target.name} has all its posts; ${left.toLocaleString(locale)} ${left === 1 ? 'is' : 'are'} left for you`;
  if (n === 0) return `${target.name} is up to date`;
  if (isFirst) return `${counted(n, 'post', 'posts', locale)} for ${target.name}`;
  return `${counted(n, 'change', 'changes', locale)} for ${target.name}`;
}

/** What happens with it, and what a person does. */
export function leadWords(target: Target, { mode, isFirst }: HeadAsk): string {
  switch (target.kind) {
    case 'plan':
      return 'Everything, including your notes: as a backup, or to continue on another computer.';
    case 'sheet':
      return 'One row for every post in these days, including drafts, then the bank. Edit it and import it again without duplicates. It includes team notes, so it is not for a scheduler.';
    case 'ics':
      return mode === 'whole'
        ? 'One calendar file for these days. Your calendar updates existing entries without duplicates.'
        : 'The calendar file contains everything new, moved and cancelled.';
    case 'csv':
      return mode === 'whole'
        ? `One file per channel, in ${target.name} format. Posts already there would be duplicated.`
        : isFirst
          ? `First hand-over: everything is new to ${target.name}. After this, only changes appear here.`
          : `New posts go in files. Make moves and cancellations in ${target.name} by hand and tick them off here.`;
  }
}

/** The line below a tool's name in the list. */
export function targetLine(target: Target, counts: RowCounts | null, locale: string): string {
  if (!counts) return target.kind === 'plan' ? 'everything, as a copy' : 'these days, as a copy';
  const { create, move, cancel, edit, byFile, byHand, blocked } = counts;
  const all = create + move + cancel + edit;
  if (all === 0) return 'nothing to do';
  const parts = [
    counted(all, 'change', 'changes', locale),
    byFile > 0 ? `${byFile.toLocaleString(locale)} by file` : '',
    byHand > 0 ? `${byHand.toLocaleString(locale)} by hand` : '',
    blocked > 0 ? `${blocked.toLocaleString(locale)} held back` : '',
  ];
  return parts.filter(Boolean).join(', ');
}

/** What is not handed over, and when it will be; null when there is none. */
export function notYetWords({ draft, review, held, twoVersions }: NotYet, locale: string): string | null {
  const parts = [
    draft > 0 ? counted(draft, 'draft', 'drafts', locale) : '',
    review > 0 ? `${review.toLocaleString(locale)} in review` : '',
    held > 0 ? `${held.toLocaleString(locale)} held` : '',
  ].filter(Boolean);
  if (parts.length === 0) return null;
  const choose =
    twoVersions === 0
      ? ''
      : ` ${counted(twoVersions, 'waits', 'wait', locale)} for a choice between two versions of the text.`;
  return `${parts.join(', ')}.${choose} They are added once approved.`;
}

/** What the button does, with its number. */
export function saveWords(files: number, onlyLists: boolean, locale: string): string {
  if (onlyLists) return 'Save checklist';
  return files === 1 ? 'Save file' : `Save ${files.toLocaleString(locale)} files`;
}
