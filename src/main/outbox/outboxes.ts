import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CALL_LIMITS, USUAL_PACE } from '../../core/outbox';
import type { WorkspaceRegistry } from '../workspaces/registry';
import { AccountsFile } from './accounts';
import type { KeyStore } from './keys';
import { OutboxLog } from './log';
import { WorkspaceOutbox } from './workspace-outbox';

export interface OutboxesParts {
  readonly registry: Pick<WorkspaceRegistry, 'list' | 'folderOf'>;
  readonly keys: KeyStore;
  readonly now: () => number;
  readonly draw: (length: number) => string;
  readonly onChange: (workspaceId: string) => void;
  readonly onProblem: (problem: unknown) => void;
}

/** The outboxes of this machine, one a workspace. Two on one folder would each send what the other sent. */
export class Outboxes {
  readonly #open = new Map<string, Promise<WorkspaceOutbox | null>>();

  constructor(private readonly parts: OutboxesParts) {}

  /** Null for a workspace that is not on this machine; rejects with the system's error. */
  of(workspaceId: string): Promise<WorkspaceOutbox | null> {
    const known = this.#open.get(workspaceId);
    if (known !== undefined) return known;
    const opening = this.#begin(workspaceId);
    this.#open.set(workspaceId, opening);
    // One that could not be opened may be asked for again, once the disk is back.
    opening.catch(() => this.#open.delete(workspaceId));
    return opening;
  }

  /** Goes on with what waits in any workspace, whether its window is open or not. */
  async resume(): Promise<void> {
    for (const { id } of await this.parts.registry.list()) {
      const folder = await this.parts.registry.folderOf(id);
      const isThere = folder !== null && (await stat(join(folder, 'outbox')).catch(() => null)) !== null;
      if (isThere) await this.of(id).catch(this.parts.onProblem);
    }
  }

  async #begin(workspaceId: string): Promise<WorkspaceOutbox | null> {
    const { registry, keys, now, draw, onChange, onProblem } = this.parts;
    const workspace = await registry.folderOf(workspaceId);
    if (workspace === null) return null;
    const folder = join(workspace, 'outbox');
    const { log, state } = await OutboxLog.open(folder, now(), { pace: USUAL_PACE });
    const outbox = new WorkspaceOutbox({
      log,
      state,
      accounts: new AccountsFile(folder),
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
