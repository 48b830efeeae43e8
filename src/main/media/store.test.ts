import { createHash } from 'node:crypto';
import {
  copyFile,
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rm,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Disk } from '../../disk/disk';
import { DISKS } from '../../disk/testing/disks';
import { MediaStore } from './store';

const FILES = join(import.meta.dirname, '../../../tests/fixtures/media');
const PNG = join(FILES, 'plain.png');

let folder: string;
let disk: Disk;
let store: MediaStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-media-'));
});

const shaOf = async (path: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
const placeOf = (sha: string): string => join(folder, 'media', sha.slice(0, 2), sha);
const everything = async (): Promise<string[]> =>
  (await readdir(join(folder, 'media'), { recursive: true })).sort();

describe.each(DISKS)('the store of media on $name', ({ make }) => {
  beforeEach(() => {
    disk = make(folder);
    store = new MediaStore(folder, disk);
  });

  it('keeps a file by its content, once, and tells what it is by its bytes (R67)', async () => {
    const sha = await shaOf(PNG);
    const disguised = join(folder, 'Holiday\u202Egnp.exe');
    await copyFile(PNG, disguised);
    expect(await store.keepFile(PNG)).toEqual({
      ok: true,
      value: { sha256: sha, name: 'plain.png', mime: 'image/png', bytes: 554 },
    });
    expect(await store.keepFile(disguised)).toMatchObject({ value: { sha256: sha, name: 'Holidaygnp.exe' } });
    expect(await store.keepBytes('Pasted.png', await readFile(PNG))).toMatchObject({
      value: { sha256: sha },
    });
    expect(await everything()).toEqual([sha.slice(0, 2), join(sha.slice(0, 2), sha)]);
    expect(await shaOf(placeOf(sha))).toBe(sha);
  });

  it('refuses in words what it does not keep, and leaves nothing behind', async () => {
    const letter = join(folder, 'loaf.jpg');
    await writeFile(letter, 'Dear loaf,');
    const code = async (path: string) => {
      const result = await store.keepFile(path);
      return result.ok ? 'kept' : result.error.code;
    };
    expect(await code(letter)).toBe('not-media');
    expect(await code(folder)).toBe('not-a-file');
    expect(await code(join(folder, 'none.jpg'))).toBe('file-gone');
    await truncate(letter, 0);
    expect(await code(letter)).toBe('empty');
  });

  it('stops when asked, and nothing stays', async () => {
    const film = join(folder, 'film.mp4');
    await copyFile(join(FILES, 'wide.mp4'), film);
    await truncate(film, 20_000_000);
    const stop = new AbortController();
    const seen: number[] = [];
    const result = await store.keepFile(film, {
      signal: stop.signal,
      onTotal: (bytes) => seen.push(bytes),
      onProgress: (bytes) => {
        seen.push(bytes);
        if (bytes > 2_000_000) stop.abort();
      },
    });
    expect(result).toMatchObject({ ok: false, error: { code: 'stopped' } });
    expect(seen).toEqual([20_000_000, 1_048_576, 2_097_152]);
    expect(await everything()).toEqual([]);
  });

  it('clears away at the next start what a crash left half', async () => {
    await store.keepFile(PNG);
    const sha = await shaOf(PNG);
    await writeFile(join(folder, 'media', 'abc.incoming'), 'half');
    await new MediaStore(folder, disk).keepFile(PNG);
    expect(await everything()).toEqual([sha.slice(0, 2), join(sha.slice(0, 2), sha)]);
  });

  it('says whether a file is here, gone or damaged, and a new copy mends it', async () => {
    const sha = await shaOf(PNG);
    expect(await store.stateOf(sha)).toBe('missing');
    expect(await store.open(sha)).toBeNull();
    await store.keepFile(PNG);
    expect(await store.stateOf(sha)).toBe('here');
    await writeFile(placeOf(sha), 'something else');
    expect(await store.stateOf(sha)).toBe('damaged');
    expect(await store.open(sha)).toBeNull();
    await store.keepFile(PNG);
    expect(await store.stateOf(sha)).toBe('here');
    await rm(placeOf(sha));
    expect(await store.stateOf(sha)).toBe('missing');
  });

  it('takes a link for damage, wherever it leads, and mends it without touching what it leads to', async () => {
    const sha = await shaOf(PNG);
    const mine = join(folder, 'mine.png');
    await copyFile(PNG, mine);
    await mkdir(dirname(placeOf(sha)), { recursive: true });
    await symlink(mine, placeOf(sha));
    expect([await store.stateOf(sha), await store.open(sha)]).toEqual(['damaged', null]);
    await writeFile(mine, 'mine');
    expect(await store.keepFile(PNG)).toMatchObject({ ok: true });
    expect([await store.stateOf(sha), (await lstat(placeOf(sha))).isFile()]).toEqual(['here', true]);
    expect(await readFile(mine, 'utf8')).toBe('mine');
  });

  it('finds damage that came while it was not running', async () => {
    const sha = await shaOf(PNG);
    await store.keepFile(PNG);
    await writeFile(placeOf(sha), (await readFile(PNG)).reverse());
    expect(await new MediaStore(folder, disk).stateOf(sha)).toBe('damaged');
  });

  it('keeps small pictures, and nothing that is none', async () => {
    const sha = await shaOf(PNG);
    await store.keepThumb(sha, new TextEncoder().encode('<script>'));
    expect(await store.openThumb(sha)).toBeNull();
    await store.keepThumb(sha, await readFile(join(FILES, 'plain.webp')));
    const thumb = await store.openThumb(sha);
    expect((await thumb?.stat())?.size).toBe(1102);
    await thumb?.close();
  });

  it('writes a small picture through no link', async () => {
    const sha = await shaOf(PNG);
    const mine = join(folder, 'mine.txt');
    await writeFile(mine, 'mine');
    const place = join(folder, 'thumbs', sha.slice(0, 2), sha);
    await mkdir(dirname(place), { recursive: true });
    await symlink(mine, place);
    await store.keepThumb(sha, await readFile(join(FILES, 'plain.webp')));
    expect([await readFile(mine, 'utf8'), (await lstat(place)).isFile()]).toEqual(['mine', true]);
  });

  it('makes nothing but a SHA-256 part of a path', async () => {
    await expect(store.stateOf('../../../etc/passwd')).rejects.toThrow('not the name');
    await expect(store.keepThumb('..', new Uint8Array(await readFile(PNG)))).rejects.toThrow('not the name');
  });
});
