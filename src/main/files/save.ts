import { join } from 'node:path';
import { ok } from '../../core/result';
import type { Result } from '../../core/result';
import type { Disk } from '../../disk/disk';
import { flushFolder } from '../../disk/folders';
import { writeRefusal } from '../../disk/refusal';
import { replaceFile } from '../../disk/replace-file';
import { systemCode } from '../../disk/system-code';
import { systemDisk } from '../../disk/system-disk';
import { discard } from '../../disk/temporary';
import { isInside } from './inside';
import { numberedName, safeFileName } from './safe-name';

export interface NamedBytes {
  name: string;
  bytes: Uint8Array;
}

const PLAN_IS_SAFE = 'Your plan is safe.';

/** Writes a file where the person said; the system's own dialog has asked about replacing an old one. */
export async function saveFile(
  path: string,
  bytes: Uint8Array,
  disk: Disk = systemDisk,
): Promise<Result<{ savedAs: string }>> {
  try {
    await replaceFile(path, bytes, { place: 'chosen', disk });
    return ok({ savedAs: path });
  } catch (problem) {
    return { ok: false, error: writeRefusal(problem, 'the file', PLAN_IS_SAFE) };
  }
}

/**
 * Writes files into one folder and replaces nothing there. Stops at the first one that fails, and says how many are
 * there already; those stay.
 */
export async function saveFiles(
  folder: string,
  files: readonly NamedBytes[],
  disk: Disk = systemDisk,
): Promise<Result<{ folder: string; saved: string[] }>> {
  const saved: string[] = [];
  try {
    for (const file of files) saved.push(await saveBeside(folder, file, disk));
    await flushFolder(folder, 'chosen', disk);
    return ok({ folder, saved });
  } catch (problem) {
    const safe =
      saved.length === 0
        ? PLAN_IS_SAFE
        : `${PLAN_IS_SAFE} ${saved.length} of ${files.length} files are already there.`;
    return { ok: false, error: writeRefusal(problem, 'the next file', safe) };
  }
}

/** Claims the first free name with an empty file (`wx` decides between two writers), then replaces it whole. */
async function saveBeside(folder: string, file: NamedBytes, disk: Disk): Promise<string> {
  const wanted = safeFileName(file.name);
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : numberedName(wanted, number);
    const target = join(folder, name);
    if (!isInside(folder, target)) throw new Error('file name leaves its folder');
    if (!(await claim(target, disk))) continue;
    try {
      await replaceFile(target, file.bytes, { place: 'chosen', disk });
    } catch (problem) {
      await discard(disk, target);
      throw problem;
    }
    return name;
  }
}

async function claim(target: string, disk: Disk): Promise<boolean> {
  try {
    await (await disk.open(target, 'wx')).close();
    return true;
  } catch (problem) {
    if (systemCode(problem) === 'EEXIST') return false;
    throw problem;
  }
}
