export { affectedDeliveries, atRisk } from './affected';
export { findIllegal, type Illegal } from './legal';
export { readPolicy, type ReplanPolicy } from './policy';
export { TICKS_PER_POINT, toPoints } from './prices';
export { replan, replanAll } from './replan';
export type * from './types';
export type { Weekday } from '../time/types';
