import { join, resolve } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { Session } from '../../../src/renderer/store/session';
import type { Story, TestWindow } from './app';
import { addChannel } from './by-hand';
import { atRest } from './rest';

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
  const box = await restingBox(page);
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: box.x + 20, y: box.y + 10, data });
  }
  await session.detach();
}

/** Puts the open sample post on Instagram too, and comes back to the channel whose tab was open. */
export async function alsoOnInstagram(page: Page): Promise<void> {
  const instagram = await page.evaluate(async () => {
    const channels = await (window as unknown as { session: Session }).session.db.channels.toArray();
    return channels.find(({ platform }) => platform === 'instagram')?.id ?? '';
  });
  const open = page.locator('[data-testid=composer-tab][aria-selected=true]');
  const before = await open.getAttribute('data-channel-id');
  await addChannel(page, instagram, '2026-11-28T12:00');
  await page.locator(`[data-testid=composer-tab][data-channel-id="${before}"]`).click();
  await page.getByRole('tab', { name: /Instagram/ }).waitFor();
}

/** Where the list of files lies once the sheet has come to rest: a drop upon something that moves misses it. */
async function restingBox(page: Page): Promise<{ readonly x: number; readonly y: number }> {
  const list = page.getByTestId('composer-media');
  await list.waitFor();
  await atRest(page);
  const box = await list.boundingBox();
  if (box === null) throw new Error('the composer is not open');
  return box;
}
