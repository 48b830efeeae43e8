import { join } from 'node:path';
import { BrowserWindow, safeStorage } from 'electron';
import { API_SCHEDULERS } from '../../core/schedulers/formats';
import { asChannelId, type ChannelId } from '../../core/model/ids';
import { RESOLUTIONS } from '../../core/outbox';
import { ok, type Result } from '../../core/result';
import type { Switches } from '../development/switches';
import { readList, readObject, readOneOf, readText, WrongAsk } from '../ipc/read';
import { serve } from '../ipc/serve';
import { openRefusal } from '../journal/refusals';
import { logProblem } from '../logs/log';
import { KeyStore, type Cipher } from '../outbox/keys';
import { Outboxes } from '../outbox/outboxes';
import { closedRefusal } from '../outbox/refusals';
import { readChanges, readRequests } from '../outbox/read-put';
import type { WorkspaceOutbox } from '../outbox/workspace-outbox';
import { drawId } from '../profile/draw-id';
import { NO_SUCH_WORKSPACE } from '../workspaces/no-such-workspace';
import type { WorkspaceRegistry } from '../workspaces/registry';

const MAX_ID = 64;
const MAX_ADDRESS = 500;
const MAX_KEY = 4_000;
const MAX_ITEMS = 5_000;
/** The first screen comes first. */
const RESUME_AFTER_MS = 2_000;
/** Changes come in bursts; the window reads the whole picture each time. */
const TELL_EVERY_MS = 100;

/** The outbox: schedulers that the person connected, and what goes to them. Keys come in and never go out. */
export function serveOutbox(
  registry: WorkspaceRegistry,
  userData: string,
  { clockOffsetMs }: Pick<Switches, 'clockOffsetMs'>,
): void {
  const outboxes = new Outboxes({
    registry,
    keys: new KeyStore(join(userData, 'keys.json'), systemCipher),
    now: () => Date.now() + clockOffsetMs,
    draw: drawId,
    onChange: tellWindows(),
    onProblem: (problem) => logProblem('outbox', problem),
    later: (ms, run) => void setTimeout(run, ms),
  });
  setTimeout(() => {
    void outboxes.resume().catch((problem: unknown) => logProblem('outbox', problem));
  }, RESUME_AFTER_MS);
  const at = runnerFor(outboxes);
  serveAccounts(at);
  serveItems(at);
}

/** Runs something on the outbox of a workspace; a folder that cannot be opened is refused in words. */
type RunAt = <T>(
  workspaceId: string,
  run: (outbox: WorkspaceOutbox) => Promise<Result<T>>,
) => Promise<Result<T>>;

function runnerFor(outboxes: Outboxes): RunAt {
  return async (workspaceId, run) => {
    try {
      const outbox = await outboxes.of(workspaceId);
      return outbox === null ? NO_SUCH_WORKSPACE : await run(outbox);
    } catch (problem) {
      // Its folder could not be read or written: nothing was begun.
      logProblem('outbox open', problem);
      const isInUse = await outboxes.isInUse(workspaceId);
      return { ok: false as const, error: isInUse ? closedRefusal(problem) : openRefusal(problem) };
    }
  };
}

/** What may be asked about the schedulers that are connected. */
function serveAccounts(at: RunAt): void {
  serve(
    'outbox:read',
    readIn([], () => ({})),
    ({ workspaceId }) => at(workspaceId, async (outbox) => ok(outbox.view())),
  );
  serve(
    'outbox:connect',
    readIn(['scheduler', 'address', 'key'], ({ scheduler, address, key }) => ({
      scheduler: readOneOf(scheduler, API_SCHEDULERS),
      address: readText(address, MAX_ADDRESS),
      key: readText(key, MAX_KEY),
    })),
    ({ workspaceId, ...ask }) => at(workspaceId, (outbox) => outbox.connect(ask)),
  );
  serve('outbox:try', readIn(['accountId'], readAccountId), ({ workspaceId, accountId }) =>
    at(workspaceId, (outbox) => outbox.tryIt(accountId)),
  );
  serve(
    'outbox:link',
    readIn(['accountId', 'links'], (fields) => ({
      ...readAccountId(fields),
      links: readLinks(fields['links']),
    })),
    ({ workspaceId, accountId, links }) => at(workspaceId, (outbox) => outbox.link(accountId, links)),
  );
  serve('outbox:forget', readIn(['accountId'], readAccountId), ({ workspaceId, accountId }) =>
    at(workspaceId, (outbox) => outbox.forget(accountId)),
  );
}

