import type { AppInfo, JournalPortMessage, WorkspaceEntry } from '../../preload/contract';
import { ok, type Refusal, type Result } from '../../core/result';
import { StoreClient } from '../store/client';
import { Connection } from '../store/connection';
import { HoldfastDb } from '../store/db';
import type { StoreState } from '../store/protocol';
import type { Session } from '../store/session';
import { readSoundRows } from '../store/sound-rows';
import { isStoreFailure, type StoreCode } from '../store/store-failure';
import { canBeShown } from '../store/working-copy';
import { FIRST_RETRY_MS, nextRetry } from './retry';

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
async function journalPort(workspaceId: string): Promise<Result<MessagePort, StoreCode>> {
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
    return opened.ok ? ok(await port) : opened;
  } finally {
    stop();
  }
}

const NOT_OPENED: Refusal<'bug'> = {
  code: 'bug',
  message:
    'This workspace could not be opened, because of a bug in Holdfast. Everything saved is safe. Holdfast will keep trying; if it still fails, close and reopen Holdfast.',
  retry: true,
};

/** Gives the worker its journal and waits until it has the workspace open. */
async function connect(
  client: StoreClient,
  entry: WorkspaceEntry,
  info: AppInfo,
): Promise<Result<null, StoreCode>> {
  try {
    const port = await journalPort(entry.id);
    if (!port.ok) return port;
    client.giveJournal(port.value);
    return await client.ask('open', {
      workspaceId: entry.id,
      workspaceName: entry.name,
      isNew: entry.openedAt === entry.createdAt,
      deviceId: info.deviceId,
      by: info.userName,
      clockOffsetMs: info.clockOffsetMs,
    });
  } catch (cause) {
    console.error(cause);
    return { ok: false, error: NOT_OPENED };
  }
}

/** Follows the worker: whenever it has opened the working copy again, the window does. */
function renewing(connection: Connection): (state: StoreState) => void {
  let seen = 0;
  return ({ reopened }) => {
    if (reopened === seen) return;
    seen = reopened;
    void connection.renew();
  };
}

/** How long the window waits for its own look at the working copy, milliseconds. Ours: it takes some 30. */
const LOOK_MS = 3_000;

/** A working copy that cannot be read now shows nothing; the worker finds out why. */
async function isShowable(db: HoldfastDb): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), LOOK_MS));
  try {
    return await Promise.race([canBeShown(db), late]);
  } catch (cause) {
    if (isStoreFailure(cause)) return false;
    throw cause;
  }
}

/**
 * The plan is on screen already, so a journal that cannot be opened yet is asked for again until it is.
 * @param again null once the workspace is closed
 */
async function keepConnecting(
  first: Promise<Result<null, StoreCode>>,
  client: StoreClient,
  again: () => Promise<Result<null, StoreCode>> | null,
): Promise<void> {
  let result = await first;
  for (let wait = FIRST_RETRY_MS; !result.ok; wait = nextRetry(wait)) {
    client.fail(result.error);
    if (result.error.retry !== true) return;
    await new Promise((resolve) => setTimeout(resolve, wait));
    const next = again();
    if (next === null) return;
    result = await next;
    if (result.ok) client.recovered();
  }
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
): Promise<Result<OpenWorkspace, StoreCode>> {
  const worker = waiting ?? startWorker();
  waiting = null;
  const client = new StoreClient(worker);
  const db = new HoldfastDb(entry.id);
  readSoundRows(db);
  const connection = new Connection(db);
  let isClosed = false;
  const close = () => {
    isClosed = true;
    worker.terminate();
    connection.close();
  };
  client.onState(renewing(connection));
  const connected = connect(client, entry, info);
  if (await isShowable(db)) {
    void keepConnecting(connected, client, () => (isClosed ? null : connect(client, entry, info)));
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
    connection,
    client,
    info,
    now: () => Date.now() + info.clockOffsetMs,
  };
  return ok({ session, entry, close });
}
