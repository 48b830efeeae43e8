import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { flushFolder } from '../files/atomic-write';

/**
 * The few things a journal does to an open segment: a door narrow enough that tests can put a failing disk behind
 * it. All reject with Node's system errors.
 */
export interface SegmentFile {
  /** Writes all of `bytes` at the end. */
  write(bytes: Uint8Array): Promise<void>;
  /** Resolves when everything written is on the disk, not only with the system. */
  sync(): Promise<void>;
  truncate(size: number): Promise<void>;
  close(): Promise<void>;
}

export type OpenSegmentFile = (path: string, mode: 'create' | 'reopen') => Promise<SegmentFile>;

/** The real one. A new file is only there for good once its folder is flushed too. */
export const openSegmentFile: OpenSegmentFile = async (path, mode) => {
  const handle = await open(path, mode === 'create' ? 'ax' : 'a');
  try {
    if (mode === 'create') await flushFolder(dirname(path));
  } catch (problem) {
    await handle.close();
    throw problem;
  }
  return {
    async write(bytes) {
      for (let written = 0; written < bytes.length;) {
        written += (await handle.write(bytes, written)).bytesWritten;
      }
    },
    sync: () => handle.datasync(),
    truncate: (size) => handle.truncate(size),
    close: () => handle.close(),
  };
};
