import { lstat, mkdir, open, readdir, readlink, realpath, rename, rm, stat, statfs } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import type { Disk } from './disk';

/** The disk of this machine. */
export const systemDisk: Disk = {
  habits: process.platform === 'win32' ? 'windows' : 'posix',
  open,
  rename,
  remove: (path) => rm(path),
  makeFolder: (path) => mkdir(path, { recursive: true }),
  async flushFolder(path) {
    const folder = await open(path, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  },
  async truncate(path, size) {
    const file = await open(path, 'r+');
    try {
      await file.truncate(size);
      await file.datasync();
    } finally {
      await file.close();
    }
  },
  stat,
  lstat,
  readlink,
  realpath,
  readdir,
  fileNumber: async (path) => (await stat(path, { bigint: true })).ino,
  async freeBytes(path) {
    const { bavail, bsize } = await statfs(path);
    return bavail * bsize;
  },
  async wait(ms) {
    await setTimeout(ms);
  },
};
