import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { open, readFile, realpath, rename, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { flushFolder } from '../files/atomic-write';
import { drawId } from './draw-id';

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
  onUnkept: (problem: unknown) => void = () => undefined,
): Promise<string> {
  const path = join(userData, 'device.json');
  const kept = await readDevice(path);
  if (kept !== null && kept.mark === (await markOf(path, userData))) return kept.id;
  const id = drawId(10);
  await writeDevice(path, userData, id).catch(onUnkept);
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

/** The file is created first, because the mark contains its number; a rename keeps that number. */
async function writeDevice(path: string, userData: string, id: string): Promise<void> {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  const file = await open(temporary, 'wx');
  try {
    await file.writeFile(JSON.stringify({ id, mark: await markOf(temporary, userData) } satisfies Device));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
  await flushFolder(userData);
}

async function markOf(file: string, userData: string): Promise<string> {
  const [folder, numbers] = await Promise.all([realpath(userData), stat(file, { bigint: true })]);
  return createHash('sha256')
    .update(`${machineName()}\n${folder}\n${numbers.ino}`)
    .digest('hex')
    .slice(0, 32);
}

/** Linux has a stable name for the installation; elsewhere the host name, which a network may change: harmless. */
function machineName(): string {
  try {
    return readFileSync('/etc/machine-id', 'utf8').trim();
  } catch {
    return hostname();
  }
}
