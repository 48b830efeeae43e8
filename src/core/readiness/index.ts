export * from './lead';
export * from './readiness';
export * from './worklist';
export * from './work-row';
