import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/**
 * What goes wrong with one request. 'before': nothing was done; 'after': it was done, and then the answer is lost.
 * 'late': nothing is answered, and it is done only some time after the caller gave up.
 */
export type Fault =
  | { readonly kind: 'status'; readonly when: 'before' | 'after'; readonly status: number }
  | { readonly kind: 'reset'; readonly when: 'before' | 'after' }
  | { readonly kind: 'silence'; readonly when: 'before' | 'after' }
  | { readonly kind: 'late'; readonly ms: number }
  | { readonly kind: 'slow'; readonly ms: number }
  | { readonly kind: 'page' }
  | { readonly kind: 'endless' }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'too-many'; readonly retryAfter: string };

export interface Asked {
  readonly method: string;
  /** Path without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: unknown;
  readonly at: number;
}

export interface Reply {
  readonly status: number;
  readonly json: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Something that really happened there: what a test counts duplicates and losses by. */
export interface LedgerEntry {
  readonly what: 'planned' | 'published' | 'changed' | 'deleted';
  readonly id: string;
  readonly place: string;
  readonly text: string;
  readonly due: number;
}

/** A server of ours on loopback that plays a scheduler. It keeps its posts when it is restarted. */
export abstract class ContractServer {
  readonly ledger: LedgerEntry[] = [];
  readonly asked: Asked[] = [];
  /** Decides what goes wrong with a request; null: nothing. */
  fault: (asked: Asked) => Fault | null = () => null;
  /** Called when a request was acted on and is about to be answered. */
  onActed: (asked: Asked) => void = () => undefined;
  now: () => number = () => Date.now();
  #server: Server | null = null;
  readonly #sockets = new Set<Socket>();
  #port = 0;

  /** Path in front of every request, such as '/public/v1'. */
  protected abstract readonly home: string;
  protected abstract answer(asked: Asked): Reply;

  get address(): string {
    return `http://127.0.0.1:${this.#port}${this.home}`;
  }

  async start(): Promise<this> {
    const server = createServer((request, response) => void this.#serve(request, response));
    server.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
    });
    await new Promise<void>((ready, failed) => {
      server.once('error', failed);
      server.listen(this.#port, '127.0.0.1', ready);
    });
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
    return this;
  }

  /** Goes away at once, as when its machine is switched off; `start` brings it back under the same address. */
  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    for (const socket of this.#sockets) socket.destroy();
    await new Promise<void>((over) => (server === null ? over() : server.close(() => over())));
  }

  /** The next so many requests that fit go wrong in this way, then all is well again. */
  failNext(fault: Fault, times = 1, fits: (asked: Asked) => boolean = isWriting): void {
    let left = times;
    this.fault = (asked) => {
      if (left === 0 || !fits(asked)) return null;
      left -= 1;
      return fault;
    };
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of request) chunks.push(chunk as Buffer);
    } catch {
      return;
    }
    const url = new URL(request.url ?? '/', 'http://server');
    const asked: Asked = {
      method: request.method ?? '',
      path: decodeURI(url.pathname).replace(this.home, '') || '/',
      query: url.searchParams,
      headers: request.headers,
      body: bodyOf(request, Buffer.concat(chunks).toString('utf8')),
      at: this.now(),
    };
    this.asked.push(asked);
    const fault = this.fault(asked);
    const act = (): Reply => {
      const reply = this.answer(asked);
      this.onActed(asked);
      return reply;
    };
    if (fault === null) return send(response, act());
    switch (fault.kind) {
      case 'late':
        setTimeout(() => this.answer(asked), fault.ms);
        return;
      case 'slow': {
        const reply = act();
        setTimeout(() => send(response, reply), fault.ms);
        return;
      }
      case 'page':
        response.writeHead(200, { 'Content-Type': 'text/html' });
        response.end('<html><body>Welcome to the hotel. Please sign in.</body></html>');
        return;
      case 'endless':
        response.writeHead(200, { 'Content-Type': 'application/json' });
        pour(response);
        return;
      case 'redirect':
        response.writeHead(307, { Location: fault.to });
        response.end();
        return;
      case 'too-many':
        return send(response, {
          status: 429,
          json: { message: 'ThrottlerException: Too Many Requests' },
          headers: { 'Retry-After': fault.retryAfter },
        });
      default:
        if (fault.when === 'after') act();
        if (fault.kind === 'reset') request.socket.destroy();
        if (fault.kind === 'status') send(response, { status: fault.status, json: { message: 'Trouble' } });
    }
  }
}

/** Buffer reads by POST too: a question in GraphQL writes nothing. */
export function isWriting({ method, body }: Asked): boolean {
  return method !== 'GET' && !/^\s*query\b/.test(String(fieldsOf(body)['query'] ?? ''));
}

function pour(response: ServerResponse): void {
  const block = `"${'x'.repeat(64 * 1024)}",`;
  response.write('[');
  const more = (): void => {
    while (!response.destroyed && response.write(block));
    if (!response.destroyed) response.once('drain', more);
  };
  more();
}

function send(response: ServerResponse, { status, json, headers }: Reply): void {
  if (response.destroyed) return;
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(json));
}

function bodyOf(request: IncomingMessage, text: string): unknown {
  if (text === '') return null;
  if (request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true) {
    return Object.fromEntries(new URLSearchParams(text));
  }
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A JSON object's fields; none for anything else. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A refusal in the middle of working something out. */
export class Refuse extends Error {
  constructor(
    readonly status: number,
    readonly json: unknown,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(`refused with ${status}`);
  }
}

/** How many of what is there and still counts: the plans of the day and what is out. */
export function texts(posts: readonly { readonly text: string }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { text } of posts) counts[text] = (counts[text] ?? 0) + 1;
  return counts;
}
