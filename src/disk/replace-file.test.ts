import {
  chmod,
  link,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  readlink,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Disk } from './disk';
import { replaceFile } from './replace-file';
import { systemCode } from './system-code';
import { systemDisk } from './system-disk';
import { clearTemporary } from './temporary';
import { DISKS } from './testing/disks';
import { SHARE, STRICT, WINDOWS } from './testing/habits';
import { SimulatedDisk } from './testing/simulated-disk';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-replace-'));
  path = join(folder, 'plan.csv');
});

/** Whole contents of the folder, temporary files included. */
async function contents(): Promise<Record<string, string>> {
  const names = (await readdir(folder)).sort();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
  );
}

/** The code with which replacing fails. */
async function codeOf(replacing: Promise<void>): Promise<string> {
  return replacing.then(
    () => 'replaced',
    (problem: unknown) => systemCode(problem),
  );
}

describe.each(DISKS)('replacing a file on $name', ({ make }) => {
  let disk: Disk;
  beforeEach(async () => {
    await writeFile(path, 'a much longer old text');
    disk = make(folder);
  });

  it('puts the new one in its place whole and leaves nothing else behind', async () => {
    await replaceFile(path, 'new', { place: 'ours', disk });
    expect(await contents()).toEqual({ 'plan.csv': 'new' });
    await replaceFile(join(folder, 'other.csv'), new Uint8Array([104, 105]), { place: 'chosen', disk });
    expect(await contents()).toEqual({ 'plan.csv': 'new', 'other.csv': 'hi' });
  });

  it('takes names as long as a file system has them', async () => {
    const longest = join(folder, `${'日'.repeat(82)}.csv`);
    expect(Buffer.byteLength('日'.repeat(82) + '.csv')).toBe(250);
    await replaceFile(longest, 'one', { place: 'chosen', disk });
    await replaceFile(longest, 'two', { place: 'chosen', disk });
    expect(await readFile(longest, 'utf8')).toBe('two');
  });

  it('keeps the old one when the new one is not liked as it was read back', async () => {
    const check = (readBack: Uint8Array): void => {
      throw new Error(`not ${new TextDecoder().decode(readBack)}`);
    };
    await expect(replaceFile(path, 'this', { place: 'chosen', disk, check })).rejects.toThrow('not this');
    expect(await contents()).toEqual({ 'plan.csv': 'a much longer old text' });
  });

  it('goes on pointing where a link points', async () => {
    await symlink('plan.csv', join(folder, 'link.csv'));
    await symlink(join(folder, 'link.csv'), join(folder, 'second.csv'));
    await replaceFile(join(folder, 'second.csv'), 'new', { place: 'chosen', disk });
    expect(await readlink(join(folder, 'second.csv'))).toBe(join(folder, 'link.csv'));
    expect(await readlink(join(folder, 'link.csv'))).toBe('plan.csv');
    expect(await readFile(path, 'utf8')).toBe('new');
  });

  it('says at once that a folder has that name', async () => {
    await mkdir(join(folder, 'team'));
    expect(await codeOf(replaceFile(join(folder, 'team'), 'new', { place: 'chosen', disk }))).toBe('EISDIR');
    expect((await readdir(folder)).sort()).toEqual(['plan.csv', 'team']);
  });

  it('gives up on links that go round in a circle', async () => {
    await symlink('a', join(folder, 'b'));
    await symlink('b', join(folder, 'a'));
    expect(await codeOf(replaceFile(join(folder, 'a'), 'new', { place: 'chosen', disk }))).toBe('ELOOP');
  });
});

