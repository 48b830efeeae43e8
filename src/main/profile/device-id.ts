import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Disk } from '../../disk/disk';
import { replaceFile } from '../../disk/replace-file';
import { systemDisk } from '../../disk/system-disk';
import { drawId } from './draw-id';
import { machineId } from './machine-id';

/**
 * The id of this profile on this machine, drawn anew whenever the profile is a copy: two machines that write under
 * one id would diverge silently and for good.
 *
 * `device.json` holds a mark made of the machine, the folder and the file's own number on the disk. A copied or
 * restored folder gets new numbers, so the mark no longer fits, even on the same machine under the same path.
 * (A whole disk put back to an earlier state is not noticed: nothing on it has changed.)
 *
 * On a disk that takes nothing the new id serves this session and is not kept: the next start draws another, and a
 * fresh id is always right.
 */
export async function deviceIdOf(
  userData: string,
  disk: Disk = systemDisk,
  onUnkept: (problem: unknown) => void = () => undefined,
): Promise<string> {
  const path = join(userData, 'device.json');
  const kept = await readDevice(path);
  if (kept !== null && kept.mark === (await markOf(path, userData, disk))) return kept.id;
  const id = drawId(10);
  await writeDevice(path, userData, id, disk).catch(onUnkept);
  return id;
}

interface Device {
  id: string;
  mark: string;
}

async function readDevice(path: string): Promise<Device | null> {
  try {
    const json: unknown = JSON.parse(await readFile(path, 'utf8'));
    return isDevice(json) ? { id: json.id, mark: json.mark } : null;
  } catch {
    return null; // missing or unreadable: a fresh id is always right
  }
}

function isDevice(json: unknown): json is Device {
  return (
    typeof json === 'object' &&
    json !== null &&
    'id' in json &&
    typeof json.id === 'string' &&
    /^[a-z0-9]{6,20}$/.test(json.id) &&
    'mark' in json &&
    typeof json.mark === 'string'
  );
}

/** The mark contains the number of the file it stands in; a rename keeps that number. */
async function writeDevice(path: string, userData: string, id: string, disk: Disk): Promise<void> {
  const content = async (temporary: string): Promise<string> =>
    JSON.stringify({ id, mark: await markOf(temporary, userData, disk) } satisfies Device);
  await replaceFile(path, content, { place: 'ours', disk });
}

async function markOf(file: string, userData: string, disk: Disk): Promise<string> {
  const [machine, folder, number] = await Promise.all([
    machineId(),
    realFolder(userData, disk),
    disk.fileNumber(file),
  ]);
  return createHash('sha256').update(`${machine}\n${folder}\n${number}`).digest('hex').slice(0, 32);
}

/** RAM disks and some network drives cannot tell; the path itself is as good a mark there. */
async function realFolder(path: string, disk: Disk): Promise<string> {
  return disk.realpath(path).catch(() => path);
}
