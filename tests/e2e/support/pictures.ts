import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';

/** Where pictures for docs/ go when they are asked for; else nothing is drawn and the tree stays as it is. */
const FOLDER = process.env['HOLDFAST_PICTURES'];

/** Keeps a picture of the window as it stands, light and dark, when HOLDFAST_PICTURES names a folder. */
export async function keepPicture(app: ElectronApplication, page: Page, name: string): Promise<void> {
  if (FOLDER === undefined) return;
  const folder = resolve(FOLDER);
  mkdirSync(folder, { recursive: true });
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800));
  for (const theme of ['light', 'dark'] as const) {
    await page.evaluate((shown) => (document.documentElement.dataset['theme'] = shown), theme);
    await page.waitForTimeout(300);
    await page.screenshot({ path: join(folder, `${name}-${theme}.png`) });
  }
  await page.evaluate(() => (document.documentElement.dataset['theme'] = 'light'));
}
