import { schedulerApi, schedulerFormat, type Basis } from '../../../core/schedulers';

/** What is known of a scheduler's way with missed posts; null for a copy, which publishes nothing. */
export function overdueOf(scheduler: string): { readonly say: string; readonly basis: Basis } | null {
  const format = schedulerFormat(scheduler);
  if (format !== undefined && format.kind !== 'csv') return null;
  const known = format ?? schedulerApi(scheduler);
  return known === undefined ? null : { say: known.overdue, basis: known.overdueBasis };
}

const SURE: { readonly [Confidence in Basis['confidence']]: string } = {
  high: 'Confirmed.',
  medium: 'Likely.',
  low: 'Unconfirmed.',
};

/** How far a fact can be trusted, in a word or two. */
export function sureWords(confidence: Basis['confidence']): string {
  return SURE[confidence];
}
