import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { electronArguments } from '../../../scripts/setup/electron-arguments.mjs';

const ROOT = resolve(import.meta.dirname, '../../..');

export interface LaunchOptions {
  /** Folder for the app's data; a fresh temporary one when left out, removed again by `close`. */
  userData?: string;
  /** Arguments for the app itself. */
  args?: readonly string[];
  /** Added to the environment: `TZ` sets the time zone, `LANG` the language. */
  env?: Readonly<Record<string, string>>;
}

export interface RunningHoldfast {
  app: ElectronApplication;
  /** The first window. */
  page: Page;
  userData: string;
  /** End the app as a person would, and remove its data folder if `launchHoldfast` made it. */
  close(): Promise<void>;
}

/**
 * Start the built app (out/) on the Electron runtime that set-up put in place, with data of its own, and wait
 * for its first window. No `executablePath`: Playwright would then skip the loader that holds the app back until it
 * listens, and now and then miss the window.
 *
 * @throws when no window opens within Playwright's 30 seconds
 */
export async function launchHoldfast(options: LaunchOptions = {}): Promise<RunningHoldfast> {
  const userData = options.userData ?? mkdtempSync(join(tmpdir(), 'holdfast-e2e-'));
  const app = await _electron.launch({
    args: [...electronArguments(), ROOT, ...(options.args ?? [])],
    cwd: ROOT,
    env: { ...definedOnly(process.env), HOLDFAST_USER_DATA: userData, ...options.env },
  });
  const close = async () => {
    await app.close();
    if (options.userData === undefined) rmSync(userData, { recursive: true, force: true, maxRetries: 3 });
  };
  return { app, page: await app.firstWindow(), userData, close };
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
