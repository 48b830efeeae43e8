import { spawn, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { chromium, expect, type Page } from '@playwright/test';
import { electronArguments } from '../../../scripts/setup/electron-arguments.mjs';

const ROOT = resolve(import.meta.dirname, '../../..');

export interface UntiedHoldfast {
  /** The first process; an app that starts itself anew goes on in another. */
  readonly process: ChildProcess;
  /** The window of whichever process runs now. */
  page(): Promise<Page>;
  /** Closes the window of whichever process runs now, and with it the app. */
  end(): Promise<void>;
}

/** Starts the built app on its own, not as Playwright's child, so that it may end and start itself anew. */
export async function launchUntied(userData: string): Promise<UntiedHoldfast> {
  const electron = createRequire(import.meta.url)('electron') as unknown as string;
  const port = await freePort();
  const child = spawn(electron, [...electronArguments(), `--remote-debugging-port=${port}`, ROOT], {
    cwd: ROOT,
    env: { ...process.env, HOLDFAST_USER_DATA: userData },
    stdio: 'ignore',
  });
  const page = async (): Promise<Page> => {
    let found: Page | undefined;
    await expect(async () => {
      // A window that is just being made may leave a connection without an answer for ever: then another is made.
      const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`, { timeout: 3_000 });
      found = browser.contexts()[0]?.pages()[0];
      expect(found).toBeDefined();
    }).toPass({ timeout: 30_000 });
    if (!found) throw new Error('no window');
    return found;
  };
  return {
    process: child,
    page,
    async end() {
      const last = await page();
      const gone = last.waitForEvent('close');
      // The answer may not come: the page that would give it is gone.
      last.evaluate(() => window.close()).catch(() => undefined);
      await gone;
    },
  };
}

/** A port on this computer that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return address.port;
}
