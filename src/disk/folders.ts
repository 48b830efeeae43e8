import { dirname, resolve } from 'node:path';
import type { Disk } from './disk';
import { systemCode } from './system-code';
import { systemDisk } from './system-disk';

/** Whose folder it is: in `ours` a name that may not last is a failure, in one the person `chose` it is not. */
export type Place = 'ours' | 'chosen';

/** This file system has no such thing as flushing a folder (CIFS, FUSE, exFAT): there is nothing to be done. */
const UNKNOWN_THERE = ['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'];
/** A folder that takes files but may not be opened itself, as on some shares. */
const FORBIDDEN_THERE = ['EPERM', 'EACCES', 'EBADF'];

/**
 * Makes new names in a folder survive a power cut, as far as its file system can. Rejects with the system's error
 * where that matters: the file is there all the same.
 */
export async function flushFolder(folder: string, place: Place, disk: Disk = systemDisk): Promise<void> {
  // There is no such call on Windows: a name lasts once its file has been flushed under it.
  if (disk.habits === 'windows') return;
  try {
    await disk.flushFolder(folder);
  } catch (problem) {
    const code = systemCode(problem);
    if (UNKNOWN_THERE.includes(code) || (place === 'chosen' && FORBIDDEN_THERE.includes(code))) return;
    throw problem;
  }
}

/** Makes one of our own folders and those above it, to last. Rejects with the system's error. */
export async function makeOwnFolder(folder: string, disk: Disk = systemDisk): Promise<void> {
  const first = await disk.makeFolder(folder);
  if (first === undefined) return;
  const top = dirname(resolve(first));
  for (let at = resolve(folder); at !== top && at !== dirname(at); at = dirname(at)) {
    await flushFolder(dirname(at), 'ours', disk);
  }
}
