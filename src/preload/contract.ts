import type { Answer as Seen } from '../core/diagnose';
import type { ApiScheduler } from '../core/schedulers';
import type { Change } from '../core/export';
import type { ChannelId } from '../core/model/ids';
import type { SchedulerAccount, Resolution, AccountBackoff, OutboxItem, LeftOut, Step } from '../core/outbox';
import type { Refusal, Result } from '../core/result';
import type { ApiRequest } from '../core/schedulers-api';

/** One workspace as the registry keeps it; the times are epoch milliseconds, UTC. */
export interface WorkspaceEntry {
  id: string;
  name: string;
  createdAt: number;
  openedAt: number;
}

export type Theme = 'light' | 'dark' | 'system';

export interface AppInfo {
  version: string;
  /** Node's name for the system: 'linux', 'darwin', 'win32'. */
  platform: string;
  /** BCP 47, as the system is set. */
  locale: string;
  /** IANA zone of this machine. */
  zone: string;
  userName: string;
  /** Of this profile on this machine; a copied profile gets a new one. */
  deviceId: string;
  /** Added to the clock; 0 except when HOLDFAST_NOW is set in development. */
  clockOffsetMs: number;
  isDevelopment: boolean;
  theme: Theme;
}

export interface PickedFile {
  name: string;
  bytes: Uint8Array;
  /** A number for where it lies, so that what lies beside it can be asked for; a dropped file has none. */
  place?: number;
}

/** A picture or film that belongs beside a plan file, named by its hash and an ending. */
export interface MediaBeside {
  readonly sha256: string;
  readonly file: string;
}

/** A file that is kept now; what it is was read from its bytes. */
export interface KeptFile {
  sha256: string;
  name: string;
  mime: string;
  bytes: number;
}

/** `damaged`: there, but no longer the file that its name promises. */
export type MediaState = 'here' | 'missing' | 'damaged';

/** How far a copy is; `ticket` is the asker's own. */
export interface MediaProgress {
  ticket: number;
  bytes: number;
  total: number;
}

/** What a host on the list of probes stands for: the internet at large, a platform, or a scheduler. */
export type ProbeKind = 'reference' | 'platform' | 'scheduler';

/** The hosts that may be asked, and how often: the window names one by kind and id, never by address. */
export interface ProbeList {
  readonly targets: readonly { readonly kind: ProbeKind; readonly id: string; readonly name: string }[];
  /** The least time between two looks at one host, milliseconds. */
  readonly lookEveryMs: number;
  /** This computer has an address from some network; says nothing about the internet. */
  readonly isConnected: boolean;
}

/** What one probe saw of one host. */
export interface ProbeSeen {
  readonly kind: ProbeKind;
  readonly id: string;
  /** When it was asked, epoch milliseconds. */
  readonly at: number;
  /** Did its name resolve? */
  readonly dns: Seen;
  /** Did the page that we know come back? */
  readonly site: Seen;
  /** The page by a lasting address instead of the name; null when that was not tried. */
  readonly byAddress: Seen | null;
  /** How long name and page took. */
  readonly ms: number;
}

/** An account at a scheduler as the window may know it: its key stays in main. */
export interface OutboxAccount extends SchedulerAccount {
  /** False: nothing goes through it until its key is given again. */
  readonly hasKey: boolean;
  /** False: without https, and so only to this computer or its own network. */
  readonly isEncrypted: boolean;
}

/** A request on its way, without its body. */
export type OutboxLine = Omit<OutboxItem, 'body'>;

export interface OutboxView {
  readonly accounts: readonly OutboxAccount[];
  /** In the order in which they were put in. */
  readonly items: readonly OutboxLine[];
  readonly holds: { readonly [accountId: string]: AccountBackoff };
  readonly paused: boolean;
  readonly doing: Step['kind'];
  /** False: this system keeps no secrets, so keys are forgotten when the app ends. */
  readonly keysLast: boolean;
  readonly diskIsFailing: boolean;
  /** File with lines of the log that could not be read; null when all could. */
  readonly keptAside: string | null;
}

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

