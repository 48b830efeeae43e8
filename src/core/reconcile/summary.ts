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

/** Expected = found and nothing twice, or what is missing for that. */
export function summaryOf(outcomes: readonly Outcome[], duplicates: number): Proof {
  const expected = outcomes.length;
  const found = outcomes.filter(({ outcome }) => outcome !== 'unknown').length;
  const isProven = found === expected && duplicates === 0;
  const say = `${expected} expected, ${found} found, ${duplicates} out twice.`;
  return {
    expected,
    found,
    duplicates,
    isProven,
    say: isProven ? say : `${say} ${missing(expected - found, duplicates)}`,
  };
}

function missing(unknown: number, duplicates: number): string {
  const parts = [
    unknown === 0 ? '' : `${counted(unknown, 'still needs', 'still need')} a link or a “not there”.`,
    duplicates === 0 ? '' : 'Take down what is out twice.',
  ];
  return parts.filter(Boolean).join(' ');
}
