import { cp, mkdir, mkdtemp, readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Disk } from '../../disk/disk';
import { DISKS } from '../../disk/testing/disks';
import { deviceIdOf } from './device-id';
import { SettingsFile } from './settings';

let parent: string;
let userData: string;
let disk: Disk;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'holdfast-profile-'));
  userData = join(parent, 'profile');
  await cp(await mkdtemp(join(tmpdir(), 'holdfast-empty-')), userData, { recursive: true });
});

describe.each(DISKS)('deviceIdOf on $name', ({ make }) => {
  beforeEach(() => {
    disk = make(parent);
  });

  it('stays the same from start to start', async () => {
    const id = await deviceIdOf(userData, disk);
    expect(id).toMatch(/^[a-z0-9]{10}$/);
    expect(await deviceIdOf(userData, disk)).toBe(id);
  });

  it('is new for a copied profile, and stays what it was for the original', async () => {
    const id = await deviceIdOf(userData, disk);
    await cp(userData, join(parent, 'copy'), { recursive: true });
    const copied = await deviceIdOf(join(parent, 'copy'), disk);
    expect(copied).not.toBe(id);
    expect(await deviceIdOf(join(parent, 'copy'), disk)).toBe(copied);
    expect(await deviceIdOf(userData, disk)).toBe(id);
  });

  it('is new for a profile that was put back from a backup in the same place', async () => {
    const id = await deviceIdOf(userData, disk);
    await cp(userData, join(parent, 'backup'), { recursive: true });
    await rename(userData, join(parent, 'broken'));
    await cp(join(parent, 'backup'), userData, { recursive: true });
    expect(await deviceIdOf(userData, disk)).not.toBe(id);
  });

  it('serves this session when the disk does not take it, and says so', async () => {
    const unkept: unknown[] = [];
    // A folder stands where the file should go: nothing can be renamed onto it.
    await mkdir(join(userData, 'device.json', 'in the way'), { recursive: true });
    const id = await deviceIdOf(userData, disk, (problem) => unkept.push(problem));
    expect([id, unkept]).toEqual([expect.stringMatching(/^[a-z0-9]{10}$/), [expect.any(Error)]]);
  });

  it('is new when the file cannot be read', async () => {
    const id = await deviceIdOf(userData, disk);
    await writeFile(join(userData, 'device.json'), '{"id":');
    expect(await deviceIdOf(userData, disk)).not.toBe(id);
  });
});

describe('SettingsFile', () => {
  it('begins with the defaults and keeps changes for the next start', async () => {
    const settings = new SettingsFile(userData);
    expect(settings.current).toEqual({ theme: 'system' });
    const window = { x: -10, y: 20, width: 1200, height: 800, maximized: false };
    await Promise.all([settings.change({ theme: 'dark' }), settings.change({ window })]);
    expect(new SettingsFile(userData).current).toEqual({ theme: 'dark', window });
    expect(JSON.parse(await readFile(join(userData, 'settings.json'), 'utf8'))).toEqual({
      theme: 'dark',
      window,
    });
  });

  it('takes the defaults for whatever makes no sense', async () => {
    const path = join(userData, 'settings.json');
    await writeFile(path, '{"theme":"pink","window":{"width":"wide","height":1}}');
    expect(new SettingsFile(userData).current).toEqual({ theme: 'system' });
    await writeFile(path, 'not json');
    expect(new SettingsFile(userData).current).toEqual({ theme: 'system' });
  });
});
