import { join, relative, sep } from 'node:path';
import type { Disk } from '../../disk/disk';
import { systemCode } from '../../disk/system-code';
import { systemDisk } from '../../disk/system-disk';
import { isInside } from '../files/inside';
import { isOwnAddress } from './address';

/**
 * The file that an address of ours stands for, or null when there is none inside `root`.
 *
 * Checked twice with path.relative, never with startsWith: after percent-decoding (an encoded `..` survives URL
 * parsing) and after realpath (a link inside may point outside). On a drive that cannot tell real paths, such as a
 * RAM disk or one of a virtual machine, no link inside is followed at all.
 */
export async function ownFile(
  root: string,
  address: string,
  disk: Disk = systemDisk,
): Promise<string | null> {
  if (!isOwnAddress(address)) return null;
  const path = decoded(new URL(address).pathname);
  if (path === null || /[\0\\]/.test(path)) return null;

  const wanted = join(root, path === '/' || path === '' ? 'index.html' : path);
  if (!isInside(root, wanted)) return null;
  try {
    const [realRoot, real] = await Promise.all([disk.realpath(root), disk.realpath(wanted)]);
    return isInside(realRoot, real) ? real : null;
  } catch (problem) {
    if (!NO_REAL_PATHS.includes(systemCode(problem))) return null; // no such file: a 404 like any other
    return (await isFreeOfLinks(root, wanted, disk)) ? wanted : null;
  }
}

/** What Node says of a drive on which nothing has a real path (nodejs/node#6861). */
const NO_REAL_PATHS = ['EISDIR', 'EINVAL', 'UNKNOWN', 'EPERM'];

async function isFreeOfLinks(root: string, wanted: string, disk: Disk): Promise<boolean> {
  let at = root;
  try {
    for (const name of relative(root, wanted).split(sep)) {
      at = join(at, name);
      if ((await disk.lstat(at)).isSymbolicLink()) return false;
    }
    return true;
  } catch {
    return false;
  }
}

function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null; // not percent-encoding at all
  }
}
