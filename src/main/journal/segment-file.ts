import { dirname } from 'node:path';
import type { Disk } from '../../disk/disk';
import { flushFolder } from '../../disk/folders';
import { systemDisk } from '../../disk/system-disk';

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

/** Segments on a disk. A new file is only there for good once its folder is flushed too. */
export function segmentFilesOn(disk: Disk): OpenSegmentFile {
  return async (path, mode) => {
    const file = await disk.open(path, mode === 'create' ? 'ax' : 'a');
    try {
      if (mode === 'create') await flushFolder(dirname(path), 'ours', disk);
    } catch (problem) {
      await file.close().catch(() => undefined);
      throw problem;
    }
    return {
      write: (bytes) => file.writeFile(bytes),
      sync: () => file.datasync(),
      // A file that Windows opened to append can only be cut by another handle. Source: nodejs/node#3177.
      truncate: (size) => file.truncate(size).catch(() => disk.truncate(path, size)),
      close: () => file.close(),
    };
  };
}

/** Segments on the disk of this machine. */
export const openSegmentFile = segmentFilesOn(systemDisk);
