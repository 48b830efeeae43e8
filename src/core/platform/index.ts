export * from './account';
export * from './catalogue';
export * from './read-rules';
export * from './stale';
export type * from './types';
