import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { startStory, type TestWindow } from './support/app';
import {
  alsoOnInstagram,
  composeSamplePost,
  dropFiles,
  mediaFile,
  mediaItems,
  openSamplePost,
} from './support/media';
import { axeFindings } from './support/axe';
import type {} from '../../src/preload/window';

const NOW = '2026-11-27T07:20:00Z';

let scratch: string;
test.beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'holdfast-media-'));
});
test.afterEach(() => {
  rmSync(scratch, { recursive: true, force: true });
});

/** The start of a file as one that was not copied whole. */
function cutOff(name: string, bytes: number): string {
  const path = join(scratch, `cut-${name}`);
  writeFileSync(path, readFileSync(mediaFile(name)).subarray(0, bytes));
  return path;
}

/** What each file of the post is said to be. */
async function factLines(page: Page): Promise<string[]> {
  const texts = await mediaItems(page).locator('p:first-of-type').allInnerTexts();
  return texts.map((text) => text.trim());
}

test('files are opened, measured and shown, whatever they are called (R67)', async () => {
  const story = await startStory({ now: NOW, open: [] });
  const { page } = story;
  await openSamplePost(story);
  const names = ['turned.jpg', 'plain.png', 'moving.gif', 'plain.webp', 'plain.avif', 'wide.mp4'];
  await page.getByTestId('composer-media-file').setInputFiles(names.map(mediaFile));
  await expect(mediaItems(page)).toHaveCount(names.length);
  expect(await factLines(page)).toEqual([
    'Photo, 120 × 160, 3 kB',
    'Photo, 64 × 48, 554 bytes',
    'Animation, 48 × 32, 2 kB',
    'Photo, 80 × 60, 1 kB',
    'Photo, 96 × 64, 825 bytes',
    'Video, 0:02, 160 × 120, 12 kB',
  ]);
  const thumbs = page.getByTestId('composer-media').getByTestId('media-thumb');
  for (let at = 0; at < names.length; at += 1) {
    await expect(thumbs.nth(at)).toHaveAttribute('data-state', 'ready');
  }
  await story.close();
});

test('what is refused says why and how to go on, and the rest comes in', async () => {
  const story = await startStory({ now: NOW, open: [] });
  const { page } = story;
  await openSamplePost(story);
  const heic = join(scratch, 'phone.jpg');
  writeFileSync(heic, '\0\0\0\u0018ftypheic\0\0\0\0mif1heic');
  const svg = join(scratch, 'logo.png');
  writeFileSync(svg, '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  await dropFiles(page, [
    heic,
    svg,
    cutOff('turned.jpg', 1500),
    cutOff('plain.png', 400),
    cutOff('wide.mp4', 5000),
    mediaFile('plain.webp'),
  ]);
  await expect(mediaItems(page)).toHaveCount(1);
  const said = page.getByTestId('media-left-out');
  await expect(said).toHaveCount(5);
  await expect(said.nth(0)).toContainText('phone.jpg was not added. This is a HEIC photo');
  await expect(said.nth(0)).toContainText('Most Compatible');
  await expect(said.nth(1)).toContainText('Export it as PNG');
  for (const at of [2, 3, 4])
    await expect(said.nth(at)).toContainText('damaged or was not copied completely');
  await said.nth(0).getByRole('button').click();
  await expect(said).toHaveCount(4);
  await story.close();
});

test('a description is kept, counted by the tightest platform, and all is there after a reload (R128)', async () => {
  const story = await startStory({ now: NOW, open: [] });
  const { page } = story;
  await openSamplePost(story);
  await dropFiles(page, [mediaFile('turned.jpg'), mediaFile('plain.png')]);
  await expect(mediaItems(page)).toHaveCount(2);
  const alt = page.getByTestId('media-alt').first();
  await alt.fill('a'.repeat(1003));
  await expect(page.getByTestId('media-alt-count')).toHaveText('1003 of 1000 on X, 3 too many');
  await alt.fill('A test card, upright');
  await expect(page.getByTestId('media-alt-count')).toHaveText('20 of 1000 on X');
  await page.getByTestId('media-more').nth(1).click();
  await page.getByRole('menuitem', { name: 'Move up' }).click();
  await expect(mediaItems(page).nth(1)).toContainText('turned.jpg');
  await expect(page.getByTestId('composer-saved')).toContainText('Saved');

  await page.reload();
  await page.waitForFunction(() => (window as unknown as TestWindow).isReady?.() ?? false);
  await composeSamplePost(page);
  await expect(mediaItems(page).nth(0)).toContainText('plain.png');
  await expect(page.getByTestId('media-alt').nth(1)).toHaveValue('A test card, upright');
  await expect(page.getByTestId('media-thumb').nth(1)).toHaveAttribute('data-state', 'ready');
  await story.close();
});

