import type { Theme, MenuCommand } from './app';
import type { Ask, Answer } from './bridge';
import type { MediaBeside, MediaProgress } from './files';
import type { ProbeKind } from './probes';

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
