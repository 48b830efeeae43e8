export { foldAt, foldWords } from './fold';
export { PREVIEW_RULES, previewRule } from './rules';
export type * from './types';