/**
 * Commands of the application menu. Ctrl+N arrives as 'new-post'. Undo and redo are shown with their keys, but except
 * on macOS the keys themselves go to the page, so that a text field can take them first.
 */
export type MenuCommand = 'new-post' | 'undo' | 'redo';

/**
 * What `window.holdfast` is: named powers only. Calls reject only for a bug (wrong arguments, a foreign frame);
 * what a person or the disk can cause comes back as a refusal.
 */
export interface HoldfastApi {
  appInfo(): Promise<Answer<'app:info'>>;
  setTheme(theme: Theme): Promise<Answer<'app:set-theme'>>;
  remind(text: string): Promise<Answer<'app:remind'>>;
  relaunch(): Promise<Answer<'app:relaunch'>>;
  firstScreenDrawn(): Promise<Answer<'app:first-screen-drawn'>>;
  listWorkspaces(): Promise<Answer<'workspaces:list'>>;
  createWorkspace(name: string, id?: string): Promise<Answer<'workspaces:create'>>;
  touchWorkspace(id: string, name?: string): Promise<Answer<'workspaces:touch'>>;
  pickFile(purpose: 'import' | 'bundle'): Promise<Answer<'files:pick'>>;
  saveFile(suggestedName: string, bytes: Uint8Array): Promise<Answer<'files:save'>>;
  saveFiles(
    folderTitle: string,
    files: { name: string; bytes: Uint8Array }[],
  ): Promise<Answer<'files:save-many'>>;
  savePlan(
    folderTitle: string,
    plan: { workspaceId: string; name: string; bytes: Uint8Array; media: MediaBeside[] },
  ): Promise<Answer<'files:save-plan'>>;
  /** @param from the dropped plan file, or the number for where a chosen one lies */
  keepMediaBeside(
    workspaceId: string,
    from: File | number,
    wanted: string[],
  ): Promise<Answer<'media:keep-beside'>>;
  showInFolder(path: string): Promise<Answer<'shell:show-in-folder'>>;
  /** Refused with 'no-path' when the file lies nowhere on the disk: then its bytes are to be sent. */
  keepMedia(workspaceId: string, file: File, ticket: number): Promise<Answer<'media:keep'>>;
  keepMediaBytes(workspaceId: string, name: string, bytes: Uint8Array): Promise<Answer<'media:keep-bytes'>>;
  cancelMedia(ticket: number): Promise<Answer<'media:cancel'>>;
  mediaStates(workspaceId: string, files: string[]): Promise<Answer<'media:states'>>;
  keepThumb(workspaceId: string, sha256: string, bytes: Uint8Array): Promise<Answer<'media:keep-thumb'>>;
  /** Calls back while copies are under way; returns the way to stop. */
  onMediaProgress(callback: (progress: MediaProgress) => void): () => void;
  /** Only ever because the person pressed the button; the window names a platform, never an address. */
  openComposer(platform: string): Promise<Answer<'shell:open-composer'>>;
  /**
   * Opens the journal of a workspace. The port arrives by a window message `JournalPortMessage` from this very
   * window, with `ports[0]`; listen before calling, and hand the port on to the worker.
   */
  openJournal(workspaceId: string): Promise<Answer<'journal:open'>>;
  /** The hosts a check may ask. Reading the list asks nobody. */
  listProbes(): Promise<Answer<'probes:list'>>;
  /** One visit to one host of the list; only ever because the person pressed 'Check now' or set a timer. */
  runProbe(kind: ProbeKind, id: string): Promise<Answer<'probes:run'>>;
  stopProbes(): Promise<Answer<'probes:stop'>>;
  /** Everything of a workspace's outbox. Its answers name no key, and no call but `connect` takes one. */
  readOutbox(workspaceId: string): Promise<Answer<'outbox:read'>>;
  connectScheduler(ask: Ask<'outbox:connect'>): Promise<Answer<'outbox:connect'>>;
  tryScheduler(workspaceId: string, accountId: string): Promise<Answer<'outbox:try'>>;
  linkScheduler(ask: Ask<'outbox:link'>): Promise<Answer<'outbox:link'>>;
  forgetScheduler(workspaceId: string, accountId: string): Promise<Answer<'outbox:forget'>>;
  putInOutbox(ask: Ask<'outbox:put'>): Promise<Answer<'outbox:put'>>;
  chooseInOutbox(ask: Ask<'outbox:choose'>): Promise<Answer<'outbox:choose'>>;
  pauseOutbox(workspaceId: string, paused: boolean): Promise<Answer<'outbox:pause'>>;
  tryOutboxNow(workspaceId: string): Promise<Answer<'outbox:try-now'>>;
  outboxRecorded(workspaceId: string, itemIds: readonly string[]): Promise<Answer<'outbox:recorded'>>;
  /** Calls back with a workspace's id when its outbox has changed; returns the way to stop. */
  onOutbox(callback: (workspaceId: string) => void): () => void;
  /** Calls back for each menu command; returns the way to stop. */
  onMenu(callback: (command: MenuCommand) => void): () => void;
}

