export { DAYS_CATALOGUE } from './catalogue';
export { daysToCsv } from './csv';
export { createDayIndex, daysBetween, type DayIndex } from './day-index';
export { expandRule, type DayKind, type DaySpan } from './expand';
export { daysOf, regionCode, unknownDays, type UnknownDay } from './occurrences';
export { dayName } from './name';
export { parseOwnRule } from './own';
export { parseRule, type DayRule } from './rule';
export type * from './types';
