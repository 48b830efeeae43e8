/** The outbox: what is to be told to schedulers by API, one careful step at a time. Pure; main does the steps. */
export { applyEvent, EMPTY_OUTBOX } from './apply';
export { bodyOf, openNames } from './bodies';
export { nextStep } from './next';
export type { Situation, Step } from './next';
export { CALL_LIMITS, USUAL_PACE } from './pacing';
export type { Limit, Pace, Pacing } from './pacing';
export { admit, itemsOf } from './enqueue';
export type { Admitted, LeftOut, EnqueuedItems, EnqueueRequest } from './enqueue';
export { confirmedItems, confirmedRemotes, unrecorded } from './confirmed-items';
export { RESOLUTIONS } from './types';
export type * from './types';
export { verdictsOf } from './verdict';
