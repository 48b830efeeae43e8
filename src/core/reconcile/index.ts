/** What schedulers really did, and what follows from it. Pure: their words and the plan in, outcomes out. */
export { earlierPlaces } from './earlier';
export { readLink } from './finding';
export { GRACE_MS } from './classify';
export { readState } from './read-state';
export type { ReadStateOptions } from './read-state';
export { reconcile } from './reconcile';
export { sameWordsAs } from './text-match';
export { scopeOf } from './scope';
export { expectedIds } from './expected-state';
export type * from './types';
