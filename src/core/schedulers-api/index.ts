/** Schedulers that are told by requests. Pure: changes in, calls out; sending them is somebody else's work. */
export { buildRequests, creationsOf } from './build';
export { htmlOf, wordsOf } from './html';
export { remoteIdOf } from '../schedulers/remote';
export type * from './types';
