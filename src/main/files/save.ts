import { open, realpath, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { done } from '../../core/result';
import type { Result } from '../../core/result';
import { flushFolder, writeAtomically } from './atomic-write';
import { systemCode, writeRefusal } from './disk-refusal';
import { isInside } from './inside';
import { numberedName, safeFileName } from './safe-name';

export interface NamedBytes {
  name: string;
  bytes: Uint8Array;
}

const PLAN_IS_SAFE = 'Your plan is safe.';

/** Writes a file where the person said; the system's own dialog has asked about replacing an old one. */
export async function saveFile(path: string, bytes: Uint8Array): Promise<Result<{ savedAs: string }>> {
  try {
    const target = join(await realpath(dirname(path)), basename(path));
    await writeAtomically(target, bytes);
    return done({ savedAs: target });
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
): Promise<Result<{ folder: string; saved: string[] }>> {
  const saved: string[] = [];
  try {
    const real = await realpath(folder);
    for (const file of files) saved.push(await saveBeside(real, file));
    await flushFolder(real);
    return done({ folder: real, saved });
  } catch (problem) {
    const safe =
      saved.length === 0
        ? PLAN_IS_SAFE
        : `${PLAN_IS_SAFE} ${saved.length} of ${files.length} files are already there.`;
    return { ok: false, error: writeRefusal(problem, 'the next file', safe) };
  }
}

/** Claims the first free name with an empty file (`wx` decides between two writers), then replaces it whole. */
async function saveBeside(folder: string, file: NamedBytes): Promise<string> {
  const wanted = safeFileName(file.name);
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : numberedName(wanted, number);
    const target = join(folder, name);
    if (!isInside(folder, target)) throw new Error('file name leaves its folder');
    if (!(await claim(target))) continue;
    try {
      await writeAtomically(target, file.bytes);
    } catch (problem) {
      await rm(target, { force: true });
      throw problem;
    }
    return name;
  }
}

async function claim(target: string): Promise<boolean> {
  try {
    await (await open(target, 'wx')).close();
    return true;
  } catch (problem) {
    if (systemCode(problem) === 'EEXIST') return false;
    throw problem;
  }
}
