export * from './lead';
export * from './readiness';
export * from './worklist';
