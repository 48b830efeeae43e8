export * from './boxes';
export * from './change';
export * from './check-file';
export * from './copy-plan';
export * from './going';
export * from './read';
export * from './sniff';
export * from './words';
