import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Disk } from '../../disk/disk';
import { DISKS } from '../../disk/testing/disks';
import { WorkspaceRegistry } from './registry';

let userData: string;
let disk: Disk;
beforeEach(async () => {
  userData = await mkdtemp(join(tmpdir(), 'holdfast-registry-'));
});

/** A registry on a clock that ticks once a call, with ids that count. */
function registry(): WorkspaceRegistry {
  let now = 1000;
  let drawn = 0;
  const draw = (length: number) => String((drawn += 1)).padStart(length, 'w');
  return new WorkspaceRegistry(userData, { now: () => (now += 1), draw }, disk);
}

const FIRST = { id: 'wwwwwwwwwww1', name: 'Acme', createdAt: 1001, openedAt: 1001 };

describe.each(DISKS)('the list of workspaces on $name', ({ make }) => {
  beforeEach(() => {
    disk = make(userData);
  });

  it('is empty on a new machine', async () => {
    expect(await registry().list()).toEqual([]);
  });

  it('keeps what was created for the next start, with a folder for it', async () => {
    expect(await registry().create('  Acme \u202E\n ')).toEqual({ ok: true, value: FIRST });
    expect(await registry().list()).toEqual([FIRST]);
    expect(await readdir(join(userData, 'workspaces'))).toEqual([FIRST.id]);
    expect(await registry().folderOf(FIRST.id)).toBe(join(userData, 'workspaces', FIRST.id));
    expect(await registry().folderOf('../../etc')).toBeNull();
  });

  it('puts the last opened first, and renames on request', async () => {
    const list = registry();
    await list.create('Acme');
    await list.create('Other');
    expect(await list.touch(FIRST.id, 'Acme Ltd')).toEqual({
      ok: true,
      value: { ...FIRST, name: 'Acme Ltd', openedAt: 1003 },
    });
    expect((await registry().list()).map(({ name }) => name)).toEqual(['Acme Ltd', 'Other']);
  });

  it('loses none of many changes at once', async () => {
    const list = registry();
    await Promise.all(Array.from({ length: 20 }, (_, n) => list.create(`Brand ${n}`)));
    expect((await registry().list()).map(({ name }) => name).sort()).toEqual(
      Array.from({ length: 20 }, (_, n) => `Brand ${n}`).sort(),
    );
  });

  it('refuses an empty name and a workspace it does not have', async () => {
    expect(await registry().create(' \n ')).toMatchObject({ ok: false, error: { code: 'no-name' } });
    expect(await registry().touch('nothere')).toMatchObject({
      ok: false,
      error: { code: 'no-such-workspace' },
    });
  });

  it('finds the workspaces again when the list is damaged, and keeps the damaged list', async () => {
    await registry().create('Acme');
    const path = join(userData, 'workspaces.json');
    const damaged = (await readFile(path, 'utf8')).slice(0, 30);
    await writeFile(path, damaged);
    expect((await registry().list()).map(({ id, name }) => ({ id, name }))).toEqual([
      { id: FIRST.id, name: 'Recovered workspace 1' },
    ]);
    expect(await readFile(`${path}.unreadable-1001`, 'utf8')).toBe(damaged);
  });

  it('finds the workspaces again when the list is gone, and only folders that are workspaces', async () => {
    await registry().create('Acme');
    await rm(join(userData, 'workspaces.json'));
    await mkdir(join(userData, 'workspaces', 'Some Folder'));
    expect((await registry().list()).map(({ id }) => id)).toEqual([FIRST.id]);
  });

  it('says that the list was not saved, and does not pretend', async () => {
    const list = registry();
    await list.create('Acme');
    await rm(userData, { recursive: true });
    expect(await list.touch(FIRST.id, 'New')).toMatchObject({ ok: false, error: { code: 'folder-gone' } });
    expect(await list.list()).toEqual([FIRST]);
  });
});
