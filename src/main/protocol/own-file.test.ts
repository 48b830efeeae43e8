import { mkdir, mkdtemp, realpath, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { SHARE } from '../../disk/testing/habits';
import { SimulatedDisk } from '../../disk/testing/simulated-disk';
import { ownFile } from './own-file';

describe('ownFile', () => {
  let root: string;

  beforeAll(async () => {
    const folder = await realpath(await mkdtemp(join(tmpdir(), 'holdfast-own-file-')));
    root = join(folder, 'renderer');
    await mkdir(join(root, 'assets'), { recursive: true });
    await writeFile(join(root, 'index.html'), 'page');
    await writeFile(join(root, 'assets', 'a b.js'), 'script');
    await writeFile(join(folder, 'secret.txt'), 'secret');
    await mkdir(join(folder, 'renderer-secret'));
    await writeFile(join(folder, 'renderer-secret', 'x.txt'), 'secret');
    await symlink(join(folder, 'secret.txt'), join(root, 'link.txt'));
  });

  it('gives the page for the bare address and files below it, query and fragment aside', async () => {
    expect(await ownFile(root, 'app://holdfast/')).toBe(join(root, 'index.html'));
    expect(await ownFile(root, 'app://holdfast')).toBe(join(root, 'index.html'));
    expect(await ownFile(root, 'app://holdfast/index.html?x=1#/bank')).toBe(join(root, 'index.html'));
    expect(await ownFile(root, 'app://holdfast/assets/a%20b.js')).toBe(join(root, 'assets', 'a b.js'));
  });

  it('serves the page from a drive without real paths too, and follows no link there', async () => {
    const disk = new SimulatedDisk(root, SHARE);
    expect(await ownFile(root, 'app://holdfast/assets/a%20b.js', disk)).toBe(join(root, 'assets', 'a b.js'));
    expect(await ownFile(root, 'app://holdfast/link.txt', disk)).toBeNull();
    expect(await ownFile(root, 'app://holdfast/nothing.js', disk)).toBeNull();
    expect(await ownFile(root, 'app://holdfast/%2e%2e/secret.txt', disk)).toBeNull();
  });

  it.each([
    ['a way out, plain', 'app://holdfast/../secret.txt'],
    ['a way out, encoded', 'app://holdfast/%2e%2e/secret.txt'],
    ['a way out, slash encoded', 'app://holdfast/..%2fsecret.txt'],
    ['a way out, encoded twice', 'app://holdfast/%252e%252e%252fsecret.txt'],
    ['a way out through a folder', 'app://holdfast/assets/..%2f..%2fsecret.txt'],
    ['a neighbour with the same beginning', 'app://holdfast/..%2frenderer-secret/x.txt'],
    ['a way out with a backslash', 'app://holdfast/..%5csecret.txt'],
    ['a link to outside', 'app://holdfast/link.txt'],
    ['an absolute path', 'app://holdfast//etc/passwd'],
    ['a NUL', 'app://holdfast/index.html%00.js'],
    ['broken encoding', 'app://holdfast/%zz'],
    ['another host', 'app://elsewhere/index.html'],
    ['a host with a name and password', 'app://user:pw@holdfast/index.html'],
    ['another scheme', 'file:///etc/passwd'],
    ['no address at all', 'index.html'],
    ['a file that is not there', 'app://holdfast/nothing.js'],
  ])('refuses %s', async (_what, address) => {
    expect(await ownFile(root, address)).toBeNull();
  });
});
