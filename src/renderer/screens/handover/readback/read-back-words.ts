import type { Outcome, Reconciled } from '../../../../core/reconcile';
import type { OutcomeKind } from '../../../../core/settlement';
import type { MarkState } from '../../../ui';
import { counted } from '../../../words/phrases';
import { listWords } from '../../../../core/words/lists';

/** What each outcome is called, and its drawing. */
export const OUTCOME_WORDS: {
  readonly [Kind in OutcomeKind]: { readonly word: string; readonly mark: MarkState };
} = {
  stuck: { word: 'Stuck', mark: 'wait' },
  unknown: { word: 'Unknown', mark: 'risk' },
  late: { word: 'Late', mark: 'moved' },
  failed: { word: 'Failed', mark: 'hit' },
  cancelled: { word: 'Cancelled', mark: 'cancelled' },
  'by-hand': { word: 'Manual', mark: 'pin' },
  'on-time': { word: 'On time', mark: 'published' },
};

/** What wants a person comes first. */
const ORDER: readonly OutcomeKind[] = [
  'stuck',
  'unknown',
  'late',
  'failed',
  'cancelled',
  'by-hand',
  'on-time',
];

/** Outcomes that only a person can settle. */
export function isOpen({ outcome }: Pick<Outcome, 'outcome'>): boolean {
  return outcome === 'stuck' || outcome === 'unknown';
}

/** By what they ask of a person, then by time; what went out on time stands apart. */
export function sortedOutcomes(outcomes: readonly Outcome[]): {
  readonly telling: readonly Outcome[];
  readonly onTime: readonly Outcome[];
} {
  const sorted = [...outcomes].sort(
    (a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome) || a.dueAt - b.dueAt,
  );
  const isQuiet = ({ outcome, todo }: Outcome) => outcome === 'on-time' && todo === '';
  return { telling: sorted.filter((one) => !isQuiet(one)), onTime: sorted.filter(isQuiet) };
}

/** The verdict on top: what did not go as planned, in one line. */
export function headline({ totals, outcomes }: Reconciled, locale: string): string {
  if (outcomes.length === 0) return 'Nothing was due';
  const say = (n: number, words: string) => (n === 0 ? '' : `${n.toLocaleString(locale)} ${words}`);
  const parts = [
    say(totals.failed, 'failed'),
    say(totals.late, 'went out late'),
    say(totals.stuck, totals.stuck === 1 ? 'is stuck' : 'are stuck'),
    say(totals.unknown, totals.unknown === 1 ? 'is unknown' : 'are unknown'),
    say(totals.cancelled, totals.cancelled === 1 ? 'was cancelled' : 'were cancelled'),
    say(totals['by-hand'], totals['by-hand'] === 1 ? 'was posted manually' : 'were posted manually'),
  ].filter(Boolean);
  if (parts.length > 0) return listWords(parts);
  const onTime = totals['on-time'];
  return onTime === 1 ? 'The post that was due went out' : `All ${onTime.toLocaleString(locale)} went out`;
}

/** What writing it down changes in the plan, in sentences; empty when it changes nothing. */
export function changeWords({ outcomes, withdraw, held }: Reconciled, locale: string): string[] {
  const out = outcomes.filter(({ outcome }) => ['on-time', 'late', 'by-hand'].includes(outcome)).length;
  const failed = outcomes.filter(({ outcome }) => outcome === 'failed' || outcome === 'cancelled').length;
  const waits = new Set(held.map(({ id }) => id)).size;
  return [
    out === 0
      ? ''
      : `${counted(out, 'post is', 'posts are', locale)} marked as published, with ${out === 1 ? 'its time' : 'their times'}.`,
    withdraw.length === 0
      ? ''
      : `${counted(withdraw.length, 'moved copy is', 'moved copies are', locale)} withdrawn, so nothing is posted twice.`,
    failed === 0
      ? ''
      : `${counted(failed, 'post that failed stays', 'posts that failed stay', locale)} in the plan, with a note.`,
    waits === 0
      ? ''
      : `${counted(waits, 'post waits', 'posts wait', locale)} until checked: no file or tool gets ${waits === 1 ? 'it' : 'them'} before.`,
  ].filter(Boolean);
}
