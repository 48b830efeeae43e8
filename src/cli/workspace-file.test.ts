import { mkdtemp, readFile, readdir, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { MemoryWorkspace, writeBundle } from '../ledger';
import { saveBundle, writeBundleFile, writeOutput } from './workspace-file';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-cli-file-'));
});

const aWorkspace = (): MemoryWorkspace =>
  MemoryWorkspace.empty({ workspaceId: 'wwwwwwwwwwww', name: 'Bramble', device: 'dddddddddddd' });

describe('a bundle that is written', () => {
  it('takes the place of the old one', async () => {
    const path = join(folder, 'team.holdfast');
    await writeFile(path, 'old');
    const workspace = aWorkspace();
    await saveBundle(workspace, path);
    expect(new Uint8Array(await readFile(path))).toEqual(writeBundle(workspace.toBundle()));
    expect(await readdir(folder)).toEqual(['team.holdfast']);
  });

  it('never takes the place of a good one when it cannot be read again', async () => {
    const path = join(folder, 'team.holdfast');
    const good = writeBundle(aWorkspace().toBundle());
    await writeFile(path, good);
    const bad = good.slice();
    bad[bad.length - 20] = (bad.at(-20) ?? 0) ^ 1;
    await expect(writeBundleFile(bad, path)).rejects.toThrow(
      /^What would be written could not be read again/,
    );
    expect(new Uint8Array(await readFile(path))).toEqual(good);
    expect(await readdir(folder)).toEqual(['team.holdfast']);
  });
});

describe('a file that is written', () => {
  it('says in one sentence why it was not', async () => {
    await expect(writeOutput(join(folder, 'away', 'a.csv'), 'x')).rejects.toThrow(
      `That folder is no longer there, so ${join(folder, 'away', 'a.csv')} was not saved. Nothing was changed. Is the drive still connected?`,
    );
  });

  it('takes long names and follows a link', async () => {
    const name = `${'日'.repeat(80)}.csv`;
    await writeOutput(join(folder, name), 'one');
    await symlink(name, join(folder, 'link'));
    await writeOutput(join(folder, 'link'), 'two');
    expect(await readFile(join(folder, name), 'utf8')).toBe('two');
  });
});
