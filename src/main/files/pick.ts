import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { done, refused } from '../../core/result';
import type { Result } from '../../core/result';
import type { PickedFile } from '../../preload/contract';
import { systemCode } from './disk-refusal';
import { readStretch } from './read-stretch';

export type PickPurpose = 'import' | 'bundle';

const MEGABYTE = 1024 * 1024;

/** A year of a large team's plan is about 5 MB as a spreadsheet; a bundle holds the whole history. */
const MAX_MEGABYTES: Readonly<Record<PickPurpose, number>> = { import: 50, bundle: 512 };

/** Reads a file the person chose, unless it is too large to be what they meant. */
export async function readPicked(path: string, purpose: PickPurpose): Promise<Result<PickedFile>> {
  try {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      if (size > MAX_MEGABYTES[purpose] * MEGABYTE) return tooLarge(size, purpose);
      return done({ name: basename(path), bytes: await readStretch(file, 0, size) });
    } finally {
      await file.close();
    }
  } catch (problem) {
    return cannotRead(systemCode(problem));
  }
}

function tooLarge(size: number, purpose: PickPurpose): Result<PickedFile> {
  const megabytes = Math.ceil(size / MEGABYTE);
  const advice = purpose === 'import' ? ' Split it by month and import the parts one by one.' : '';
  return refused(
    'too-large',
    `This file has ${megabytes} MB; Holdfast takes up to ${MAX_MEGABYTES[purpose]} MB here.${advice} Nothing was changed.`,
  );
}

function cannotRead(code: string): Result<PickedFile> {
  if (code === 'EISDIR') return refused('not-a-file', 'This is a folder; choose a file in it.');
  if (code === 'ENOENT') {
    return refused('file-gone', 'This file is no longer there. Nothing was changed.', true);
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return refused('not-allowed', 'Your system does not let Holdfast read this file. Nothing was changed.');
  }
  return refused('unreadable', 'This file could not be read. Nothing was changed. Try again.', true);
}
