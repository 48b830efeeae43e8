import dns from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { ApiScheduler } from '../../core/schedulers';
import type { Json } from '../../core/json';
import type { TransportResult } from '../../core/outbox';
import { isPublicAddress } from '../probes/addresses';
import { trustedCertificates } from '../probes/certificates';

/** One call to a scheduler. The key goes into a header and nowhere else. */
export interface CallAsk {
  readonly scheduler: ApiScheduler;
  readonly address: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly body: Json;
  readonly key: string;
}

export interface CallLimits {
  readonly timeoutMs: number;
  readonly maxBytes: number;
}

/**
 * Sends one request and hears what comes back. Never throws for what the world does: whether the request left this
 * computer is what everything after depends on, so that is said apart. No redirect is followed, no connection and
 * no cookie shared, nothing looked up but the host that the person named.
 *
 * Without encryption only this computer and the office network are spoken to; where a name leads is checked when
 * the connection is made, so no name server can send the key out in the open.
 *
 * @param signal ends it as if the line broke
 */
export function call(ask: CallAsk, limits: CallLimits, signal?: AbortSignal): Promise<TransportResult> {
  const url = urlOf(ask.address, ask.path);
  if (url === null) return Promise.resolve({ kind: 'not-sent', why: 'forbidden' });
  const isOpen = url.protocol === 'http:';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isOpen && isIP(host) !== 0 && isPublicAddress(host)) {
    return Promise.resolve({ kind: 'not-sent', why: 'forbidden' });
  }
  const text = ask.body === null ? null : Buffer.from(JSON.stringify(ask.body), 'utf8');
  return new Promise((resolve) => {
    const request = requestFor(url, ask, text);
    let isConnected = false;
    let isOver = false;
    const finish = (heard: TransportResult): void => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      request.destroy();
      resolve(heard);
    };
    const onAbort = (): void =>
      finish(isConnected ? { kind: 'cut', why: 'broken' } : { kind: 'not-sent', why: 'no-line' });
    const timer = setTimeout(
      () => finish(isConnected ? { kind: 'cut', why: 'timeout' } : { kind: 'not-sent', why: 'no-line' }),
      limits.timeoutMs,
    );
    signal?.addEventListener('abort', onAbort);
    request.on('socket', (socket) =>
      socket.once(isOpen ? 'connect' : 'secureConnect', () => {
        isConnected = true;
      }),
    );
    request.on('error', (problem) =>
      finish(isConnected ? { kind: 'cut', why: 'broken' } : { kind: 'not-sent', why: whyNotSent(problem) }),
    );
    request.on('response', (response) => hear(response, limits.maxBytes, finish));
    if (signal?.aborted === true) return onAbort();
    if (text !== null) request.write(text);
    request.end();
  });
}

/** Not sent before its `end()`. */
function requestFor(url: URL, ask: CallAsk, text: Buffer | null): http.ClientRequest {
  const options: https.RequestOptions = {
    agent: false,
    method: ask.method,
    headers: headersOf(ask, text),
    maxHeaderSize: 32 * 1024,
  };
  if (url.protocol === 'http:') return http.request(url, { ...options, lookup: nearLookup });
  const ca = trustedCertificates();
  return https.request(url, { ...options, ...(ca === undefined ? {} : { ca: [...ca] }) });
}

/** Reads an answer to its end, or to where it broke off. */
function hear(
  response: http.IncomingMessage,
  maxBytes: number,
  finish: (heard: TransportResult) => void,
): void {
  const chunks: Buffer[] = [];
  let bytes = 0;
  response.on('data', (chunk: Buffer) => {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) finish({ kind: 'cut', why: 'too-large' });
    else chunks.push(chunk);
  });
  response.on('error', () => finish({ kind: 'cut', why: 'broken' }));
  response.on('close', () => finish({ kind: 'cut', why: 'broken' }));
  response.on('end', () => {
    if (!response.complete) return finish({ kind: 'cut', why: 'broken' });
    finish({
      kind: 'answer',
      status: response.statusCode ?? 0,
      retryAfter: response.headers['retry-after'] ?? null,
      resetAt: oneOf(response.headers['x-ratelimit-reset']),
      body: Buffer.concat(chunks).toString('utf8'),
    });
  });
}

/** The address with a path behind it; null for a path that would lead elsewhere. */
export function urlOf(address: string, path: string): URL | null {
  if (!URL.canParse(address) || !path.startsWith('/')) return null;
  const base = new URL(address);
  const home = base.pathname.replace(/\/+$/, '');
  if (!URL.canParse(`${base.origin}${home}${path}`)) return null;
  const url = new URL(`${base.origin}${home}${path}`);
  if (!['https:', 'http:'].includes(url.protocol) || url.origin !== base.origin) return null;
  // `..` in a number that came from outside must not reach another part of the server.
  return url.pathname.startsWith(`${home}/`) ? url : null;
}

function headersOf({ scheduler, key }: CallAsk, text: Buffer | null): http.OutgoingHttpHeaders {
  return {
    Accept: 'application/json',
    'Accept-Encoding': 'identity',
    'User-Agent': 'Holdfast',
    // Postiz wants the bare key.
    Authorization: scheduler === 'postiz' ? key : `Bearer ${key}`,
    ...(text === null ? {} : { 'Content-Type': 'application/json', 'Content-Length': text.byteLength }),
  };
}

class TooFar extends Error {
  override name = 'TooFar';
}

/** The system's own look-up, which knows the names of the office network; refuses addresses out on the internet. */
const nearLookup: LookupFunction = (host, options, answer) => {
  dns.lookup(host, { ...options, all: true }, (problem, found) => {
    const first = found?.[0];
    if (problem !== null) answer(problem, '', 4);
    else if (first === undefined || found.some(({ address }) => isPublicAddress(address))) {
      answer(new TooFar('open to the internet'), '', 4);
    } else if (options.all === true) answer(null, found);
    else answer(null, first.address, first.family);
  });
};

function whyNotSent(problem: Error): Extract<TransportResult, { kind: 'not-sent' }>['why'] {
  if (problem instanceof TooFar) return 'forbidden';
  const code = 'code' in problem ? String(problem.code) : '';
  if (['ENOTFOUND', 'EAI_AGAIN', 'EAI_NODATA', 'ENODATA'].includes(code)) return 'no-such-host';
  return /CERT|SELF_SIGNED|UNABLE_TO|ALTNAME|EPROTO|SSL/.test(code) ? 'certificate' : 'no-line';
}

function oneOf(header: string | string[] | undefined): string | null {
  return (Array.isArray(header) ? header[0] : header) ?? null;
}
