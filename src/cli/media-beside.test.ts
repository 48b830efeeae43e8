import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createPost } from '../core/commands/posts';
import { createWorkspace } from '../core/commands/workspace';
import { MemoryWorkspace, writeBundle } from '../ledger';
import { exportCommand } from './commands/export';
import { importCommand } from './commands/import';
import { openBundle } from './workspace-file';

const LOAF = new Uint8Array([0xff, 0xd8, 0xff, 1, 2, 3]);
const CUT = new Uint8Array([0xff, 0xd8, 0xff, 4]);
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-media-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A workspace file with one post of two pictures, one of which has a copy for a platform; the film is not in it. */
async function bakery(): Promise<string> {
  const workspace = MemoryWorkspace.empty({ workspaceId: 'w0000001', name: 'Bakery', device: 'dev1' });
  let drawn = 0;
  const env = {
    now: 0,
    by: 'Ana',
    draw: () => `d${String(drawn++).padStart(7, '0')}`,
    postMonth: () => '2026-11',
  };
  const own = { x: { sha256: hash(CUT), mime: 'image/jpeg' } };
  const media = [
    { sha256: hash(LOAF), name: 'loaf.jpg', mime: 'image/jpeg', alt: 'A loaf', own },
    { sha256: 'f'.repeat(64), name: 'oven.mp4', mime: 'video/mp4', alt: 'An oven' },
  ];
  workspace.run(createWorkspace, { name: 'Bakery', zone: 'Europe/London' }, env);
  const made = workspace.run(createPost, { text: 'Warm loaves', media }, env);
  if (!made.ok) throw new Error(made.error.message);
  for (const bytes of [LOAF, CUT]) workspace.keepFile(hash(bytes), bytes);
  const path = join(folder, 'bakery.holdfast');
  await writeFile(path, writeBundle(workspace.toBundle()));
  return path;
}

it('pictures lie beside the plan file by their SHA-256, come back from there, and what is missing is named', async () => {
  const missing =
    'One photo or video was not found in this workspace file: oven.mp4. Their posts keep the name and the description; add the files there again.';
  const { json } = await exportCommand([await bakery()], { planFile: true, out: folder });
  expect(json).toMatchObject({ warnings: [missing] });
  expect((await readdir(join(folder, 'bakery-media'))).sort()).toEqual(
    [LOAF, CUT].map((bytes) => `${hash(bytes)}.jpg`).sort(),
  );

  await writeFile(join(folder, 'bakery-media', `${hash(CUT)}.jpg`), 'something else');
  const into = join(folder, 'again.holdfast');
  const { lines } = await importCommand([join(folder, 'bakery.json')], { into });
  expect(lines.at(-1)).toBe(
    '2 photos or videos were not found beside the plan file: loaf.jpg, oven.mp4. Their posts keep the name and the description; add the files there again.',
  );
  const again = await openBundle(into);
  expect([again.file(hash(LOAF)), again.file(hash(CUT))]).toEqual([LOAF, undefined]);
});
