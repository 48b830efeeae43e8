import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** How a site answers: a page, a redirect, an error, a cut connection, or nothing ever. */
export type SiteFate =
  | { readonly kind: 'page'; readonly body: string; readonly status?: number }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'reset' }
  | { readonly kind: 'hang' }
  | { readonly kind: 'endless' };

export interface Sites {
  readonly port: number;
  /** Hosts that were asked, in order, each with the headers that came along. */
  readonly visits: { readonly host: string; readonly headers: IncomingMessage['headers'] }[];
  set(host: string, fate: SiteFate): void;
  /** What every host answers with that has no fate of its own: a network that wants a sign-in. */
  setAll(fate: SiteFate | null): void;
  close(): void;
}

/** Web sites on loopback, told apart by the host they are asked for. */
export async function startSites(sites: Readonly<Record<string, SiteFate>> = {}): Promise<Sites> {
  const fates = new Map(Object.entries(sites));
  let everywhere: SiteFate | null = null;
  const visits: Sites['visits'] = [];
  const open = new Set<Socket>();
  const server = createServer((request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    visits.push({ host, headers: request.headers });
    const fate = everywhere ?? fates.get(host) ?? { kind: 'reset' };
    if (fate.kind === 'page') response.writeHead(fate.status ?? 200).end(fate.body);
    else if (fate.kind === 'redirect') response.writeHead(302, { location: fate.to }).end();
    else if (fate.kind === 'reset') request.socket.resetAndDestroy();
    else if (fate.kind === 'endless') {
      response.writeHead(200);
      const more = (): void => {
        while (!response.destroyed && response.write('x'.repeat(4_096)));
      };
      response.on('drain', more);
      more();
    }
  });
  server.on('connection', (socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    port: (server.address() as AddressInfo).port,
    visits,
    set: (host, fate) => void fates.set(host, fate),
    setAll: (fate) => void (everywhere = fate),
    close: () => {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}