test('a missing or damaged file is shown as such and can be found again', async () => {
  const story = await startStory({ now: NOW, open: [] });
  const { page } = story;
  await openSamplePost(story);
  await dropFiles(page, [mediaFile('turned.jpg'), mediaFile('plain.png')]);
  await expect(mediaItems(page)).toHaveCount(2);
  await page.keyboard.press('Escape');

  const kept = keptFiles(story.userData);
  expect(kept).toHaveLength(2);
  for (const path of kept) {
    const isJpeg = readFileSync(path)[0] === 0xff;
    if (isJpeg) rmSync(path);
    else writeFileSync(path, 'not a photo any more');
  }
  await page.reload();
  await page.waitForFunction(() => (window as unknown as TestWindow).isReady?.() ?? false);
  await composeSamplePost(page);
  await expect(mediaItems(page).nth(0)).toHaveAttribute('data-state', 'missing');
  await expect(mediaItems(page).nth(1)).toHaveAttribute('data-state', 'damaged');
  await expect(page.getByTestId('media-missing').first()).toContainText('not on this computer');

  await page.getByTestId('media-find-file').nth(0).setInputFiles(mediaFile('turned.jpg'));
  await page.getByTestId('media-find-file').nth(1).setInputFiles(mediaFile('plain.png'));
  await expect(page.getByTestId('media-missing')).toHaveCount(0);
  await expect(page.getByTestId('media-thumb').nth(0)).toHaveAttribute('data-state', 'ready');
  await story.close();
});

test('a picture is cropped for one platform with the keyboard, and one undo takes it back (R10)', async () => {
  const story = await startStory({ now: NOW, open: [] });
  const { page } = story;
  await openSamplePost(story);
  await alsoOnInstagram(page);
  await dropFiles(page, [mediaFile('banner.jpg')]);
  const item = mediaItems(page);
  await item.getByTestId('media-crop').click();
  const says = page.getByTestId('crop-says');
  await expect(says).toHaveText('Keeps 1528 × 800 of 2000 × 800; posted at 1440 × 753.');
  await page.getByTestId('crop-shapes').getByText('1:1', { exact: true }).click();
  await expect(says).toHaveText('Keeps 800 × 800 of 2000 × 800.');
  const frame = page.getByTestId('crop-frame');
  await frame.focus();
  const before = await frame.boundingBox();
  for (const key of ['ArrowLeft', 'Shift+ArrowLeft', '-']) await page.keyboard.press(key);
  await expect(says).toHaveText('Keeps 727 × 727 of 2000 × 800.');
  expect((await frame.boundingBox())?.x).toBeLessThan(before?.x ?? 0);
  expect(await axeFindings(page)).toEqual([]);
  await page.getByTestId('crop-use').press('Enter');
  await expect(item.getByTestId('media-own')).toContainText('Instagram gets a copy, 727 × 727');
  await expect(item.getByTestId('media-crop')).toHaveCount(0);
  await expect(item).toContainText('2000 × 800');
  expect(keptFiles(story.userData)).toHaveLength(2);

  await page.getByTestId('composer-saved').click();
  await page.keyboard.press('Control+z');
  await expect(item.getByTestId('media-own')).toHaveCount(0);
  await expect(item.getByTestId('media-crop')).toHaveCount(1);
  await story.close();
});

