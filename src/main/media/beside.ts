import { basename, dirname, join } from 'node:path';
import { mediaFolderOf } from '../../core/plan-file/media-folder';
import { ok } from '../../core/result';
import type { Result } from '../../core/result';
import type { Disk } from '../../disk/disk';
import { flushFolder } from '../../disk/folders';
import { writeRefusal } from '../../disk/refusal';
import { putInPlace } from '../../disk/replace-file';
import { systemCode } from '../../disk/system-code';
import { systemDisk } from '../../disk/system-disk';
import { withTemporary } from '../../disk/temporary';
import { withFile } from '../../disk/with-file';
import type { MediaBeside } from '../../preload/contract';
import { copyHashed, hashFile } from './copy-hashed';
import type { MediaStore } from './store';

/**
 * Copies kept photos and videos into the folder beside a plan file that was just saved. One that lies there already
 * and is what its name says stays.
 *
 * @returns the SHA-256 of those that are not here, or not sound
 */
export async function saveBeside(
  store: MediaStore,
  planPath: string,
  wanted: readonly MediaBeside[],
  disk: Disk = systemDisk,
): Promise<Result<string[]>> {
  const folder = folderBeside(planPath);
  const missing: string[] = [];
  let isMade = false;
  try {
    for (const { sha256, file } of wanted) {
      const source = (await store.stateOf(sha256)) === 'here' ? await store.open(sha256) : null;
      if (source === null) {
        missing.push(sha256);
        continue;
      }
      await withFile(source, async (open) => {
        if (!isMade) await disk.makeFolder(folder);
        isMade = true;
        const target = join(folder, file);
        if (await isThere(disk, target, sha256)) return;
        await withTemporary(disk, target, async (temporary) => {
          const copied = await copyHashed(disk, open, temporary);
          if (copied.sha256 === sha256) await putInPlace(temporary, target, 'chosen', disk);
          else missing.push(sha256);
        });
      });
    }
    if (isMade) await flushFolder(folder, 'chosen', disk);
    return ok(missing);
  } catch (problem) {
    const safe = 'Your plan is safe, and the plan file itself is saved.';
    return { ok: false, error: writeRefusal(problem, 'the next photo or video', safe) };
  }
}

/**
 * Keeps the photos and videos that lie beside a plan file. Each is read whole on the way, and one whose content is not
 * what its name says counts as missing.
 *
 * @returns the SHA-256 of those that are not here afterwards
 */
export async function keepBeside(
  store: MediaStore,
  planPath: string,
  wanted: readonly string[],
  disk: Disk = systemDisk,
): Promise<string[]> {
  const folder = folderBeside(planPath);
  const names = await namesIn(disk, folder);
  const missing: string[] = [];
  for (const sha256 of wanted) {
    if ((await store.stateOf(sha256)) === 'here') continue;
    const name = names.get(sha256);
    const kept = name === undefined ? undefined : await store.keepFile(join(folder, name));
    if (kept?.ok !== true || kept.value.sha256 !== sha256) missing.push(sha256);
  }
  return missing;
}

function folderBeside(planPath: string): string {
  return join(dirname(planPath), mediaFolderOf(basename(planPath)));
}

async function namesIn(disk: Disk, folder: string): Promise<Map<string, string>> {
  try {
    return new Map((await disk.readdir(folder)).map((name) => [name.slice(0, 64), name]));
  } catch {
    return new Map(); // none there, or not readable: everything is missing
  }
}

async function isThere(disk: Disk, path: string, sha256: string): Promise<boolean> {
  try {
    return (await hashFile(disk, path)) === sha256;
  } catch (problem) {
    if (systemCode(problem) === 'ENOENT') return false;
    throw problem;
  }
}
