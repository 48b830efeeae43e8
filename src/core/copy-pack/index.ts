/** What people need to post by hand while a scheduler is down. Pure: values in, words and a page out. */
export { composerOf, readComposers, type Composer } from './composers';
export { copyPackHtml, type PackHead } from './html';
export { copyPack, type PackAsk, type PackEntry, type PackMedia } from './pack';
