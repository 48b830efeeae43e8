import { mkdir, mkdtemp, readFile, readdir, realpath, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Disk } from '../../disk/disk';
import { DISKS } from '../../disk/testing/disks';
import { STRICT, WINDOWS } from '../../disk/testing/habits';
import { SimulatedDisk } from '../../disk/testing/simulated-disk';
import { saveFile, saveFiles } from './save';

const text = (words: string): Uint8Array => new TextEncoder().encode(words);

let folder: string;
let disk: Disk;
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'holdfast-save-')));
});

describe.each(DISKS)('saveFile on $name', ({ make }) => {
  beforeEach(() => {
    disk = make(folder);
  });

  it('replaces a file whole and leaves nothing else behind', async () => {
    const path = join(folder, 'plan.csv');
    await writeFile(path, 'a much longer old text');
    expect(await saveFile(path, text('new'), disk)).toEqual({ ok: true, value: { savedAs: path } });
    expect(await readFile(path, 'utf8')).toBe('new');
    expect(await readdir(folder)).toEqual(['plan.csv']);
  });

  it('says in words that the folder is gone', async () => {
    expect(await saveFile(join(folder, 'away', 'plan.csv'), text('x'), disk)).toEqual({
      ok: false,
      error: {
        code: 'folder-gone',
        message:
          'That folder is no longer there, so the file was not saved. Your plan is safe. Is the drive still connected?',
        retry: true,
      },
    });
  });
});

describe('saveFile', () => {
  it('refuses a folder that takes no new file, although the old one in it could be written to', async () => {
    const path = join(folder, 'plan.csv');
    await writeFile(path, 'old');
    const closed = new SimulatedDisk(folder, STRICT, {
      fault: (step, at) => (step === 'open' && at !== path ? 'EACCES' : null),
    });
    expect(await saveFile(path, text('new'), closed)).toEqual({
      ok: false,
      error: {
        code: 'not-allowed',
        message:
          'Your system does not let Holdfast write there, so the file was not saved. Your plan is safe. Choose another folder.',
        retry: false,
      },
    });
    expect(await readFile(path, 'utf8')).toBe('old');
  });

  it('says in words that another program holds the file', async () => {
    const path = join(folder, 'plan.csv');
    await writeFile(path, 'old');
    const windows = new SimulatedDisk(folder, WINDOWS);
    windows.hold(path);
    expect(await saveFile(path, text('new'), windows)).toEqual({
      ok: false,
      error: {
        code: 'in-use',
        message:
          'Another program holds this file, so the file was not saved. Your plan is safe. Close it there, or wait for the virus scanner, then save again.',
        retry: true,
      },
    });
    expect([await readFile(path, 'utf8'), await readdir(folder)]).toEqual(['old', ['plan.csv']]);
  });

  it('tells the path that the person chose, also through a linked folder', async () => {
    await mkdir(join(folder, 'real'));
    await symlink(join(folder, 'real'), join(folder, 'linked'));
    const path = join(folder, 'linked', 'plan.csv');
    expect(await saveFile(path, text('new'))).toEqual({ ok: true, value: { savedAs: path } });
  });
});

describe('saveFiles on Windows', () => {
  it('takes names that differ in capitals only for the same, and gives none that a device has', async () => {
    const names = ['con.csv', 'aux', 'Plan.csv', 'PLAN.CSV', 'what?.csv', 'end. '];
    const files = names.map((name) => ({ name, bytes: text(name) }));
    const windows = new SimulatedDisk(folder, WINDOWS);
    expect(await saveFiles(folder, files, windows)).toEqual({
      ok: true,
      value: { folder, saved: ['_con.csv', '_aux', 'Plan.csv', 'PLAN (2).CSV', 'what-.csv', 'end'] },
    });
    expect((await readdir(folder)).sort()).toEqual(
      ['_con.csv', '_aux', 'Plan.csv', 'PLAN (2).CSV', 'what-.csv', 'end'].sort(),
    );
    expect(await readFile(join(folder, 'Plan.csv'), 'utf8')).toBe('Plan.csv');
  });
});

describe.each(DISKS)('saveFiles on $name', ({ make }) => {
  beforeEach(() => {
    disk = make(folder);
  });

  it('never overwrites: a taken name gets a number, also within one set', async () => {
    await writeFile(join(folder, 'plan.csv'), 'old');
    const result = await saveFiles(
      folder,
      [
        { name: 'plan.csv', bytes: text('one') },
        { name: 'plan.csv', bytes: text('two') },
        { name: 'other.csv', bytes: text('three') },
      ],
      disk,
    );
    expect(result).toEqual({
      ok: true,
      value: { folder, saved: ['plan (2).csv', 'plan (3).csv', 'other.csv'] },
    });
    expect(await contents()).toEqual({
      'plan.csv': 'old',
      'plan (2).csv': 'one',
      'plan (3).csv': 'two',
      'other.csv': 'three',
    });
  });

  it('keeps every name inside the folder the person chose', async () => {
    await mkdir(join(folder, 'chosen'));
    const names = ['../out.csv', '/etc/out.csv', '..\\out.csv', '..'];
    const result = await saveFiles(
      join(folder, 'chosen'),
      names.map((name) => ({ name, bytes: text(name) })),
      disk,
    );
    expect(result).toEqual({
      ok: true,
      value: {
        folder: join(folder, 'chosen'),
        saved: ['out.csv', 'etc-out.csv', 'out (2).csv', 'file'],
      },
    });
    expect(await readdir(folder)).toEqual(['chosen']);
  });

  it('does not write through a link that stands where the file should be', async () => {
    await writeFile(join(folder, 'victim.txt'), 'untouched');
    await mkdir(join(folder, 'chosen'));
    await symlink(join(folder, 'victim.txt'), join(folder, 'chosen', 'plan.csv'));
    const result = await saveFiles(join(folder, 'chosen'), [{ name: 'plan.csv', bytes: text('x') }], disk);
    expect(result).toMatchObject({ ok: true, value: { saved: ['plan (2).csv'] } });
    expect(await readFile(join(folder, 'victim.txt'), 'utf8')).toBe('untouched');
  });

  it('says in words that the folder is gone', async () => {
    expect(await saveFiles(join(folder, 'away'), [{ name: 'a', bytes: text('x') }], disk)).toMatchObject({
      ok: false,
      error: { code: 'folder-gone', retry: true },
    });
  });

  async function contents(): Promise<Record<string, string>> {
    const names = await readdir(folder);
    return Object.fromEntries(
      await Promise.all(
        names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const),
      ),
    );
  }
});
