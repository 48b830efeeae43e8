/** The plan file `holdfast-plan/1`, read and written. */
export { subjectOf } from './approvals';
export { mediaName } from './media-name';
export { LEFT_OUT } from './left-out';
export { mediaFolderOf } from './media-folder';
export { mediaOfPlan, mediaOfRows, missingMediaWords } from './media-beside';
export type { MediaBeside } from './media-beside';
export { readPlan } from './read-plan';
export { ROW_LISTS } from './rows';
export type { PlanRows, RowOfKind } from './rows';
export type * from './types';
export type { Refer } from './keys';
export { PLAN_KINDS } from './things';
export { asLines, fieldsOf } from './thing-parts';
export { NESTED, PLAN_FORMAT } from './types';
export { writePlan } from './write-plan';
