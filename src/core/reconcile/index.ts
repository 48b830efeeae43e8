/** What schedulers really did, and what follows from it. Pure: their words and the plan in, outcomes out. */
export { applyReconciled } from './command';
export type { ReconcileApply } from './command';
export { earlierPlaces } from './earlier';
export { readLink } from './finding';
export { GRACE_MS } from './judge';
export { BY_HAND, handedUrl, settledDueAt } from './notes';
export { postedByHand } from './posted';
export { readState } from './read-state';
export type { ReadStateOptions } from './read-state';
export { reconcile } from './reconcile';
export { sameWordsAs } from './same';
export { scopeOf } from './scope';
export { toldIds } from './told';
export type * from './types';
