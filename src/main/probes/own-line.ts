import { isIP } from 'node:net';
import type { NetworkInterfaceInfo } from 'node:os';

/**
 * Whether this computer is connected to any network: one connection beyond itself has an address that a network
 * gave it. Whether the router answers cannot be asked the same way on every system, so nobody claims it.
 *
 * @param interfaces as os.networkInterfaces() answers
 */
export function isConnected(interfaces: {
  readonly [name: string]: NetworkInterfaceInfo[] | undefined;
}): boolean {
  return Object.values(interfaces)
    .flatMap((addresses) => addresses ?? [])
    .some(({ internal, address }) => !internal && !isSelfGiven(address));
}

/** Drawn by the computer itself because no network gave it one. Source: RFC 3927 and RFC 4291. */
function isSelfGiven(address: string): boolean {
  return isIP(address) === 4 ? address.startsWith('169.254.') : /^fe[89ab]/i.test(address);
}
