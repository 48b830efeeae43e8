import {
  appendFileSync,
  copyFileSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { startStory, type Story } from './support/app';
import { dropFiles, mediaFile, mediaItems, openSamplePost } from './support/media';

const NOW = '2026-11-27T07:20:00Z';
const MEGABYTE = 1024 * 1024;
/** What any process may grow by while a film of 300 MB is kept, measured and shown. */
const MAY_GROW_MB = 100;

let scratch: string;
test.beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'holdfast-film-'));
});
test.afterEach(() => {
  rmSync(scratch, { recursive: true, force: true });
});

/** A film that plays, with a part behind it that is only there to be long; it takes no room on the disk. */
function longFilm(megabytes: number): string {
  const path = join(scratch, 'film.mp4');
  copyFileSync(mediaFile('wide.mp4'), path);
  const header = Buffer.alloc(8);
  header.writeUInt32BE(megabytes * MEGABYTE);
  header.write('free', 4, 'latin1');
  appendFileSync(path, header);
  truncateSync(path, statSync(mediaFile('wide.mp4')).size + megabytes * MEGABYTE);
  return path;
}

test('a film of 300 MB comes in without filling the memory of any process', async () => {
  const story = await startStory({ now: NOW, open: [] });
  const { page } = story;
  await openSamplePost(story);
  await dropFiles(page, [mediaFile('plain.png')]);
  await expect(page.getByTestId('media-thumb').first()).toHaveAttribute('data-state', 'ready');

  const before = await memoryOf(story);
  const peak = new Map(before);
  let isDone = false;
  const watching = (async () => {
    while (!isDone) {
      for (const [name, now] of await memoryOf(story)) peak.set(name, Math.max(now, peak.get(name) ?? 0));
    }
  })();
  await dropFiles(page, [longFilm(300)]);
  await expect(mediaItems(page)).toHaveCount(2, { timeout: 60_000 });
  await expect(mediaItems(page).nth(1)).toContainText('Video, 0:02, 160 × 120, 315 MB');
  await expect(mediaItems(page).nth(1).getByTestId('media-thumb')).toHaveAttribute('data-state', 'ready');
  isDone = true;
  await watching;

  const grown = [...peak].map(([name, most]) => [name, Math.round(most - (before.get(name) ?? 0))] as const);
  test.info().annotations.push({ type: 'grown, MB', description: JSON.stringify(grown) });
  process.stdout.write(`a video of 300 MB: grown by MB ${JSON.stringify(grown)}\n`);
  expect(grown.filter(([, megabytes]) => megabytes > MAY_GROW_MB)).toEqual([]);
  await story.close();
});

test('a long copy can be stopped, and nothing of it stays', async () => {
  const story = await startStory({ now: NOW, open: [] });
  const { page } = story;
  await openSamplePost(story);
  await dropFiles(page, [longFilm(2000)]);
  const coming = page.getByTestId('media-coming');
  await expect(coming).toContainText('Copying film.mp4');
  await coming.getByRole('button', { name: 'Cancel' }).click();
  await expect(coming).toHaveCount(0);
  await expect(mediaItems(page)).toHaveCount(0);
  await expect(page.getByTestId('media-left-out')).toHaveCount(0);
  const left = readdirSync(story.userData, { recursive: true })
    .map(String)
    .filter((path) => /media[\\/]/.test(path));
  expect(left).toEqual([]);
  await story.close();
});

/** Memory of main, window and helpers, MB, by their part in the app. */
async function memoryOf({ app }: Story): Promise<Map<string, number>> {
  const processes = await app.evaluate((electron) =>
    electron.app
      .getAppMetrics()
      .map(({ type, pid, memory }) => [type, pid, memory.workingSetSize / 1024] as const),
  );
  const found = new Map<string, number>();
  for (const [type, pid, stated] of processes)
    found.set(type, (found.get(type) ?? 0) + (resident(pid) ?? stated));
  return found;
}

/** What the system itself says where it can be read: Electron's figure may be some seconds old. */
function resident(pid: number): number | null {
  try {
    const [, pages] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ');
    return (Number(pages) * 4096) / MEGABYTE;
  } catch {
    return null;
  }
}
