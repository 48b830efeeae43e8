import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { startOf } from './environment';
import { SIGNAL } from './folders';
import { memoryOf } from './memory';

/** How long the longest start may take. */
const PATIENCE_MS = 60_000;
/** Until the window has done what it puts off until after its first picture. */
const SETTLE_MS = 2_500;

export interface Spawned {
  /** What the page sent, after `bench:`; times in it are epoch milliseconds. */
  readonly signal: string;
  /** Epoch milliseconds just before the process was started. */
  readonly spawnedAt: number;
  /** Proportional memory of all its processes after settling, MB; null where the system does not tell. */
  readonly memoryMb: number | null;
}

/**
 * Start an app without anybody looking over its shoulder, wait for the first signal of its page, end it.
 *
 * @param measureMemory wait until it has settled, and weigh it
 * @throws Error when no signal comes within a minute
 */
export async function spawnUntilSignal(
  appFolder: string,
  userData: string,
  measureMemory: boolean,
): Promise<Spawned> {
  const { executable, args, env } = startOf(appFolder, userData);
  const spawnedAt = Date.now();
  const app = spawn(executable, args, { env, stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = new Promise<void>((resolve) => app.once('exit', () => resolve()));
  try {
    const signal = await firstSignal(app);
    if (measureMemory) await wait(SETTLE_MS);
    const memoryMb = measureMemory && app.pid !== undefined ? memoryOf(app.pid) : null;
    return { signal, spawnedAt, memoryMb };
  } finally {
    app.kill('SIGTERM');
    const late = setTimeout(() => app.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(late);
  }
}

async function firstSignal(app: ChildProcess): Promise<string> {
  if (app.stdout === null) throw new Error('spawned without a pipe');
  const lines = createInterface(app.stdout);
  const late = setTimeout(() => lines.close(), PATIENCE_MS);
  try {
    for await (const line of lines) if (line.startsWith(SIGNAL)) return line.slice(SIGNAL.length);
    throw new Error('The app ended, or a minute passed, before its page said anything.');
  } finally {
    clearTimeout(late);
  }
}
