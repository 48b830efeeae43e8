import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';

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
export async function copyHashed(from: FileHandle, to: string, copying: Copying = {}): Promise<Copied> {
  const target = await open(to, 'wx');
  try {
    const copied = await eachChunk(from, copying, async (chunk) => {
      await target.writeFile(chunk);
    });
    await target.sync();
    return copied;
  } finally {
    await target.close();
  }
}

/** The SHA-256 of a file, hexadecimal. */
export async function hashFile(path: string): Promise<string> {
  const file = await open(path, 'r');
  try {
    return (await eachChunk(file, {}, null)).sha256;
  } finally {
    await file.close();
  }
}

async function eachChunk(
  from: FileHandle,
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
