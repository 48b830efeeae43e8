import { join, resolve } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { Story, TestWindow } from './app';

const FILES = resolve(import.meta.dirname, '../../fixtures/media');

/** A file of tests/fixtures/media. */
export function mediaFile(name: string): string {
  return join(FILES, name);
}

/** The sample plan, with the composer open on a post for X. */
export async function openSamplePost({ page }: Story): Promise<void> {
  await page.getByTestId('start-sample').click();
  await page.getByTestId('screen-calendar').waitFor();
  await page.waitForFunction(() => (window as unknown as TestWindow).isReady());
  await composeSamplePost(page);
}

/** Opens the composer on it with the keyboard. */
export async function composeSamplePost(page: Page): Promise<void> {
  const chip = page.getByRole('button', { name: /^12:00 A loaf for your neighbour/ }).first();
  await chip.focus();
  await page.keyboard.press('Enter');
  await page.getByTestId('screen-composer').waitFor();
}

export function mediaItems(page: Page): Locator {
  return page.getByTestId('media-item');
}

/** Lets files fall onto the composer as the system does, path and all. */
export async function dropFiles(page: Page, files: readonly string[]): Promise<void> {
  const box = await page.getByTestId('composer-media').boundingBox();
  if (box === null) throw new Error('the composer is not open');
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: box.x + 20, y: box.y + 10, data });
  }
  await session.detach();
}
