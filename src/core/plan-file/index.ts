/** The plan file `holdfast-plan/1`, read and written. */
export { mediaName, readPlan } from './read-plan';
export type * from './types';
export { NESTED, PLAN_FORMAT } from './types';
export { writePlan } from './write-plan';
export type { PlanRows } from './write-plan';
