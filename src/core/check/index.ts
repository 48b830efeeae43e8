/** What a text, its media and its links break of a platform's limits, and how well they fit it. */
export { checkVariant, countVariant, type CheckedVariant } from './check';
export type { CheckedMedia } from './check-media';
export { fitFor, type Fit, type FitOptions } from './fit';
export { checkOnChannel, onChannel } from './on-channel';
export { toneHints, type ToneHint } from './tone';
