import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { drive, equip, whenReady } from './driven';

/**
 * Fill a fresh profile through the app itself: a workspace, then these plans one after the other.
 *
 * @param userData folder of the profile, new
 * @param plans `holdfast-plan/1` texts
 * @returns milliseconds of the imports
 * @throws Error when the app refuses one
 */
export async function seedProfile(
  appFolder: string,
  userData: string,
  plans: readonly string[],
): Promise<number> {
  const { page, close } = await drive(appFolder, userData);
  try {
    await page.evaluate(() => window.holdfast.createWorkspace('Bench'));
    await page.reload();
    await whenReady(page);
    await equip(page);
    let spent = 0;
    for (const text of plans) {
      spent += await page.evaluate((plan) => window.bench.importPlan(plan), text);
    }
    // The way back is written some time after each command.
    await page.waitForTimeout(1_500);
    return spent;
  } finally {
    await close();
  }
}

/** The same profile once more, for somebody who will write into it. */
export function copyProfile(
  from: string,
  to: string,
  options: { withoutWorkingCopy?: boolean } = {},
): string {
  cpSync(from, to, { recursive: true, filter: (path) => !/Singleton(Lock|Cookie|Socket)$/.test(path) });
  if (options.withoutWorkingCopy === true) {
    for (const name of readdirSync(to)) {
      if (name === 'IndexedDB') rmSync(join(to, name), { recursive: true });
    }
  }
  return to;
}