/** The window message that carries the journal's port in `ports[0]`. */
export interface JournalPortMessage {
  type: 'holdfast:journal-port';
  workspaceId: string;
}

/** A place in the journal: everything before it is on the disk. Opaque to the asker; keep it and hand it back. */
export interface JournalPosition {
  segment: number;
  offset: number;
}

/**
 * Worker to main, over the port. `id` is the asker's own and comes back in every answer.
 * `append`: whole records (src/ledger/record.ts), one atomic group, at most 64 MB; answered once it is on the disk.
 * `read`: everything, or only what was written after `from` (a position an earlier answer gave).
 * `digest`: what stands before `to`, as a number and a sum of checksums (src/ledger/record-digest.ts).
 * `room`: how much the disk would still take.
 */
export type JournalAsk =
  | { id: number; kind: 'append'; bytes: Uint8Array }
  | { id: number; kind: 'read'; from?: JournalPosition }
  | { id: number; kind: 'digest'; to: JournalPosition }
  | { id: number; kind: 'room' };

/** Why the journal could not be written or read. */
export type JournalCode = 'closed' | 'disk-full' | 'journal-unreadable' | 'not-records' | 'not-saved';

/**
 * Main to worker. A read is answered by chunks in the order they were written, then an end. A chunk holds whole,
 * checked records and never splits an atomic group; the same record may come twice (applying is idempotent).
 */
export type JournalAnswer =
  | { id: number; kind: 'appended'; ok: true; position: JournalPosition }
  | { id: number; kind: 'appended'; ok: false; error: Refusal<JournalCode> }
  /** Bytes left for the likes of us on the journal's disk; null where the system does not say. */
  | { id: number; kind: 'room'; bytes: number | null }
  | { id: number; kind: 'chunk'; bytes: Uint8Array }
  | {
      id: number;
      kind: 'end';
      ok: true;
      position: JournalPosition;
      damaged: JournalDamage[];
      /** Whether `from` is a place of this journal; if not, all of it was read. */
      isKnown: boolean;
      /** The newest record that was ever appended here, as noted apart from the journal; null without a note. */
      lastAppend: LastAppend | null;
    }
  | { id: number; kind: 'end'; ok: false; error: Refusal<JournalCode> }
  /** Null: this journal has no such place. */
  | { id: number; kind: 'digested'; ok: true; digest: { count: number; sum: number } | null }
  | { id: number; kind: 'digested'; ok: false; error: Refusal<JournalCode> };

/** A record of a journal, and when it was appended, epoch milliseconds. */
export interface LastAppend {
  sequence: number;
  checksum: number;
  at: number;
}

/** A stretch of the journal that could not be read; its bytes are kept in a file of their own beside it. */
export interface JournalDamage {
  /** Where the bytes are kept, relative to the workspace's journal folder. */
  keptAs: string;
  bytes: number;
  why: 'cut-off' | 'damaged' | 'newer-version' | 'unfinished-group';
  /** True at the end of a segment: a write that was never confirmed leaves such a stretch. */
  atEnd: boolean;
  /** False when an earlier read already told it. */
  isNew: boolean;
}
