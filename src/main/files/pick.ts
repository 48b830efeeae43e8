import { basename } from 'node:path';
import { ok, refuse } from '../../core/result';
import type { Result } from '../../core/result';
import type { Disk } from '../../disk/disk';
import { readStretch } from '../../disk/read-stretch';
import { readRefusal } from '../../disk/refusal';
import { systemCode } from '../../disk/system-code';
import { systemDisk } from '../../disk/system-disk';
import { withFile } from '../../disk/with-file';
import type { PickedFile } from '../../preload/contract';

export type PickPurpose = 'import' | 'bundle';

const MEGABYTE = 1024 * 1024;

/** A year of a large team's plan is about 5 MB as a spreadsheet; a bundle holds the whole history. */
const MAX_MEGABYTES: Readonly<Record<PickPurpose, number>> = { import: 50, bundle: 512 };

/** Reads a file the person chose, unless it is too large to be what they meant. */
export async function readPicked(
  path: string,
  purpose: PickPurpose,
  disk: Disk = systemDisk,
): Promise<Result<PickedFile>> {
  try {
    return await withFile(await disk.open(path, 'r'), async (file) => {
      const { size } = await file.stat();
      if (size > MAX_MEGABYTES[purpose] * MEGABYTE) return tooLarge(size, purpose);
      return ok({ name: basename(path), bytes: await readStretch(file, 0, size) });
    });
  } catch (problem) {
    if (systemCode(problem) === 'EISDIR') {
      return refuse('not-a-file', 'This is a folder; choose a file in it.');
    }
    return readRefusal(problem, { path, platform: process.platform, safe: 'Nothing was changed.' });
  }
}

function tooLarge(size: number, purpose: PickPurpose): Result<PickedFile> {
  const megabytes = Math.ceil(size / MEGABYTE);
  const advice = purpose === 'import' ? ' Split it by month and import the parts one by one.' : '';
  return refuse(
    'too-large',
    `This file has ${megabytes} MB; Holdfast takes up to ${MAX_MEGABYTES[purpose]} MB here.${advice} Nothing was changed.`,
  );
}
