/** The shared truth of a workspace: documents, typed edits, conflicts, records and bundles. Bytes in, bytes out. */
export { CHANNEL_FIELD, conflictsAcross, KINDS_ACROSS } from './across';
export { staleApprovals } from './approvals';
export type { ApprovalFacts } from './approvals';
export { bundleIdentity, isEmptyBundle, mergeBundles, pack, readBundle, unpack, writeBundle } from './bundle';
export type { Bundle } from './bundle';
export type { Change } from './change';
export { checkUpdate, MAX_UPDATE } from './check';
export { Ledger } from './ledger';
export type { ApplyMeta, ShardUpdate } from './ledger';
export { MemoryWorkspace } from './memory-workspace';
export type { Ran } from './memory-workspace';
export { decodeRecords, encodeRecord, MAX_RECORD } from './record';
export type { DecodedRecords, Quarantined, Record, RecordType } from './record';
export { RowTables } from './row-tables';
export { emptyRows } from './rows';
export type { Rows } from './rows';
export { undoEdits, undoneIds } from './undo';
export type { Skipped } from './undo';
