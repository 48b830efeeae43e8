import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, rmdirSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file system of its own, small enough to be filled. */
export interface SmallDisk {
  readonly path: string;
  /** Fills it up, all but so many bytes. */
  leave(bytes: number): void;
  /** Takes away what `leave` put there. */
  makeRoom(): void;
  unmount(): void;
}

/**
 * Mounts one in memory.
 * @throws Error with one line on what is missing where that is not allowed
 */
export function mountSmallDisk(megabytes: number): SmallDisk {
  const path = mkdtempSync(join(tmpdir(), 'holdfast-small-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path], { stdio: 'pipe' });
  } catch (cause) {
    rmdirSync(path);
    throw new Error('These tests fill a disk, so they mount a small one: run them as root on Linux.', {
      cause,
    });
  }
  const filler = join(path, 'filler');
  const makeRoom = (): void => rmSync(filler, { force: true });
  return {
    path,
    leave(bytes) {
      makeRoom();
      const { bavail, bsize } = statfsSync(path);
      try {
        writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - bytes)));
      } catch (cause) {
        // The app took some of it meanwhile: then it is as full as it can be.
        if (!(cause instanceof Error && 'code' in cause && cause.code === 'ENOSPC')) throw cause;
      }
    },
    makeRoom,
    unmount() {
      execFileSync('umount', ['--lazy', path]);
      // An app that was ended may still have put something where the disk was.
      rmSync(path, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
