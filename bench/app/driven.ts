import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { startOf } from './environment';

/** Launching takes about a second. */
const LAUNCH_MS = 20_000;

export interface DrivenApp {
  readonly page: Page;
  close(): Promise<void>;
}

/**
 * Start an app under Playwright's hands, with the bench's own functions (page/in-app.ts) in its window.
 *
 * @throws when it does not start, three times
 */
export async function drive(appFolder: string, userData: string): Promise<DrivenApp> {
  const { executable: executablePath, args, env } = startOf(appFolder, userData);
  const options = { executablePath, args, env, bypassCSP: true, timeout: LAUNCH_MS };
  const app = await launched(options, 3);
  const page = await app.firstWindow();
  return { page, close: () => app.close() };
}

/** Now and then the hand-shake hangs on a machine with other work, with the app itself up: start it once more. */
async function launched(
  options: Parameters<typeof _electron.launch>[0],
  attempts: number,
): Promise<ElectronApplication> {
  try {
    return await _electron.launch(options);
  } catch (cause) {
    if (attempts <= 1) throw cause;
    return launched(options, attempts - 1);
  }
}

/** Wait until the open workspace may be written to. */
export async function whenReady(page: Page): Promise<void> {
  await page.waitForFunction(() => window.isReady?.() ?? false, undefined, { timeout: 180_000 });
}

/** Bring the bench's functions into the window; again after every reload. */
export async function equip(page: Page): Promise<void> {
  await page.addScriptTag({ url: '/bench/in-app.js' });
}