/** What may be asked about what is waiting to be sent. */
function serveItems(at: RunAt): void {
  serve(
    'outbox:put',
    readIn(['accountId', 'requests', 'changes'], (fields) => ({
      ...readAccountId(fields),
      requests: readRequests(fields['requests']),
      changes: readChanges(fields['changes']),
    })),
    ({ workspaceId, accountId, requests, changes }) =>
      at(workspaceId, (outbox) => outbox.enqueue(accountId, requests, changes)),
  );
  serve(
    'outbox:choose',
    readIn(['itemId', 'choice'], ({ itemId, choice }) => ({
      itemId: readText(itemId, MAX_ID),
      choice: readOneOf(choice, RESOLUTIONS),
    })),
    ({ workspaceId, itemId, choice }) => at(workspaceId, (outbox) => outbox.choose(itemId, choice)),
  );
  serve(
    'outbox:pause',
    readIn(['paused'], ({ paused }) => {
      if (typeof paused !== 'boolean') throw new WrongAsk('expected yes or no');
      return { paused };
    }),
    ({ workspaceId, paused }) => at(workspaceId, (outbox) => outbox.pause(paused)),
  );
  serve(
    'outbox:try-now',
    readIn([], () => ({})),
    ({ workspaceId }) => at(workspaceId, (outbox) => outbox.tryNow()),
  );
  serve(
    'outbox:recorded',
    readIn(['itemIds'], ({ itemIds }) => ({
      itemIds: readList(itemIds, MAX_ITEMS, (id) => readText(id, MAX_ID)),
    })),
    ({ workspaceId, itemIds }) => at(workspaceId, (outbox) => outbox.recorded(itemIds)),
  );
}

/** Reads a question that names a workspace and, besides, the fields of `keys`. */
function readIn<T extends object>(keys: readonly string[], read: (fields: Record<string, unknown>) => T) {
  return (raw: unknown): T & { workspaceId: string } => {
    const fields = readObject(raw, ['workspaceId', ...keys]);
    return { ...read(fields), workspaceId: readText(fields['workspaceId'], MAX_ID) };
  };
}

function readAccountId({ accountId }: Record<string, unknown>): { accountId: string } {
  return { accountId: readText(accountId, MAX_ID) };
}

function readLinks(raw: unknown): Record<ChannelId, string> {
  const fields = typeof raw === 'object' && raw !== null ? readObject(raw, Object.keys(raw)) : {};
  const links: Record<ChannelId, string> = {};
  for (const [channelId, there] of Object.entries(fields)) {
    links[asChannelId(readText(channelId, MAX_ID))] = readText(there, MAX_ID * 4);
  }
  return links;
}

/**
 * The system's key store. Null where it has none worth the name: on Linux without a keyring Chromium would "encrypt"
 * with a password that everybody knows.
 */
function systemCipher(): Cipher | null {
  if (!safeStorage.isEncryptionAvailable()) return null;
  if (
    process.platform === 'linux' &&
    ['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend())
  ) {
    return null;
  }
  return {
    encrypt: (text) => safeStorage.encryptString(text),
    decrypt: (bytes) => safeStorage.decryptString(Buffer.from(bytes)),
  };
}

/** Tells every window that an outbox has changed, at most ten times a second. */
function tellWindows(): (workspaceId: string) => void {
  const due = new Set<string>();
  let timer: NodeJS.Timeout | null = null;
  return (workspaceId) => {
    due.add(workspaceId);
    timer ??= setTimeout(() => {
      timer = null;
      for (const id of due) {
        for (const window of BrowserWindow.getAllWindows()) window.webContents.send('outbox:changed', id);
      }
      due.clear();
    }, TELL_EVERY_MS);
  };
}
