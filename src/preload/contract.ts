/** All that page and main process say to each other: types only, by subject. */
export type { HoldfastApi } from './contract/api';
export type { WorkspaceEntry, Theme, AppInfo, MenuCommand } from './contract/app';
export type { Bridge, Channel, Ask, Answer } from './contract/bridge';
export type { PickedFile, MediaBeside, KeptFile, MediaState, MediaProgress } from './contract/files';
export type {
  JournalPortMessage,
  JournalPosition,
  JournalAsk,
  JournalCode,
  JournalAnswer,
  LastAppend,
  JournalDamage,
} from './contract/journal';
export type { OutboxAccount, OutboxLine, OutboxView } from './contract/outbox';
export type { ProbeKind, ProbeList, ProbeSeen } from './contract/probes';
