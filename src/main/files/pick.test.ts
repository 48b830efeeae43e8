import { mkdtemp, open, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPicked } from './pick';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-pick-'));
});

async function fileOf(megabytes: number): Promise<string> {
  const path = join(folder, `${megabytes}.csv`);
  const file = await open(path, 'w');
  await file.truncate(megabytes * 1024 * 1024);
  await file.close();
  return path;
}

describe('readPicked', () => {
  it('gives name and bytes in a buffer of their own', async () => {
    await writeFile(join(folder, 'plan.csv'), 'a,b');
    const picked = await readPicked(join(folder, 'plan.csv'), 'import');
    expect(picked).toEqual({ ok: true, value: { name: 'plan.csv', bytes: new TextEncoder().encode('a,b') } });
    expect(picked.ok && picked.value.bytes.buffer.byteLength).toBe(3);
  });

  it('refuses what is too large to be a plan, but takes it as a bundle', async () => {
    const path = await fileOf(51);
    expect(await readPicked(path, 'import')).toEqual({
      ok: false,
      error: {
        code: 'too-large',
        message:
          'This file has 51 MB; Holdfast takes up to 50 MB here. Split it by month and import the parts one by one. Nothing was changed.',
      },
    });
    expect(await readPicked(path, 'bundle')).toMatchObject({ ok: true, value: { name: '51.csv' } });
    expect(await readPicked(await fileOf(513), 'bundle')).toMatchObject({ error: { code: 'too-large' } });
  });

  it('says in words what cannot be read', async () => {
    expect(await readPicked(folder, 'import')).toMatchObject({ error: { code: 'not-a-file' } });
    expect(await readPicked(join(folder, 'none.csv'), 'import')).toMatchObject({
      error: { code: 'file-gone', retry: true },
    });
  });
});
