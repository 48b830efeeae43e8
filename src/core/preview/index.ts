export { foldAt, foldWords } from './truncation';
export { PREVIEW_RULES, previewRule } from './rules';
export type * from './types';
