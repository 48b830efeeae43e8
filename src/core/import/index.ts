/** Files in: from bytes of any known kind to one undoable command. */
export { importCommand, importEditSteps, importOutcome } from './command';
export type { ImportInput, ImportPlan } from './command';
export { arrivalStatus } from './item-writer';
export type { Encoding } from '../formats/decode';
export { columnLetter, guessMapping } from './guess-mapping';
export { DEFAULT_TIME, MAX_FILE_BYTES, MAX_ROWS } from '../formats/limits';
export { ownDeliveryId, withoutOwnEvents } from './own-calendar';
export { importSteps, planImport, readImport, rememberedChoices } from './plan-import';
export type { ImportFile, ReadOptions } from './plan-import';
export { planToSource } from './plan-source';
export type { ImportProgress } from './plan-table';
export { isStanding, isStandingDelivery } from './standing';
export { platformOfWord, platformWord } from './platform-words';
export { sniffFile } from './sniff';
export type { FileKind, Sniffed } from './sniff';
export { skippedRowsCsv } from './skipped-rows';
export type * from './types';
