import { mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { replaceFile } from '../../disk/replace-file';
import { STRICT } from '../../disk/testing/habits';
import { SimulatedDisk } from '../../disk/testing/simulated-disk';
import { clearLeftovers } from './leftovers';

const LEFT = '.holdfast-0123456789ab.tmp';

it('clears what a crash left wherever Holdfast itself writes, and nothing else', async () => {
  const userData = await mkdtemp(join(tmpdir(), 'holdfast-leftovers-'));
  const workspace = join(userData, 'workspaces', 'wwwwwwwwwwww');
  const ours = ['journal', 'outbox', 'media', join('media', 'ab'), join('thumbs', 'cd'), ''].map((name) =>
    join(workspace, name),
  );
  for (const folder of [...ours, join(userData, 'elsewhere')]) await mkdir(folder, { recursive: true });
  for (const folder of [userData, ...ours]) await writeFile(join(folder, LEFT), 'half');
  const kept = ['notes.tmp', '.holdfast-0123.tmp', join('elsewhere', LEFT)];
  for (const name of kept) await writeFile(join(userData, name), 'mine');

  await clearLeftovers(userData);
  const names = (await readdir(userData, { recursive: true })).filter((name) => name.endsWith('.tmp'));
  expect(names.sort()).toEqual([...kept].sort());
});

it('leaves alone what is being written at that moment', async () => {
  const userData = await mkdtemp(join(tmpdir(), 'holdfast-leftovers-'));
  const disk = new SimulatedDisk(userData, STRICT);
  const path = join(userData, 'settings.json');
  await replaceFile(
    path,
    async () => {
      await clearLeftovers(userData, disk);
      return 'whole';
    },
    { place: 'ours', disk },
  );
  expect(await readdir(userData)).toEqual(['settings.json']);
});
