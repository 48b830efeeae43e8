import { parseDate } from '../../../core/import/date-cell';
import type { DateOrder, Encoding } from '../../../core/import';
import type { LocalDate } from '../../../core/time/types';
import type { Imported, PreviewSummary } from '../../store/import-protocol';
import { counted } from '../../words/phrases';
import { dateWords } from '../../words/dates';

const ENCODINGS: { readonly [Name in Encoding]: string } = {
  'utf-8': '',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
};

const KINDS: { readonly [Kind in PreviewSummary['fileKind']]: string } = {
  csv: 'CSV',
  tsv: 'Tab-separated',
  xlsx: 'Excel workbook',
  ics: 'Calendar file',
  plan: 'Holdfast plan',
  bundle: 'Holdfast workspace file',
};

/** What kind of file it is: 'CSV, 10,003 rows'. */
export function fileWords(summary: PreviewSummary, locale: string): string {
  const rows = summary.kind === 'table' ? counted(summary.rows, 'row', 'rows', locale) : '';
  const letters = summary.encoding === null ? '' : ENCODINGS[summary.encoding];
  return [KINDS[summary.fileKind], rows, letters].filter(Boolean).join(', ');
}

/** The one line on top: what would happen. */
export function verdictWords(summary: PreviewSummary, locale: string): string {
  const { added, updated, unchanged } = summary.outcome;
  if (added + updated > 0) return `${counted(added + updated, 'post', 'posts', locale)} ready to import`;
  return unchanged > 0
    ? 'Everything in this file is already in your plan'
    : 'Nothing in this file is ready to import';
}

/** What the button does, with its number. */
export function runWords({ outcome }: PreviewSummary, locale: string): string {
  const { added, updated } = outcome;
  if (updated === 0) return `Import ${counted(added, 'post', 'posts', locale)}`;
  if (added === 0) return `Update ${counted(updated, 'post', 'posts', locale)}`;
  return `Import ${added.toLocaleString(locale)} new, update ${updated.toLocaleString(locale)}`;
}

/** Why the import cannot be run yet, in a sentence; null when it can. */
export function waitsFor(summary: PreviewSummary): string | null {
  const open = summary.questions.length;
  if (open > 0) return open === 1 ? 'Answer the question first.' : `Answer the ${open} questions first.`;
  return summary.outcome.added + summary.outcome.updated === 0 ? 'Nothing to import.' : null;
}

/** What was done: '9,962 new, 3 changed, 41 rows skipped.' */
export function outcomeWords(imported: Imported, locale: string): string {
  const parts = [
    imported.added > 0 ? `${imported.added.toLocaleString(locale)} new` : '',
    imported.updated > 0 ? `${imported.updated.toLocaleString(locale)} changed` : '',
    imported.unchanged > 0 ? `${imported.unchanged.toLocaleString(locale)} unchanged` : '',
    imported.skipped > 0 ? `${counted(imported.skipped, 'row', 'rows', locale)} skipped` : '',
  ].filter(Boolean);
  return parts.length === 0 ? 'Nothing was new.' : `${parts.join(', ')}.`;
}

/** How a written date would be read: '04/12/2026' with the day first is '4 Dec 2026'; '' when it is none. */
export function readAs(cell: string, order: DateOrder, today: LocalDate, locale: string): string {
  const date = parseDate(cell, order, today)?.date;
  if (date === undefined) return '';
  return dateWords(locale, { day: 'numeric', month: 'short', year: 'numeric' })(date);
}

/** 'Reading rows, 4,250 of 10,000'. Saving counts what is stored, which nobody knows by number: a share. */
export function progressWords(what: string, done: number, of: number, locale: string): string {
  if (of <= 1) return `${what}…`;
  if (what === 'Saving') {
    return `Saving, ${new Intl.NumberFormat(locale, { style: 'percent' }).format(done / of)}`;
  }
  return `${what}, ${done.toLocaleString(locale)} of ${of.toLocaleString(locale)}`;
}
