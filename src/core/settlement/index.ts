/** What became of deliveries that a scheduler had, as far as anybody settled it. */
export * from './outcome-kinds';
export { BY_HAND, handedUrl, settledDueAt } from './outcome-notes';
export { unsettledOf, unsettledReason } from './unsettled';
export type { Unsettled } from './unsettled';
