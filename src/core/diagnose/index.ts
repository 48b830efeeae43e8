/** "Is it just us?": evidence in, verdict out. */
export { capabilityStates, type CapabilityState, type CapabilityStates } from './capability-states';
export { diagnose, type DiagnoseOptions } from './diagnose';
export { readEvidence } from './read-evidence';
export { TABLE, type Row } from './decision-table';
export * from './types';
export { ageWords } from './words';
