import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { isInside } from '../files/inside';
import { isOwnAddress } from './address';

/**
 * The file that an address of ours stands for, or null when there is none inside `root`.
 *
 * Checked twice with path.relative, never with startsWith: after percent-decoding (an encoded `..` survives URL
 * parsing) and after realpath (a link inside may point outside).
 */
export async function ownFile(root: string, address: string): Promise<string | null> {
  if (!isOwnAddress(address)) return null;
  const path = decoded(new URL(address).pathname);
  if (path === null || /[\0\\]/.test(path)) return null;

  const wanted = join(root, path === '/' || path === '' ? 'index.html' : path);
  if (!isInside(root, wanted)) return null;
  try {
    const [realRoot, real] = await Promise.all([realpath(root), realpath(wanted)]);
    return isInside(realRoot, real) ? real : null;
  } catch {
    return null; // no such file: a 404 like any other
  }
}

function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null; // not percent-encoding at all
  }
}
