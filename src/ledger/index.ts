/** The shared truth of a workspace: documents, typed edits, conflicts, records and bundles. Bytes in, bytes out. */
export { staleApprovals } from './approvals';
export type { ApprovalFacts } from './approvals';
export { bundleIdentity, isEmptyBundle, mergeBundles, pack, readBundle, unpack, writeBundle } from './bundle';
export type { Bundle } from './bundle';
export type { Change } from './change';
export { checkUpdate } from './check';
export { Ledger, MAX_UPDATE } from './ledger';
export type { Applied, ApplyMeta, ShardUpdate } from './ledger';
export { MemoryWorkspace } from './memory-workspace';
export type { Ran } from './memory-workspace';
export { decodeRecords, encodeRecord, MAX_RECORD } from './record';
export type { DecodedRecords, Quarantined, Record, RecordType } from './record';
export { RowTables } from './row-tables';
export { emptyRows } from './rows';
export type { Rows } from './rows';
export { undoEdits } from './undo';
export type { Skipped } from './undo';
