import { writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserWindow } from 'electron';

/** Lets fonts and the first transitions settle. */
const SETTLE_MS = 500;

/** Writes a picture of the window and says on stdout where it is. */
export async function takeScreenshot(window: BrowserWindow, path: string): Promise<void> {
  await wait(SETTLE_MS);
  const picture = await window.webContents.capturePage();
  await writeFile(path, picture.toPNG());
  process.stdout.write(`screenshot: ${path}\n`);
}
