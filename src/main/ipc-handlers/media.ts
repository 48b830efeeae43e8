import type { MediaState } from '../../preload/contract';
import { readBytes, readCount, readList, readObject, readText } from '../ipc/read';
import { serve } from '../ipc/serve';
import type { MediaStores } from '../media/stores';
import { NO_SUCH_WORKSPACE } from '../workspaces/no-such-workspace';
import { readSha256 } from './read-sha256';

/** A picture from the clipboard or cut in the window; films come by their path and never as one message. */
const MAX_BYTES = 64 * 1024 * 1024;
const MAX_THUMB_BYTES = 1024 * 1024;
const MAX_ID = 64;
const MAX_NAME = 1000;
const MAX_PATH = 32_768;
const MAX_FILES = 500;
/** Often enough for a bar that moves, seldom enough to cost nothing. */
const TELL_EVERY_MS = 100;

/** Pictures and films, kept in the workspace's folder. */
export function serveMedia(stores: MediaStores): void {
  serveFiles(stores);
  serveBytes(stores);
  serveThumbs(stores);
}

/** Files named by their path: they may be large, so they tell how far they are and can be stopped. */
function serveFiles(stores: MediaStores): void {
  const underWay = new Map<number, AbortController>();

  serve(
    'media:keep',
    (raw) => {
      const { workspaceId, path, ticket } = readObject(raw, ['workspaceId', 'path', 'ticket']);
      return {
        workspaceId: readText(workspaceId, MAX_ID),
        path: readText(path, MAX_PATH),
        ticket: readCount(ticket),
      };
    },
    async ({ workspaceId, path, ticket }, event) => {
      const store = await stores.of(workspaceId);
      if (store === null) return NO_SUCH_WORKSPACE;
      const stop = new AbortController();
      underWay.set(ticket, stop);
      let total = 0;
      let told = 0;
      try {
        return await store.keepFile(path, {
          signal: stop.signal,
          onTotal: (bytes) => (total = bytes),
          onProgress: (bytes) => {
            const now = performance.now();
            if (now - told < TELL_EVERY_MS || event.sender.isDestroyed()) return;
            told = now;
            event.sender.send('media:progress', { ticket, bytes, total });
          },
        });
      } finally {
        underWay.delete(ticket);
      }
    },
  );

  serve(
    'media:cancel',
    (raw) => ({ ticket: readCount(readObject(raw, ['ticket'])['ticket']) }),
    ({ ticket }) => underWay.get(ticket)?.abort(),
  );
}

function serveBytes(stores: MediaStores): void {
  serve(
    'media:keep-bytes',
    (raw) => {
      const { workspaceId, name, bytes } = readObject(raw, ['workspaceId', 'name', 'bytes']);
      return {
        workspaceId: readText(workspaceId, MAX_ID),
        name: readText(name, MAX_NAME),
        bytes: readBytes(bytes, MAX_BYTES),
      };
    },
    async ({ workspaceId, name, bytes }) =>
      (await stores.of(workspaceId))?.keepBytes(name, bytes) ?? NO_SUCH_WORKSPACE,
  );
}

function serveThumbs(stores: MediaStores): void {
  serve(
    'media:states',
    (raw) => {
      const { workspaceId, files } = readObject(raw, ['workspaceId', 'files']);
      return { workspaceId: readText(workspaceId, MAX_ID), files: readList(files, MAX_FILES, readSha256) };
    },
    async ({ workspaceId, files }) => {
      const store = await stores.of(workspaceId);
      const states: MediaState[] = [];
      // One after the other: each may read a whole film.
      for (const sha256 of files) states.push((await store?.stateOf(sha256)) ?? 'missing');
      return states;
    },
  );

  serve(
    'media:keep-thumb',
    (raw) => {
      const { workspaceId, sha256, bytes } = readObject(raw, ['workspaceId', 'sha256', 'bytes']);
      return {
        workspaceId: readText(workspaceId, MAX_ID),
        sha256: readSha256(sha256),
        bytes: readBytes(bytes, MAX_THUMB_BYTES),
      };
    },
    async ({ workspaceId, sha256, bytes }) => (await stores.of(workspaceId))?.keepThumb(sha256, bytes),
  );
}
