import { createSocket } from 'node:dgram';

/** How a name answers: addresses, no such name, a server that failed, or nothing ever. */
export type NameFate = readonly string[] | 'no-such-name' | 'failed' | 'silent';

export interface NameServer {
  /** 'address:port'. */
  readonly address: string;
  /** Names it was asked for, in order. */
  readonly asked: string[];
  set(host: string, fate: NameFate): void;
  close(): void;
}

const TYPE_A = 1;
const NO_ERROR = 0;
const SERVER_FAILED = 2;
const NO_SUCH_NAME = 3;

/** A real name server on loopback (RFC 1035, UDP, IPv4 addresses only) that tests rule over. */
export async function startNameServer(names: Readonly<Record<string, NameFate>> = {}): Promise<NameServer> {
  const fates = new Map(Object.entries(names));
  const asked: string[] = [];
  const socket = createSocket('udp4');
  socket.on('message', (query, from) => {
    const { host, type, end } = readQuestion(query);
    asked.push(host);
    const fate = fates.get(host) ?? 'no-such-name';
    if (fate === 'silent') return;
    const addresses = typeof fate === 'string' || type !== TYPE_A ? [] : fate;
    const code = fate === 'failed' ? SERVER_FAILED : fate === 'no-such-name' ? NO_SUCH_NAME : NO_ERROR;
    socket.send(answer(query, end, code, addresses), from.port, from.address);
  });
  await new Promise<void>((ready) => socket.bind(0, '127.0.0.1', ready));
  return {
    address: `127.0.0.1:${socket.address().port}`,
    asked,
    set: (host, fate) => void fates.set(host, fate),
    close: () => socket.close(),
  };
}

function readQuestion(query: Buffer): { host: string; type: number; end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = query.readUInt8(at); length > 0; length = query.readUInt8(at)) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { host: labels.join('.').toLowerCase(), type: query.readUInt16BE(at + 1), end: at + 5 };
}

function answer(query: Buffer, end: number, code: number, addresses: readonly string[]): Buffer {
  const head = Buffer.from(query.subarray(0, end));
  head.writeUInt16BE(0x8180 | code, 2);
  head.writeUInt16BE(addresses.length, 6);
  head.writeUInt32BE(0, 8);
  // Name by reference to the question, type A, class IN, lives no time, four bytes.
  const records = addresses.map((address) =>
    Buffer.from([0xc0, 0x0c, 0, TYPE_A, 0, 1, 0, 0, 0, 0, 0, 4, ...address.split('.').map(Number)]),
  );
  return Buffer.concat([head, ...records]);
}
