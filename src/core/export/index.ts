/** Files out: for schedulers, calendars and people. Pure: values in, names and texts out. */
export { supplementsByHand } from './supplements-by-hand';
export { daysToIcs } from './calendar-file';
export { LEAD_MINUTES } from './can-go';
export { changeSet, handoverItemsAfter } from './change-set';
export type { ChangeSetOptions } from './change-set';
export { checklistCsv, checklistText } from './checklist';
export { fileName, slug } from './file-name';
export type { DateOrder } from './date-cells';
export { writeHoldfastCsv } from './holdfast-csv';
export { itemOf } from './item';
export { nameOfItem, textOfItem } from './item-text';
export type * from './types';
