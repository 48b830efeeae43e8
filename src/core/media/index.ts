export * from './change';
export * from './going';
export * from './read';
export * from './sniff';
export * from './words';
export * from './boxes';
