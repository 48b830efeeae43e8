import { createServer } from 'node:http';
import type { Server } from 'node:http';

/** A server of somebody else: every request it gets is one too many. */
export interface ForeignServer {
  readonly server: Server;
  readonly address: string;
  /** What it was asked for, in order. */
  readonly visits: string[];
}

/** Starts it on a free port of this machine. */
export async function startForeignServer(): Promise<ForeignServer> {
  const visits: string[] = [];
  const server = createServer((request, response) => {
    visits.push(request.url ?? '');
    response.end('hello');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return { server, visits, address: `http://127.0.0.1:${address.port}` };
}
