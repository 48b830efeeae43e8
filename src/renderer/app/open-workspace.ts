import type { AppInfo, JournalPortMessage, WorkspaceEntry } from '../../preload/contract';
import { done, type Result } from '../../core/result';
import { StoreClient } from '../store/client';
import { HoldfastDb } from '../store/db';
import type { StoreState } from '../store/protocol';
import type { Session } from '../store/session';
import { canBeShown } from '../store/working-copy';

function startWorker(): Worker {
  return new Worker(new URL('../store/worker/store.worker.ts', import.meta.url), { type: 'module' });
}

/** The first worker starts with the window, so that it is ready when the list of workspaces is. */
let waiting: Worker | null = startWorker();

/** An open workspace and the way to close it. */
export interface OpenWorkspace {
  readonly session: Session;
  readonly entry: WorkspaceEntry;
  close(): void;
}

function isPortMessage(data: unknown, workspaceId: string): data is JournalPortMessage {
  return (
    typeof data === 'object' &&
    data !== null &&
    'type' in data &&
    data.type === 'holdfast:journal-port' &&
    'workspaceId' in data &&
    data.workspaceId === workspaceId
  );
}

/** The journal's port, which comes as a message of its own beside the answer. */
async function journalPort(workspaceId: string): Promise<Result<MessagePort>> {
  let stop = () => {};
  const port = new Promise<MessagePort>((resolve) => {
    const listen = (event: MessageEvent<unknown>) => {
      if (event.source !== window || !isPortMessage(event.data, workspaceId) || !event.ports[0]) return;
      resolve(event.ports[0]);
    };
    window.addEventListener('message', listen);
    stop = () => window.removeEventListener('message', listen);
  });
  try {
    const opened = await window.holdfast.openJournal(workspaceId);
    return opened.ok ? done(await port) : opened;
  } finally {
    stop();
  }
}

/** Gives the worker its journal and waits until it has the workspace open. */
async function connect(client: StoreClient, entry: WorkspaceEntry, info: AppInfo): Promise<Result<null>> {
  const port = await journalPort(entry.id);
  if (!port.ok) return port;
  client.giveJournal(port.value);
  return client.ask('open', {
    workspaceId: entry.id,
    workspaceName: entry.name,
    isNew: entry.openedAt === entry.createdAt,
    deviceId: info.deviceId,
    by: info.userName,
    clockOffsetMs: info.clockOffsetMs,
  });
}

/**
 * Opens one workspace: its journal, its worker, its working copy. A working copy that is whole is shown at once, while
 * journal and worker come beside it; commands wait for them. `onState` hears how the store is doing from the first
 * moment, so that a long rebuild shows its progress.
 */
export async function openWorkspace(
  entry: WorkspaceEntry,
  info: AppInfo,
  onState: (state: StoreState) => void,
): Promise<Result<OpenWorkspace>> {
  const worker = waiting ?? startWorker();
  waiting = null;
  const client = new StoreClient(worker);
  const db = new HoldfastDb(entry.id);
  const close = () => {
    worker.terminate();
    db.close();
  };
  const connected = connect(client, entry, info);
  if (await canBeShown(db)) {
    void connected.then((result) => {
      if (!result.ok) client.fail(result.error);
    });
  } else {
    const stop = client.onState(onState);
    const result = await connected;
    stop();
    if (!result.ok) {
      close();
      return result;
    }
  }
  const session: Session = {
    workspaceId: entry.id,
    db,
    client,
    info,
    now: () => Date.now() + info.clockOffsetMs,
  };
  return done({ session, entry, close });
}
