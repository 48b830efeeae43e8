import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keepBeside, saveBeside } from './beside';
import { MediaStore } from './store';

const FILES = join(import.meta.dirname, '../../../tests/fixtures/media');
const GONE = 'f'.repeat(64);

it('pictures go out beside the plan file by their SHA-256 and come in again; what is not its name is missing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'holdfast-beside-'));
  const store = new MediaStore(join(folder, 'one'));
  const kept = await store.keepFile(join(FILES, 'plain.png'));
  if (!kept.ok) throw new Error(kept.error.message);
  const { sha256 } = kept.value;
  const plan = join(folder, 'spring.json');
  const wanted = [
    { sha256, file: `${sha256}.png` },
    { sha256: GONE, file: `${GONE}.mp4` },
  ];
  const once = await saveBeside(store, plan, wanted);
  const again = await saveBeside(store, plan, wanted);
  expect([once, again]).toEqual([
    { ok: true, value: [GONE] },
    { ok: true, value: [GONE] },
  ]);
  expect(await readdir(join(folder, 'spring-media'))).toEqual([`${sha256}.png`]);

  const other = new MediaStore(join(folder, 'two'));
  await writeFile(join(folder, 'spring-media', `${GONE}.mp4`), 'no film at all');
  expect(await keepBeside(other, plan, [sha256, GONE])).toEqual([GONE]);
  expect([await other.stateOf(sha256), await other.stateOf(GONE)]).toEqual(['here', 'missing']);
});
