import { dirname, resolve } from 'node:path';
import type { Disk, FileFacts } from './disk';
import { flushFolder } from './folders';
import type { Place } from './folders';
import { patiently } from './patience';
import { holds } from './read-stretch';
import { ReadBackDiffers } from './system-code';
import { systemDisk } from './system-disk';
import { withTemporary } from './temporary';
import { withFile } from './with-file';

/** What to write; made from the temporary file's path where it depends on the file itself. */
export type Content = Uint8Array | string | ((temporary: string) => Promise<string>);

export interface Replacing {
  readonly place: Place;
  readonly disk?: Disk;
  /** Looks at the bytes once they were read back; what it throws keeps the old file in its place. */
  readonly check?: (bytes: Uint8Array) => void;
}

/** As many links as Linux follows before it calls them a circle (path_resolution(7)). */
const MOST_LINKS = 40;
const PERMISSIONS = 0o777;
const MAY_WRITE = 0o222;

/**
 * Writes a file, or replaces it so that a crash or a power cut leaves the old one or the new one, never half: a
 * temporary file in the same folder, flushed, read back whole and compared, renamed over the old one, and the folder
 * flushed too (a rename alone can leave an empty file). The old one's permissions are kept, and a link that the person
 * made goes on pointing where it did. A folder that may not be written to is refused, although the file in it may be:
 * writing in place cannot be taken back.
 *
 * @throws FileInUse, ReadBackDiffers, or the system's error. The old file is whole then, unless it was the folder's
 *   flush that failed; then the new one is.
 */
export async function replaceFile(path: string, content: Content, replacing: Replacing): Promise<void> {
  const { place, disk = systemDisk, check } = replacing;
  // In our own folders nobody but us has any business with links: there they are replaced.
  const target = place === 'chosen' ? await behindLinks(path, disk) : path;
  const old = await factsOf(disk.lstat(target));
  if (old?.isDirectory() === true) throw failure('a folder has that name', 'EISDIR');
  // Windows refuses this with the code of a file that is held: told apart before anybody waits.
  if (disk.habits === 'windows' && old !== null && (old.mode & MAY_WRITE) === 0) {
    throw failure('the file is write-protected', 'EACCES');
  }
  await withTemporary(disk, target, async (temporary) => {
    const bytes = await writeNew(disk, temporary, content, old);
    check?.(bytes);
    await putInPlace(temporary, target, place, disk);
  });
}

/** Renames a finished file over another, or to a free name, to last. Throws as `replaceFile` does. */
export async function putInPlace(from: string, to: string, place: Place, disk: Disk): Promise<void> {
  await patiently(disk, () => disk.rename(from, to));
  await flushName(to, place, disk);
}

/** Makes a file's name last. Rejects with the system's error where that matters. */
export async function flushName(path: string, place: Place, disk: Disk): Promise<void> {
  await flushFolder(dirname(path), place, disk);
  if (disk.habits === 'windows') await flushUnderName(path, place, disk);
}

/** @returns the bytes that stand in the file now, as they were read back */
async function writeNew(
  disk: Disk,
  temporary: string,
  content: Content,
  old: FileFacts | null,
): Promise<Uint8Array> {
  const mode = old?.isFile() === true ? old.mode & PERMISSIONS : undefined;
  const bytes = await withFile(await disk.open(temporary, 'wx', mode), async (file) => {
    const made = typeof content === 'function' ? await content(temporary) : content;
    const encoded = typeof made === 'string' ? new TextEncoder().encode(made) : made;
    await file.writeFile(encoded);
    // Opened with it, less what the system takes from every new file; a share may know no permissions at all.
    if (mode !== undefined && disk.habits === 'posix') await file.chmod(mode).catch(() => undefined);
    await file.sync();
    return encoded;
  });
  if (!(await holds(disk, temporary, bytes))) throw new ReadBackDiffers();
  return bytes;
}

/** Where a path leads in the end; the file need not be there. */
async function behindLinks(path: string, disk: Disk): Promise<string> {
  let at = path;
  for (let links = 0; links < MOST_LINKS; links += 1) {
    if ((await factsOf(disk.lstat(at)))?.isSymbolicLink() !== true) return at;
    at = resolve(dirname(at), await disk.readlink(at));
  }
  throw failure('the links go round in a circle', 'ELOOP');
}

/** As PostgreSQL's durable_rename does: flushing the file under its new name writes out the name as well. */
async function flushUnderName(path: string, place: Place, disk: Disk): Promise<void> {
  try {
    await withFile(await patiently(disk, () => disk.open(path, 'r+')), (file) => file.sync());
  } catch (problem) {
    if (place === 'ours') throw problem;
  }
}

function failure(what: string, code: string): Error {
  return Object.assign(new Error(what), { code });
}

async function factsOf(asking: Promise<FileFacts>): Promise<FileFacts | null> {
  return asking.catch(() => null);
}
