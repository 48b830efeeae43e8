import type { Outcome, Proof } from './types';
import type { OutcomeKind } from '../settlement/outcome-kinds';
import { OUTCOMES } from '../settlement/outcome-kinds';
import { counted } from '../words/counting';

export function totalsOf(outcomes: readonly Outcome[]): { readonly [Kind in OutcomeKind]: number } {
  const count = (kind: OutcomeKind) => outcomes.filter(({ outcome }) => outcome === kind).length;
  const [onTime, late, failed, stuck, cancelled, byHand, unknown] = OUTCOMES;
  return {
    [onTime]: count(onTime),
    [late]: count(late),
    [failed]: count(failed),
    [stuck]: count(stuck),
    [cancelled]: count(cancelled),
    [byHand]: count(byHand),
    [unknown]: count(unknown),
  };
}

/**
 * Expected = found, nothing twice and every row understood, or what is missing for that.
 * @param unread rows that could not be read, or could be about several channels
 */
export function summaryOf(outcomes: readonly Outcome[], duplicates: number, unread: number): Proof {
  const expected = outcomes.length;
  const found = outcomes.filter(({ outcome }) => outcome !== 'unknown').length;
  const isProven = found === expected && duplicates === 0 && unread === 0;
  const say = `${expected} expected, ${found} found, ${duplicates} out twice.`;
  return {
    expected,
    found,
    duplicates,
    unread,
    isProven,
    say: isProven ? say : `${say} ${missing(expected - found, duplicates, unread)}`,
  };
}

function missing(unknown: number, duplicates: number, unread: number): string {
  const parts = [
    unknown === 0 ? '' : `${counted(unknown, 'still needs', 'still need')} a link or a “not there”.`,
    duplicates === 0 ? '' : 'Take down what is out twice.',
    unread === 0 ? '' : `${counted(unread, 'row')} could not be placed.`,
  ];
  return parts.filter(Boolean).join(' ');
}
