export { truncateAt, truncationWords } from './truncation';
export { PREVIEW_RULES, previewRule } from './rules';
export type * from './types';
