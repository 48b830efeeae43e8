import { copyFile, mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { MediaStores } from '../media/stores';
import { WorkspaceRegistry } from '../workspaces/registry';
import { mediaAddress, mediaAnswer } from './media-answer';
import { readRange } from './range';

const FILM = join(import.meta.dirname, '../../../tests/fixtures/media/wide.mp4');
const WORKSPACE = 'wwwwwwwwwwww';
const SHA = 'ab'.repeat(32);

let stores: MediaStores;
let film: Buffer;
let address: string;
/** Where the workspace keeps its files. */
let folder: string;

beforeAll(async () => {
  const userData = await mkdtemp(join(tmpdir(), 'holdfast-answer-'));
  const registry = new WorkspaceRegistry(userData, { now: () => 1, draw: () => WORKSPACE });
  await registry.create('Bramble');
  stores = new MediaStores(registry);
  folder = (await registry.folderOf(WORKSPACE)) ?? '';
  film = await readFile(FILM);
  const kept = await (await stores.of(WORKSPACE))?.keepFile(FILM);
  if (!kept?.ok) throw new Error('not kept');
  address = `app://holdfast/media/${WORKSPACE}/${kept.value.sha256}`;
});

async function answer(url: string, headers: Record<string, string> = {}, method = 'GET') {
  // Only what is read of a request; Node's own does not know the scheme of the app.
  const asked = { url, method, headers: new Headers(headers) } as unknown as Request;
  return mediaAnswer(stores, asked);
}

async function bytesOf(answered: Response | null): Promise<Buffer> {
  return Buffer.from((await answered?.arrayBuffer()) ?? new ArrayBuffer(0));
}

describe('an address of a kept file', () => {
  it('is answered with its bytes, as what they are and nothing else', async () => {
    const whole = await answer(address);
    expect(whole?.status).toBe(200);
    expect(Object.fromEntries(whole?.headers ?? [])).toMatchObject({
      'content-type': 'video/mp4',
      'content-length': String(film.length),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': 'attachment',
      'accept-ranges': 'bytes',
    });
    expect(await bytesOf(whole)).toEqual(film);
    expect((await answer(address, {}, 'HEAD'))?.body).toBeNull();
  });

  it('is answered in stretches, so that a film is not read whole', async () => {
    const part = await answer(address, { Range: 'bytes=100-199' });
    expect([part?.status, part?.headers.get('Content-Range')]).toEqual([206, `bytes 100-199/${film.length}`]);
    expect(await bytesOf(part)).toEqual(film.subarray(100, 200));
    expect((await answer(address, { Range: 'bytes=999999-' }))?.status).toBe(416);
  });

  it('closes the file when the window has seen enough', async () => {
    const whole = await answer(address);
    const reader = whole?.body?.getReader();
    await reader?.read();
    await expect(reader?.cancel()).resolves.toBeUndefined();
  });

  it('is not found when there is no such file, and empty when its small picture is not made yet', async () => {
    const at = (kind: string, workspace = WORKSPACE) => `app://holdfast/${kind}/${workspace}/${SHA}`;
    expect((await answer(at('media')))?.status).toBe(404);
    expect((await answer(at('media', 'nosuchwrkspc')))?.status).toBe(404);
    expect((await answer(at('thumb')))?.status).toBe(204);
    expect((await answer(address, {}, 'POST'))?.status).toBe(404);
  });

  it('serves nothing that is not a picture, a film or a document, whatever lies there', async () => {
    const place = join(folder, 'media', 'ab');
    await mkdir(place, { recursive: true });
    await writeFile(join(place, SHA), '<script>');
    expect((await answer(`app://holdfast/media/${WORKSPACE}/${SHA}`))?.status).toBe(404);
    await rm(join(place, SHA));
  });

  it('follows no link, also not to a film, and takes a folder of that name for nothing', async () => {
    const outside = join(folder, 'private.mp4');
    await copyFile(FILM, outside);
    const [place, thumbs] = [join(folder, 'media', 'ab'), join(folder, 'thumbs', 'ab')];
    await mkdir(place, { recursive: true });
    await mkdir(thumbs, { recursive: true });
    const media = `app://holdfast/media/${WORKSPACE}/${SHA}`;
    const thumb = `app://holdfast/thumb/${WORKSPACE}/${SHA}`;
    const statuses = async () => [(await answer(media))?.status, (await answer(thumb))?.status];

    await symlink(outside, join(place, SHA));
    await symlink(outside, join(thumbs, SHA));
    expect(await statuses()).toEqual([404, 204]);
    for (const at of [place, thumbs]) {
      await rm(join(at, SHA));
      await mkdir(join(at, SHA));
    }
    expect(await statuses()).toEqual([404, 204]);
    await rm(join(place, SHA), { recursive: true });
    await rename(outside, join(place, SHA));
    const shown = await answer(media);
    expect(shown?.status).toBe(200);
    await shown?.body?.cancel();
    await rename(place, join(folder, 'elsewhere'));
    await symlink(join(folder, 'elsewhere'), place);
    expect((await answer(media))?.status).toBe(404);
    await rm(place);
    await rm(thumbs, { recursive: true });
  });

  it.each([
    ['a way out', `app://holdfast/media/${WORKSPACE}/../../${SHA}`],
    ['a way out, encoded', `app://holdfast/media/${WORKSPACE}%2f..%2f..%2fetc/${SHA}`],
    ['a name that is no SHA-256', `app://holdfast/media/${WORKSPACE}/passwd`],
    ['capitals', `app://holdfast/media/${WORKSPACE}/${SHA.toUpperCase()}`],
    ['more behind it', `app://holdfast/media/${WORKSPACE}/${SHA}/x`],
    ['another host', `app://elsewhere/media/${WORKSPACE}/${SHA}`],
    ['another scheme', `https://holdfast/media/${WORKSPACE}/${SHA}`],
    ['our own page', 'app://holdfast/index.html'],
  ])('is not %s', (_what, url) => {
    expect(mediaAddress(url)).toBeNull();
  });
});

it('reads a Range header as players write it', () => {
  expect(
    ['bytes=0-', 'bytes=5-9', 'bytes=5-999', 'bytes=-4', 'bytes=0-0,5-6'].map((header) =>
      readRange(header, 20),
    ),
  ).toEqual([
    { from: 0, to: 19 },
    { from: 5, to: 9 },
    { from: 5, to: 19 },
    { from: 16, to: 19 },
    { from: 0, to: 0 },
  ]);
  expect([null, '', 'items=1-2', 'bytes=-', 'bytes=x'].map((header) => readRange(header, 20))).toEqual(
    Array.from({ length: 5 }, () => null),
  );
  expect(['bytes=20-', 'bytes=9-5', 'bytes=-0'].map((header) => readRange(header, 20))).toEqual(
    Array.from({ length: 3 }, () => 'outside'),
  );
});
