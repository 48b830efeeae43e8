import { mkdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Story, TestWindow } from '../e2e/support/app';

const FOLDER = resolve(import.meta.dirname, '../../docs/guide/pictures');
/** Pictures are read in a browser, beside words: larger ones only make the repository heavy. */
const MAX_BYTES = 200_000;

/** Keeps a picture of the window as it stands, in light, for docs/guide. */
export async function keepPicture({ app, page }: Story, name: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1200, 760));
  await page.evaluate(() => (document.documentElement.dataset['theme'] = 'light'));
  await settled(page);
  const path = join(FOLDER, `${name}.png`);
  await page.screenshot({ path, animations: 'disabled', caret: 'hide', scale: 'css' });
  expect({ name, bytes: statSync(path).size }).toEqual({ name, bytes: expect.any(Number) });
  expect(statSync(path).size, `${name}.png is too large`).toBeLessThan(MAX_BYTES);
}

/** Rows are read and small pictures drawn when the browser has nothing else to do. */
async function settled(page: Page): Promise<void> {
  for (let looks = 0; looks < 3; looks += 1) {
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestIdleCallback(done, { timeout: 2_000 }))),
    );
  }
}

/** The sample plan, opened from the first page. */
export async function openSample({ page }: Story): Promise<void> {
  await page.getByTestId('start-sample').click();
  await page.getByTestId('screen-calendar').waitFor();
  await page.waitForFunction(() => (window as unknown as TestWindow).isReady());
}

/** Another view of the calendar by its name. */
export async function calendarView({ page }: Story, name: string): Promise<void> {
  await page.getByTestId('room-calendar').click();
  await page
    .getByRole('group', { name: 'View' })
    .getByText(new RegExp(`^${name}`))
    .click();
}
