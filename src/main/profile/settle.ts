import { mkdirSync, readdirSync, renameSync, rmdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { systemCode } from '../../disk/system-code';
import { foundIn, profilePlace, type Found, type Machine } from './place';

/** The profile's folder, or the one that would have to be asked first and does not answer. */
export type Settled = { readonly folder: string } | { readonly silent: string };

/**
 * Decides where the profile lies, moves an older one there, and tells the folder to use. To be called before
 * anything is opened. An older profile that cannot be moved, such as one that is open in another window or lies on
 * another drive, is used where it is, and moving is tried again at the next start.
 */
export function settleProfile(machine: Machine): Settled {
  const place = profilePlace(machine, lookIn);
  if (place.kind === 'refuse') return { silent: place.folder };
  const { folder, moveFrom } = place;
  if (moveFrom !== null && !moveProfile(moveFrom, folder)) return { folder: moveFrom };
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    // Whatever is written there first says so in words.
  }
  return { folder };
}

/** Renames a profile to a place that is free or empty. False: it could not be, and both are as they were. */
export function moveProfile(from: string, to: string): boolean {
  try {
    mkdirSync(dirname(to), { recursive: true });
    if (lookIn(to) === 'empty') rmdirSync(to);
    renameSync(from, to);
    return true;
  } catch {
    return false;
  }
}

function lookIn(folder: string): Found {
  try {
    return foundIn(readdirSync(folder));
  } catch (problem) {
    return ['ENOENT', 'ENOTDIR'].includes(systemCode(problem)) ? 'missing' : 'unreadable';
  }
}
