import type { Change } from '../../core/export';
import type { ChannelId } from '../../core/model/ids';
import type { Resolution, LeftOut } from '../../core/outbox';
import type { Result } from '../../core/result';
import type { ApiScheduler } from '../../core/schedulers';
import type { ApiRequest } from '../../core/schedulers-api';
import type { WorkspaceEntry, Theme, AppInfo } from './app';
import type { PickedFile, MediaBeside, KeptFile, MediaState } from './files';
import type { JournalCode } from './journal';
import type { OutboxAccount, OutboxView } from './outbox';
import type { ProbeKind, ProbeList, ProbeSeen } from './probes';

/** What is asked of the main process and what it answers: one entry a power, nothing generic. */
export interface Bridge {
  'app:info': { ask: void; answer: AppInfo };
  'app:set-theme': { ask: { theme: Theme }; answer: void };
  /** Shows a reminder as the system does, at most 200 characters. */
  'app:remind': { ask: { text: string }; answer: void };
  /** Ends the app and starts it again: after a start without room Chromium opens its storage in no other way. */
  'app:relaunch': { ask: void; answer: void };
  /** Main may take its screenshot. */
  'app:first-screen-drawn': { ask: void; answer: void };
  /** By time of last opening, newest first. */
  'workspaces:list': { ask: void; answer: WorkspaceEntry[] };
  /** With `id` (a bundle's) the plan keeps its identity; one that is here already is answered as it is. */
  'workspaces:create': { ask: { name: string; id?: string }; answer: Result<WorkspaceEntry> };
  /** Marks a workspace as opened now; with `name` it is renamed too. */
  'workspaces:touch': { ask: { id: string; name?: string }; answer: Result<WorkspaceEntry> };
  /** null: the person cancelled. At most 50 MB, a bundle 512 MB. */
  'files:pick': { ask: { purpose: 'import' | 'bundle' }; answer: Result<PickedFile | null> };
  /** null: the person cancelled. */
  'files:save': {
    ask: { suggestedName: string; bytes: Uint8Array };
    answer: Result<{ savedAs: string } | null>;
  };
  /** Into one folder the person chooses; never overwrites: a taken name gets " (2)". null: cancelled. */
  'files:save-many': {
    ask: { folderTitle: string; files: { name: string; bytes: Uint8Array }[] };
    answer: Result<{ folder: string; saved: string[] } | null>;
  };
  /** A plan file into a folder the person chooses, and its media beside it; `missing`: the SHA-256 of those not here. */
  'files:save-plan': {
    ask: { folderTitle: string; workspaceId: string; name: string; bytes: Uint8Array; media: MediaBeside[] };
    answer: Result<{ folder: string; saved: string[]; missing: string[] } | null>;
  };
  /** Keeps what lies beside a chosen or dropped plan file. Answers the SHA-256 of those that are still not here. */
  'media:keep-beside': {
    ask: { workspaceId: string; path: string | null; place: number | null; wanted: string[] };
    answer: Result<string[]>;
  };
  /** Copies a file in. The path comes from a file the person chose or dropped: the page itself names none. */
  'media:keep': { ask: { workspaceId: string; path: string; ticket: number }; answer: Result<KeptFile> };
  /** Ends a copy under way; it is then refused with 'stopped'. */
  'media:cancel': { ask: { ticket: number }; answer: void };
  /** At most 64 MB: a picture from the clipboard, or one cut in the window. */
  'media:keep-bytes': {
    ask: { workspaceId: string; name: string; bytes: Uint8Array };
    answer: Result<KeptFile>;
  };
  /** In the order asked. The first time a file is read whole, to see whether it is sound. */
  'media:states': { ask: { workspaceId: string; files: string[] }; answer: MediaState[] };
  'media:keep-thumb': { ask: { workspaceId: string; sha256: string; bytes: Uint8Array }; answer: void };
  /** Only for paths that this session saved; anything else does nothing. */
  'shell:show-in-folder': { ask: { path: string }; answer: void };
  /** Opens a platform's own page for writing posts in the person's browser; false when the list knows none. */
  'shell:open-composer': { ask: { platform: string }; answer: boolean };
  /** The port itself travels as a message beside the answer; a refusal comes without one. */
  'journal:open': { ask: { workspaceId: string }; answer: Result<null, JournalCode | 'no-such-workspace'> };
  'probes:list': { ask: void; answer: ProbeList };
  /** Asks one host of the list; refused with 'stopped' when the person stopped the check. */
  'probes:run': { ask: { kind: ProbeKind; id: string }; answer: Result<ProbeSeen> };
  /** Ends every probe under way. */
  'probes:stop': { ask: void; answer: void };
  'outbox:read': { ask: { workspaceId: string }; answer: Result<OutboxView> };
  /** Asks the scheduler who we are there; account and key are kept only if it answers. */
  'outbox:connect': {
    ask: { workspaceId: string; scheduler: ApiScheduler; address: string; key: string };
    answer: Result<OutboxAccount>;
  };
  /** Reads the channels there anew. */
  'outbox:try': { ask: { workspaceId: string; accountId: string }; answer: Result<OutboxAccount> };
  /** Which channel of ours is which there; what is left out is none. */
  'outbox:link': {
    ask: { workspaceId: string; accountId: string; links: Readonly<Record<ChannelId, string>> };
    answer: Result<OutboxAccount>;
  };
  'outbox:forget': { ask: { workspaceId: string; accountId: string }; answer: Result<null> };
  'outbox:put': {
    ask: {
      workspaceId: string;
      accountId: string;
      requests: readonly ApiRequest[];
      changes: readonly Change[];
    };
    answer: Result<{ put: number; leftOut: readonly LeftOut[] }>;
  };
  'outbox:choose': {
    ask: { workspaceId: string; itemId: string; choice: Resolution };
    answer: Result<null>;
  };
  'outbox:pause': { ask: { workspaceId: string; paused: boolean }; answer: Result<null> };
  'outbox:try-now': { ask: { workspaceId: string }; answer: Result<null> };
  /** The plan has what these items told. */
  'outbox:recorded': { ask: { workspaceId: string; itemIds: readonly string[] }; answer: Result<null> };
}

export type Channel = keyof Bridge;
export type Ask<C extends Channel> = Bridge[C]['ask'];
export type Answer<C extends Channel> = Bridge[C]['answer'];
