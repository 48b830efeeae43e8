import { SNIFF_BYTES, keptMime } from '../../core/media';
import type { DiskFile } from '../../disk/disk';
import { readStretch } from '../../disk/read-stretch';
import type { MediaStores } from '../media/stores';
import { isOwnAddress } from './address';
import { readRange } from './range';

/** One read at a time per answer: what a slow player has not taken yet stays on the disk. */
const CHUNK = 256 * 1024;

/** Nothing else is an address of a kept file, so nothing else can become a path. */
const ADDRESS = /^\/(media|thumb)\/([a-z0-9]{8,32})\/([0-9a-f]{64})$/;

/** Shown as a picture or film and as nothing else: no page, no script, no frame, and no way to open it as one. */
const HEADERS = {
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-cache',
  'Content-Disposition': 'attachment',
  'Accept-Ranges': 'bytes',
};

/**
 * The answer to an address of a kept file or its small picture; null for every other address. A file is served as
 * what its first bytes say it is, or not at all.
 */
export async function mediaAnswer(stores: MediaStores, request: Request): Promise<Response | null> {
  const asked = mediaAddress(request.url);
  if (asked === null) return null;
  if (!['GET', 'HEAD'].includes(request.method)) return notHere();
  const store = await stores.of(asked.workspaceId);
  const file = await (asked.kind === 'media' ? store?.open(asked.sha256) : store?.openThumb(asked.sha256));
  // A small picture that nobody has made yet is no fault.
  if (!file) return asked.kind === 'thumb' ? notYet() : notHere();
  try {
    const mime = keptMime(await readStretch(file, 0, SNIFF_BYTES));
    const { size } = await file.stat();
    const range = readRange(request.headers.get('Range'), size);
    if (mime === undefined || range === 'outside') {
      await file.close();
      return mime === undefined ? notHere() : outside(size);
    }
    const { from, to } = range ?? { from: 0, to: size - 1 };
    const headers: Record<string, string> = {
      ...HEADERS,
      'Content-Type': mime,
      'Content-Length': String(to - from + 1),
      ...(range === null ? {} : { 'Content-Range': `bytes ${from}-${to}/${size}` }),
    };
    if (request.method === 'HEAD') {
      await file.close();
      return new Response(null, { headers });
    }
    return new Response(streamOf(file, from, to), { status: range === null ? 200 : 206, headers });
  } catch (problem) {
    await file.close();
    throw problem;
  }
}

/** What an address of ours asks for, if it is one of kept files. */
export function mediaAddress(
  address: string,
): { kind: 'media' | 'thumb'; workspaceId: string; sha256: string } | null {
  if (!isOwnAddress(address)) return null;
  const [, kind, workspaceId, sha256] = ADDRESS.exec(new URL(address).pathname) ?? [];
  if (workspaceId === undefined || sha256 === undefined) return null;
  return { kind: kind === 'thumb' ? 'thumb' : 'media', workspaceId, sha256 };
}

function streamOf(file: DiskFile, from: number, to: number): ReadableStream<Uint8Array> {
  let at = from;
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (!isOpen) return;
    isOpen = false;
    await file.close();
  };
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const chunk = await readStretch(file, at, Math.min(at + CHUNK, to + 1));
          at += chunk.length;
          if (chunk.length > 0) controller.enqueue(chunk);
          if (chunk.length > 0 && at <= to) return;
          await close();
          controller.close();
        } catch (problem) {
          await close();
          throw problem;
        }
      },
      cancel: close,
    },
    { highWaterMark: 0 },
  );
}

function notYet(): Response {
  return new Response(null, { status: 204, headers: HEADERS });
}

function notHere(): Response {
  return new Response('Not here', { status: 404, headers: { ...HEADERS, 'Content-Type': 'text/plain' } });
}

function outside(size: number): Response {
  return new Response(null, { status: 416, headers: { ...HEADERS, 'Content-Range': `bytes */${size}` } });
}
