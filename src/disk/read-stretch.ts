import type { Disk, DiskFile } from './disk';
import { withFile } from './with-file';

/**
 * The bytes of an open file from `start` to `end` (exclusive), fewer when the file is shorter. They stand in a buffer
 * of their own, never in Node's shared pool: a message to the window carries the whole buffer behind a view.
 */
export async function readStretch(
  file: Pick<DiskFile, 'read'>,
  start: number,
  end: number,
): Promise<Uint8Array> {
  const bytes = new Uint8Array(Math.max(0, end - start));
  let filled = 0;
  while (filled < bytes.length) {
    const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, start + filled);
    if (bytesRead === 0) return bytes.slice(0, filled);
    filled += bytesRead;
  }
  return bytes;
}

const CHUNK = 1024 * 1024;

/** Whether a file holds these bytes and no others; read through in pieces, since a bundle may be half a gigabyte. */
export async function holds(disk: Disk, path: string, bytes: Uint8Array): Promise<boolean> {
  return withFile(await disk.open(path, 'r'), async (file) => {
    if ((await file.stat()).size !== bytes.length) return false;
    for (let at = 0; at < bytes.length; at += CHUNK) {
      const end = Math.min(at + CHUNK, bytes.length);
      if (Buffer.compare(await readStretch(file, at, end), bytes.subarray(at, end)) !== 0) return false;
    }
    return true;
  });
}

/** All bytes of a file. Rejects with the system's error. */
export async function readWhole(disk: Disk, path: string): Promise<Uint8Array> {
  return withFile(await disk.open(path, 'r'), async (file) => readStretch(file, 0, (await file.stat()).size));
}
