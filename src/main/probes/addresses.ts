import { BlockList, isIP } from 'node:net';

/**
 * What may not be asked: this machine, its networks, and what providers keep for machines themselves. Source: the
 * IANA registries of special-purpose addresses for IPv4 and IPv6; 168.63.129.16 is a cloud's machine service on a
 * public address. The metadata addresses 169.254.169.254, 100.100.100.200 and fd00:ec2::254 lie in these ranges.
 */
const REFUSED_V4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '168.63.129.16/32',
];
/** Within the public half of IPv6: documentation, benchmarks, and the tunnels that carry an IPv4 address inside. */
const REFUSED_V6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];
/** Everything public today. Loopback, link-local, unique-local, site-local and multicast lie outside of it. */
const PUBLIC_V6 = ['2000::/3'];

const refusedV4 = listOf(REFUSED_V4, 'ipv4');
const refusedV6 = listOf(REFUSED_V6, 'ipv6');
const publicV6 = listOf(PUBLIC_V6, 'ipv6');

/** Whether an address, as text, is out on the internet. Anything that is no address is not. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) return !refusedV4.check(address, 'ipv4');
  if (isIP(address) !== 6) return false;
  const groups = groupsOf(address);
  if (groups === null) return false;
  const inner = innerV4(groups);
  if (inner !== null) return isPublicAddress(inner);
  return publicV6.check(address, 'ipv6') && !refusedV6.check(address, 'ipv6');
}

/** The IPv4 address that a mapped (::ffff:0:0/96) or translated (64:ff9b::/96) one stands for. */
function innerV4(groups: readonly number[]): string | null {
  const head = groups.slice(0, 6).join(':');
  const isMapped = head === [0, 0, 0, 0, 0, 0xffff].join(':');
  const isTranslated = head === [0x64, 0xff9b, 0, 0, 0, 0].join(':');
  if (!isMapped && !isTranslated) return null;
  const [high = 0, low = 0] = groups.slice(6);
  return [high >> 8, high & 0xff, low >> 8, low & 0xff].join('.');
}

/** The eight groups of an IPv6 address; null when it names a zone ('fe80::1%eth0'), which only a local one does. */
function groupsOf(address: string): number[] | null {
  if (address.includes('%')) return null;
  const dotted = /^(.*:)(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(address);
  const plain =
    dotted === null ? address : `${dotted[1]}${pair(dotted[2], dotted[3])}:${pair(dotted[4], dotted[5])}`;
  const [before = '', after] = plain.split('::');
  const head = hexGroups(before);
  if (after === undefined) return head;
  const tail = hexGroups(after);
  return [...head, ...Array.from({ length: 8 - head.length - tail.length }, () => 0), ...tail];
}

function hexGroups(part: string): number[] {
  return part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16));
}

function pair(high: string | undefined, low: string | undefined): string {
  return (Number(high) * 256 + Number(low)).toString(16);
}

function listOf(ranges: readonly string[], type: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [network = '', prefix] = range.split('/');
    list.addSubnet(network, Number(prefix), type);
  }
  return list;
}
