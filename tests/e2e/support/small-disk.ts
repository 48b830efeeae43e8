import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, rmdirSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file system of its own, small enough to be filled. */
export interface SmallDisk {
  readonly path: string;
  /** Fills it up, all but so many bytes. */
  leave(bytes: number): void;
  /** Fills it to the last byte and takes whatever becomes free, until there is to be room: no try may slip in. */
  stayFull(): void;
  /** Takes away what was put there. */
  makeRoom(): void;
  unmount(): void;
}

const FILLER = 'filler-';
/** How often room that becomes free is taken, milliseconds: sooner than a refused text is tried again. */
const TOP_UP_MS = 20;

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
  let filled = 0;
  let watch: ReturnType<typeof setInterval> | undefined;
  const makeRoom = (): void => {
    clearInterval(watch);
    for (const name of readdirSync(path)) {
      if (name.startsWith(FILLER)) rmSync(join(path, name), { force: true });
    }
  };
  /** One more file, of all that is free but so many bytes. */
  const fill = (bytes: number): void => {
    const { bavail, bsize } = statfsSync(path);
    const size = bavail * bsize - bytes;
    if (size <= 0) return;
    try {
      writeFileSync(join(path, `${FILLER}${(filled += 1)}`), Buffer.alloc(size));
    } catch (cause) {
      // The app took some of it meanwhile: then it is as full as it can be.
      if (!(cause instanceof Error && 'code' in cause && cause.code === 'ENOSPC')) throw cause;
    }
  };
  return {
    path,
    leave(bytes) {
      makeRoom();
      fill(bytes);
    },
    stayFull() {
      fill(0);
      watch = setInterval(() => fill(0), TOP_UP_MS);
    },
    makeRoom,
    unmount() {
      clearInterval(watch);
      execFileSync('umount', ['--lazy', path]);
      // An app that was ended may still have put something where the disk was.
      rmSync(path, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
