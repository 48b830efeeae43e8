/** What really became of a delivery. */
export const OUTCOMES = ['on-time', 'late', 'failed', 'stuck', 'cancelled', 'by-hand', 'unknown'] as const;
export type OutcomeKind = (typeof OUTCOMES)[number];