describe('replacing a file', () => {
  it('keeps who may read it, whatever the system gives new files', async () => {
    for (const mode of [0o600, 0o640, 0o664, 0o666]) {
      await writeFile(path, 'old');
      await chmod(path, mode);
      await replaceFile(path, 'new', { place: 'chosen' });
      expect((await stat(path)).mode & 0o777).toBe(mode);
    }
  });

  it('never lets anybody else read a private file, also where permissions cannot be set afterwards', async () => {
    await writeFile(path, 'old');
    await chmod(path, 0o600);
    const disk = new SimulatedDisk(folder, STRICT);
    const open = disk.open.bind(disk);
    const stubborn: Disk = Object.assign(disk, {
      open: async (...args: Parameters<Disk['open']>) => ({
        ...(await open(...args)),
        chmod: () => Promise.reject(new Error('no permissions here')),
      }),
    });
    await replaceFile(path, 'new', { place: 'chosen', disk: stubborn });
    expect([(await stat(path)).mode & 0o777, await readFile(path, 'utf8')]).toEqual([0o600, 'new']);
  });

  it('leaves another name of the old file as it was', async () => {
    await writeFile(path, 'old');
    await link(path, join(folder, 'kept.csv'));
    await replaceFile(path, 'new', { place: 'chosen' });
    expect(await contents()).toEqual({ 'kept.csv': 'old', 'plan.csv': 'new' });
  });

  it('waits for a virus scanner, and up to ten seconds for any other program', async () => {
    await writeFile(path, 'old');
    const disk = new SimulatedDisk(folder, WINDOWS);
    disk.hold(path, 9_000);
    await replaceFile(path, 'new', { place: 'chosen', disk });
    disk.hold(path, 11_000);
    expect(await codeOf(replaceFile(path, 'newer', { place: 'chosen', disk }))).toBe('EBUSY');
    expect(await readFile(path, 'utf8')).toBe('new');
  });

  it('does not wait for a file that is write-protected', async () => {
    await writeFile(path, 'old');
    await chmod(path, 0o444);
    let waited = 0;
    const disk = new SimulatedDisk(folder, WINDOWS);
    const watched: Disk = Object.assign(disk, { wait: async (ms: number) => void (waited += ms) });
    expect(await codeOf(replaceFile(path, 'new', { place: 'chosen', disk: watched }))).toBe('EACCES');
    expect([await readFile(path, 'utf8'), waited]).toEqual(['old', 0]);
  });

  it('says what went wrong first, also when cleaning up goes wrong too', async () => {
    const faults: Record<string, string> = { rename: 'EIO', remove: 'EBUSY' };
    const disk = new SimulatedDisk(folder, STRICT, { fault: (step) => faults[step] ?? null });
    expect(await codeOf(replaceFile(path, 'new', { place: 'ours', disk }))).toBe('EIO');
    const left = await readdir(folder);
    expect(left).toEqual([expect.stringMatching(/^\.holdfast-[0-9a-f]{12}\.tmp$/)]);
    await writeFile(join(folder, 'mine.tmp'), 'mine');
    await clearTemporary(folder, systemDisk);
    expect(await contents()).toEqual({ 'mine.tmp': 'mine' });
  });

  it('reads back what it wrote before the old file goes', async () => {
    await writeFile(path, 'old');
    const disk = new SimulatedDisk(folder, STRICT);
    const open = disk.open.bind(disk);
    const forgetful: Disk = Object.assign(disk, {
      open: async (...args: Parameters<Disk['open']>) => {
        const file = await open(...args);
        return { ...file, writeFile: (bytes: Uint8Array) => file.writeFile(bytes.subarray(1)) };
      },
    });
    expect(await codeOf(replaceFile(path, 'new', { place: 'ours', disk: forgetful }))).toBe(
      'READ_BACK_DIFFERS',
    );
    expect(await contents()).toEqual({ 'plan.csv': 'old' });
  });

  it.each([
    ['EINVAL', 'replaced', 'replaced'],
    ['ENOTSUP', 'replaced', 'replaced'],
    ['ENOSYS', 'replaced', 'replaced'],
    ['EPERM', 'EPERM', 'replaced'],
    ['EBADF', 'EBADF', 'replaced'],
    ['EIO', 'EIO', 'EIO'],
  ])('a folder that cannot be flushed for %s: in ours %s, in a chosen one %s', async (code, ours, chosen) => {
    const disk = new SimulatedDisk(folder, { ...SHARE, flushFolder: code });
    expect(await codeOf(replaceFile(path, 'a', { place: 'ours', disk }))).toBe(ours);
    expect(await codeOf(replaceFile(path, 'b', { place: 'chosen', disk }))).toBe(chosen);
  });
});
