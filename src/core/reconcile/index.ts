/** What schedulers really did, and what follows from it. Pure: their words and the plan in, outcomes out. */
export { applyReconciled } from './command';
export type { ReconcileApply } from './command';
export { earlierPlaces } from './earlier';
export { GRACE_MS } from './judge';
export { readState } from './read-state';
export type { ReadStateOptions } from './read-state';
export { reconcile } from './reconcile';
export type * from './types';
