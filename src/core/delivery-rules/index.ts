export * from './breaches';
export * from './context';
export * from './entry-points';
export * from './good-times';
export * from './types';
