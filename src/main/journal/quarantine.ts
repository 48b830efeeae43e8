import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceFile } from '../../disk/replace-file';
import type { JournalDamage } from '../../preload/contract';
import type { Stretch } from './inspect';
import { segmentName } from './segment-names';

/**
 * Copies a stretch that cannot be read into a file of its own, for a person or a later version to look at. The
 * segment itself is left as it is. Doing it again changes nothing; a copy that the disk refuses is no loss, since
 * the bytes still stand in the segment.
 *
 * @param start where `bytes` begin in the segment; `stretch` counts from there
 * @returns what to tell; `isNew` when this call made the copy
 */
export async function quarantine(
  folder: string,
  segment: number,
  start: number,
  bytes: Uint8Array,
  stretch: Stretch,
): Promise<JournalDamage> {
  const name = `${segmentName(segment)}.${start + stretch.from}-${start + stretch.to}.quarantine`;
  const damage = {
    keptAs: name,
    bytes: stretch.to - stretch.from,
    why: stretch.why,
    atEnd: stretch.to === bytes.length,
  };
  try {
    if (await exists(join(folder, name))) return { ...damage, isNew: false };
    await replaceFile(join(folder, name), bytes.subarray(stretch.from, stretch.to), { place: 'ours' });
    return { ...damage, isNew: true };
  } catch {
    return { ...damage, keptAs: segmentName(segment), isNew: true };
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
