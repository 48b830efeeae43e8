import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { Disk } from './disk';
import { patiently } from './patience';

/** Without the file's own name, which may be as long as a name can be. */
const TEMPORARY = /^\.holdfast-[0-9a-f]{12}\.tmp$/;

/** Those this process is writing on a disk, so that clearing away never meets one. */
const underWay = new WeakMap<Disk, Set<string>>();

/**
 * Runs `act` with the path of a file that is not there yet, in the folder of `target`: only there can it be renamed
 * over it in one step. What is left of it afterwards is removed.
 */
export async function withTemporary<T>(
  disk: Disk,
  target: string,
  act: (temporary: string) => Promise<T>,
): Promise<T> {
  const name = `.holdfast-${randomBytes(6).toString('hex')}.tmp`;
  const temporary = join(dirname(target), name);
  const names = underWay.get(disk) ?? new Set();
  underWay.set(disk, names.add(name));
  try {
    return await act(temporary);
  } catch (problem) {
    // The first problem is the one to tell; what stays lying here is cleared away at the next start.
    await discard(disk, temporary);
    throw problem;
  } finally {
    names.delete(name);
  }
}

/** Removes a file that nobody needs any more. One that cannot be removed stays, which is no failure of anything. */
export async function discard(disk: Disk, path: string): Promise<void> {
  await patiently(disk, () => disk.remove(path)).catch(() => undefined);
}

/** Removes the temporary files that a crash left in a folder of ours. One that cannot be removed stays. */
export async function clearTemporary(folder: string, disk: Disk): Promise<void> {
  const names = await disk.readdir(folder).catch(() => []);
  for (const name of names) {
    if (!TEMPORARY.test(name) || underWay.get(disk)?.has(name) === true) continue;
    await discard(disk, join(folder, name));
  }
}
