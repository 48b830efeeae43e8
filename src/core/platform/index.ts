export * from './account';
export * from './catalogue';
export * from './stale';
export type * from './types';
