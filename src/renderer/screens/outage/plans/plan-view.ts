import { toPoints, type MoveKind, type Plan } from '../../../../core/replan';
import type { DeliveryRow } from '../../../../core/model/delivery';
import type { MarkState } from '../../../ui';

/** How each kind of move is called, drawn and voiced. */
export const MOVE_WORDS: {
  readonly [Kind in MoveKind]: { readonly word: string; readonly mark: MarkState; readonly many: string };
} = {
  keep: { word: 'Stays', mark: 'scheduled', many: 'stay' },
  postpone: { word: 'Later', mark: 'moved', many: 'later' },
  divert: { word: 'Elsewhere', mark: 'diverted', many: 'elsewhere' },
  covered: { word: 'Covered', mark: 'published', many: 'covered elsewhere' },
  hold: { word: 'To the bank', mark: 'held', many: 'to the bank' },
  drop: { word: 'Cancelled', mark: 'cancelled', many: 'cancelled' },
};

const ORDER: readonly MoveKind[] = ['keep', 'postpone', 'divert', 'covered', 'hold', 'drop'];

export const PLAN_WORDS: {
  readonly [Name in Plan['name']]: { readonly label: string; readonly means: string };
} = {
  balanced: {
    label: 'Balanced',
    means: 'What matters today goes where people can see it. The rest waits.',
  },
  tomorrow: {
    label: 'Tomorrow',
    means: 'Same time, next day. Anything with an earlier deadline is lost.',
  },
  wait: {
    label: 'Wait',
    means: 'Nothing moves to other channels. Anything with a deadline during the outage is lost.',
  },
  divert: {
    label: 'Divert',
    means: 'As much as possible moves to other channels today. They get busier.',
  },
  hold: { label: 'Hold', means: 'No known end: most of it goes to the bank, without a date.' },
  custom: { label: 'Your own', means: 'Your pinned moves, with the rest planned around them.' },
};

/** 'the balanced plan', 'your own plan'. */
export function planPhrase(name: Plan['name']): string {
  return name === 'custom' ? 'your own plan' : `the ${PLAN_WORDS[name].label.toLowerCase()} plan`;
}

export interface PlanColumn {
  readonly plan: Plan;
  readonly label: string;
  readonly points: string;
  /** 0..1 of the dearest plan: the length of its bar. */
  readonly share: number;
  readonly isBest: boolean;
  readonly groups: readonly { readonly kind: MoveKind; readonly count: number }[];
  /** '5 later, 5 elsewhere, 1 cancelled'. */
  readonly inWords: string;
  readonly offers: number;
  readonly offersSeen: number;
  readonly extra: number;
  readonly means: string;
}

/** 1,234.5 as people write it; whole numbers without a fraction. */
export function pointWords(ticks: number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(toPoints(ticks));
}

/** The plans side by side, in the order given. */
export function planColumns(
  plans: readonly Plan[],
  rows: ReadonlyMap<string, Pick<DeliveryRow, 'lastUseful'>>,
  locale: string,
): PlanColumn[] {
  const dearest = Math.max(1, ...plans.map((plan) => plan.scoreTicks));
  const least = Math.min(...plans.map((plan) => plan.scoreTicks));
  const best = plans.find((plan) => plan.scoreTicks === least);
  return plans.map((plan) => {
    const groups = ORDER.map((kind) => ({
      kind,
      count: plan.moves.filter((move) => move.kind === kind).length,
    })).filter(({ count }) => count > 0);
    const offers = plan.moves.filter((move) => (rows.get(move.deliveryId)?.lastUseful ?? null) !== null);
    const seen = offers.filter((move) => move.kind !== 'drop' && move.kind !== 'hold');
    return {
      plan,
      label: PLAN_WORDS[plan.name].label,
      points: pointWords(plan.scoreTicks, locale),
      share: plan.scoreTicks / dearest,
      isBest: plan === best,
      groups,
      inWords: groups.map(({ kind, count }) => `${count} ${MOVE_WORDS[kind].many}`).join(', '),
      offers: offers.length,
      offersSeen: seen.length,
      extra: plan.moves.filter((move) => move.kind === 'divert').length,
      means: PLAN_WORDS[plan.name].means,
    };
  });
}

/** What the solver gained against taking each post's cheapest free place in time order; null when nothing. */
export function savedAgainstFirstCome(plan: Plan): number | null {
  const saved = plan.greedyScoreTicks - plan.scoreTicks;
  const percent = plan.greedyScoreTicks > 0 ? Math.round((100 * saved) / plan.greedyScoreTicks) : 0;
  return percent > 0 ? percent : null;
}
