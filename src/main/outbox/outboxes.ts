import { join } from 'node:path';
import { CALL_LIMITS, USUAL_PACE } from '../../core/outbox';
import type { Disk } from '../../disk/disk';
import { systemDisk } from '../../disk/system-disk';
import type { WorkspaceRegistry } from '../workspaces/registry';
import { ACCOUNTS_FILE, AccountsFile } from './accounts';
import type { KeyStore } from './keys';
import { OutboxLog } from './log';
import { WorkspaceOutbox } from './workspace-outbox';

/** As long as an outbox rests when the disk refuses a line. */
const OPEN_AGAIN_MS = 30_000;

export interface OutboxesParts {
  readonly registry: Pick<WorkspaceRegistry, 'list' | 'folderOf'>;
  readonly keys: KeyStore;
  readonly now: () => number;
  readonly draw: (length: number) => string;
  readonly onChange: (workspaceId: string) => void;
  readonly onProblem: (problem: unknown) => void;
  /** Runs something once, after so many milliseconds. */
  readonly later: (ms: number, run: () => void) => void;
  readonly disk?: Disk;
}

/** The outboxes of this machine, one a workspace. Two on one folder would each send what the other sent. */
export class Outboxes {
  readonly #open = new Map<string, Promise<WorkspaceOutbox | null>>();
  readonly #toTryAgain = new Set<string>();
  readonly #disk: Disk;

  constructor(private readonly parts: OutboxesParts) {
    this.#disk = parts.disk ?? systemDisk;
  }

  /**
   * Null for a workspace that is not on this machine; rejects with the system's error. One that is in use and could
   * not be opened is tried again by itself.
   */
  of(workspaceId: string): Promise<WorkspaceOutbox | null> {
    const known = this.#open.get(workspaceId);
    if (known !== undefined) return known;
    const opening = this.#begin(workspaceId);
    this.#open.set(workspaceId, opening);
    opening.catch(() => {
      this.#open.delete(workspaceId);
      void this.#tryAgain(workspaceId);
    });
    return opening;
  }

  /** Whether a scheduler was ever connected in it: then it matters when it does not open. */
  async isInUse(workspaceId: string): Promise<boolean> {
    const folder = await this.parts.registry.folderOf(workspaceId);
    return folder !== null && this.#isThere(join(folder, 'outbox', ACCOUNTS_FILE));
  }

  /** Goes on with what waits in any workspace, whether its window is open or not. */
  async resume(): Promise<void> {
    for (const { id } of await this.parts.registry.list()) {
      const folder = await this.parts.registry.folderOf(id);
      if (folder !== null && (await this.#isThere(join(folder, 'outbox'))))
        await this.of(id).catch(this.parts.onProblem);
    }
  }

  async #tryAgain(workspaceId: string): Promise<void> {
    if (this.#toTryAgain.has(workspaceId)) return;
    this.#toTryAgain.add(workspaceId);
    if (!(await this.isInUse(workspaceId))) {
      this.#toTryAgain.delete(workspaceId);
      return;
    }
    const { later, onChange, onProblem } = this.parts;
    later(OPEN_AGAIN_MS, () => {
      this.#toTryAgain.delete(workspaceId);
      this.of(workspaceId).then(() => onChange(workspaceId), onProblem);
    });
  }

  async #isThere(path: string): Promise<boolean> {
    return (await this.#disk.stat(path).catch(() => null)) !== null;
  }

  async #begin(workspaceId: string): Promise<WorkspaceOutbox | null> {
    const { registry, keys, now, draw, onChange, onProblem } = this.parts;
    const workspace = await registry.folderOf(workspaceId);
    if (workspace === null) return null;
    const folder = join(workspace, 'outbox');
    const { log, state } = await OutboxLog.open(folder, now(), { pace: USUAL_PACE, disk: this.#disk });
    const outbox = new WorkspaceOutbox({
      log,
      state,
      accounts: new AccountsFile(folder, this.#disk),
      keys,
      pace: USUAL_PACE,
      limits: CALL_LIMITS,
      now,
      draw,
      onChange: () => onChange(workspaceId),
      onProblem,
    });
    await outbox.start();
    return outbox;
  }
}
