import { mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Disk } from '../../disk/disk';
import { DISKS } from '../../disk/testing/disks';
import { STRICT, WINDOWS } from '../../disk/testing/habits';
import { SimulatedDisk } from '../../disk/testing/simulated-disk';
import { JsonFile } from './json-file';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-json-'));
  path = join(folder, 'accounts.json');
});

const fileOn = (disk: Disk) =>
  new JsonFile(path, (json) => (Array.isArray(json) ? json.map(String) : null), disk);

describe.each(DISKS)('a small settings file on $name', ({ make }) => {
  it('is read as it was saved last, of many saves at once too', async () => {
    const file = fileOn(make(folder));
    expect(file.load()).toEqual({ state: 'missing' });
    await Promise.all([file.save(['a']), file.save(['b']), file.save(['c'])]);
    expect(file.load()).toEqual({ state: 'read', value: ['c'] });
    expect(await file.loadPatiently()).toEqual({ state: 'read', value: ['c'] });
    expect(await readdir(folder)).toEqual(['accounts.json']);
  });

  it('is kept beside its successor when it could not be read', async () => {
    await writeFile(path, '["acc');
    const file = fileOn(make(folder));
    expect(file.load()).toEqual({ state: 'unreadable' });
    await file.save(['new']);
    await file.save(['newer']);
    const names = (await readdir(folder)).sort();
    expect(names).toEqual(['accounts.json', expect.stringMatching(/^accounts\.json\.unreadable-\d+$/)]);
    expect(await readFile(join(folder, names[1] ?? ''), 'utf8')).toBe('["acc');
    expect(file.load()).toEqual({ state: 'read', value: ['newer'] });
  });
});

describe('a small settings file', () => {
  it('goes on saving after the disk refused once', async () => {
    const refusals = ['ENOSPC'];
    const disk = new SimulatedDisk(folder, STRICT, {
      fault: (step) => (step === 'write' ? (refusals.shift() ?? null) : null),
    });
    const file = fileOn(disk);
    const saves = await Promise.allSettled([file.save(['a']), file.save(['b'])]);
    expect(saves.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect(file.load()).toEqual({ state: 'read', value: ['b'] });
    expect(await readdir(folder)).toEqual(['accounts.json']);
  });

  it('is not taken for damaged while another program holds it for a moment', async () => {
    await writeFile(path, '["a"]');
    const disk = new SimulatedDisk(folder, WINDOWS);
    disk.hold(path, 3_000, true);
    expect(await fileOn(disk).loadPatiently()).toEqual({ state: 'read', value: ['a'] });
    disk.hold(path, 60_000, true);
    expect(await fileOn(disk).loadPatiently()).toEqual({ state: 'unreadable' });
  });
});