test('a picture of the wrong type is converted in one press, and files are left out where they are too many', async () => {
  const story = await startStory({ now: NOW, open: [] });
  const { page } = story;
  await openSamplePost(story);
  await alsoOnInstagram(page);
  await dropFiles(page, [mediaFile('plain.webp')]);
  await mediaItems(page).getByRole('button', { name: 'Make a copy for Instagram' }).click();
  await expect(page.getByTestId('media-own')).toContainText('Instagram gets a copy, 80 × 60');
  await dropFiles(page, [mediaFile('wide.mp4')]);
  await expect(mediaItems(page)).toHaveCount(2);
  await mediaItems(page).nth(1).getByRole('button', { name: 'Leave out on X' }).click();
  await expect(mediaItems(page).nth(1).getByTestId('media-own')).toContainText('Left out on X');
  await expect(page.getByRole('button', { name: 'Leave out on X' })).toHaveCount(0);
  await story.close();
});

test('a bundle carries the pictures to a colleague', async () => {
  const anna = await startStory({ now: NOW, open: [] });
  await openSamplePost(anna);
  await dropFiles(anna.page, [mediaFile('turned.jpg'), mediaFile('wide.mp4')]);
  await expect(mediaItems(anna.page)).toHaveCount(2);
  await anna.page.keyboard.press('Escape');
  await anna.page.getByTestId('room-team').click();
  await anna.page.getByTestId('save-bundle').click();
  const bundle = () => readdirSync(anna.saved).find((name) => name.endsWith('.holdfast'));
  await expect.poll(bundle).toBeDefined();

  const ben = await startStory({ now: NOW, open: [join(anna.saved, bundle() ?? '')] });
  await ben.page.getByTestId('start-bundle').click();
  await ben.page.getByTestId('screen-calendar').waitFor();
  await ben.page.waitForFunction(() => (window as unknown as TestWindow).isReady());
  await composeSamplePost(ben.page);
  await expect(mediaItems(ben.page)).toHaveCount(2);
  for (const at of [0, 1]) {
    await expect(ben.page.getByTestId('media-thumb').nth(at)).toHaveAttribute('data-state', 'ready');
  }
  await expect(ben.page.getByTestId('media-missing')).toHaveCount(0);
  expect(keptFiles(ben.userData).map(nameOf)).toEqual(keptFiles(anna.userData).map(nameOf));
  await anna.close();
  await ben.close();
});

test('a picture is pasted; where words lie beside it, the words were meant', async () => {
  const story = await startStory({ now: NOW, open: [] });
  const { page } = story;
  await openSamplePost(story);
  await page.getByTestId('composer-text').focus();
  await paste(page, { 'text/plain': 'Two loaves' });
  await expect(mediaItems(page)).toHaveCount(0);
  await paste(page, {});
  await expect(mediaItems(page)).toHaveCount(1);
  await expect(mediaItems(page)).toContainText('Pasted photo.png');
  await expect(mediaItems(page).getByTestId('media-thumb')).toHaveAttribute('data-state', 'ready');
  await story.close();
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in a composer full of media, ${theme}`, async () => {
    const story = await startStory({ now: NOW, open: [] });
    const { page } = story;
    await page.evaluate((chosen) => window.holdfast.setTheme(chosen), theme);
    await page.reload();
    await openSamplePost(story);
    await alsoOnInstagram(page);
    await dropFiles(page, [mediaFile('banner.jpg'), mediaFile('wide.mp4'), cutOff('plain.png', 400)]);
    await expect(mediaItems(page)).toHaveCount(2);
    await expect(page.getByTestId('media-left-out')).toHaveCount(1);
    expect(await axeFindings(page)).toEqual([]);
    await story.close();
  });
}

/** A picture from the clipboard, as another program would have copied it, with the words beside it. */
async function paste(page: Page, words: Readonly<Record<string, string>>): Promise<void> {
  const bytes = [...readFileSync(mediaFile('plain.png'))];
  await page.evaluate(
    ([content, texts]) => {
      const data = new DataTransfer();
      for (const [type, text] of Object.entries(texts)) data.setData(type, text);
      data.items.add(new File([new Uint8Array(content)], 'image.png', { type: 'image/png' }));
      const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    },
    [bytes, words] as const,
  );
}

function nameOf(path: string): string {
  return basename(path);
}

function keptFiles(userData: string): string[] {
  return readdirSync(userData, { recursive: true })
    .map(String)
    .filter((path) => /media[\\/][0-9a-f]{2}[\\/][0-9a-f]{64}$/.test(path))
    .map((path) => join(userData, path));
}
