import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { atRest } from './rest';

/** Set to take the pictures of docs/pictures anew; an ordinary run leaves the tree as it is. */
const TAKE_PICTURES = process.env['HOLDFAST_PICTURES'] === '1';
const FOLDER = resolve(import.meta.dirname, '../../../docs/pictures/outage');

/** Keeps a picture of the window as it stands, light and dark, when HOLDFAST_PICTURES is 1. */
export async function keepPicture(app: ElectronApplication, page: Page, name: string): Promise<void> {
  if (!TAKE_PICTURES) return;
  mkdirSync(FOLDER, { recursive: true });
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800));
  for (const theme of ['light', 'dark'] as const) {
    await page.evaluate((shown) => (document.documentElement.dataset['theme'] = shown), theme);
    await atRest(page);
    await page.screenshot({ path: join(FOLDER, `${name}-${theme}.png`) });
  }
  await page.evaluate(() => (document.documentElement.dataset['theme'] = 'light'));
}
