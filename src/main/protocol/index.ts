import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { SCHEME } from './address';
import type { MediaStores } from '../media/stores';
import { headersFor } from './headers';
import { mediaAnswer } from './media-answer';
import { ownFile } from './own-file';

/** Must run before the app is ready. The scheme never gets `bypassCSP`. */
export function claimScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: SCHEME,
      // `stream`: films are played from where one wants, without being read whole.
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true, stream: true },
    },
  ]);
}

/** Serves the built window from `root`, and kept media by their SHA-256; nothing else on the disk can be asked for. */
export function serveOwnFiles(root: string, media: MediaStores): void {
  protocol.handle(SCHEME, async (request) => {
    const kept = await mediaAnswer(media, request);
    if (kept !== null) return kept;
    if (request.method !== 'GET') return notFound();
    const path = await ownFile(root, request.url);
    if (path === null) return notFound();
    try {
      return new Response(await readFile(path), { headers: headersFor(path) });
    } catch {
      return notFound(); // a folder, or gone since
    }
  });
}

function notFound(): Response {
  return new Response('Not found', { status: 404, headers: headersFor('not-found.txt') });
}
