import { createHash } from 'node:crypto';
import type { Disk, DiskFile } from '../../disk/disk';
import { withFile } from '../../disk/with-file';

/** Large enough for a disk to run at its speed, small enough that main answers others in between. */
const CHUNK = 1024 * 1024;

export interface Copying {
  /** Ends the copy: it rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  onProgress?(doneBytes: number): void;
}

export interface Copied {
  /** Hexadecimal SHA-256 of what was written. */
  readonly sha256: string;
  readonly bytes: number;
}

/**
 * Copies an open file to a new one and hashes what goes through, so that neither memory nor time is spent twice on
 * a long film. The copy is on the disk when this resolves.
 */
export async function copyHashed(
  disk: Disk,
  from: DiskFile,
  to: string,
  copying: Copying = {},
): Promise<Copied> {
  return withFile(await disk.open(to, 'wx'), async (target) => {
    const copied = await eachChunk(from, copying, (chunk) => target.writeFile(chunk));
    await target.sync();
    return copied;
  });
}

/** The SHA-256 of a file, hexadecimal. */
export async function hashFile(disk: Disk, path: string): Promise<string> {
  return withFile(await disk.open(path, 'r'), async (file) => (await eachChunk(file, {}, null)).sha256);
}

async function eachChunk(
  from: Pick<DiskFile, 'read'>,
  { signal, onProgress }: Copying,
  take: ((chunk: Uint8Array) => Promise<void>) | null,
): Promise<Copied> {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(CHUNK);
  let bytes = 0;
  for (;;) {
    signal?.throwIfAborted();
    const { bytesRead } = await from.read(buffer, 0, CHUNK, bytes);
    if (bytesRead === 0) return { sha256: hash.digest('hex'), bytes };
    const chunk = buffer.subarray(0, bytesRead);
    hash.update(chunk);
    await take?.(chunk);
    bytes += bytesRead;
    onProgress?.(bytes);
  }
}
