import { _electron, type Page } from '@playwright/test';
import { startOf } from './environment';

export interface DrivenApp {
  readonly page: Page;
  close(): Promise<void>;
}

/**
 * Start an app under Playwright's hands, with the bench's own functions (page/in-app.ts) in its window.
 *
 * @throws when no window opens within 30 seconds
 */
export async function drive(appFolder: string, userData: string): Promise<DrivenApp> {
  const { executable, args, env } = startOf(appFolder, userData);
  const app = await _electron.launch({ executablePath: executable, args, env, bypassCSP: true });
  const page = await app.firstWindow();
  return { page, close: () => app.close() };
}

/** Wait until the open workspace may be written to. */
export async function whenReady(page: Page): Promise<void> {
  await page.waitForFunction(() => window.isReady?.() ?? false, undefined, { timeout: 180_000 });
}

/** Bring the bench's functions into the window; again after every reload. */
export async function equip(page: Page): Promise<void> {
  await page.addScriptTag({ url: '/bench/in-app.js' });
}
