import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import { appendCapped } from './capped-file';
import { describeProblem } from './describe';

/** Two files of this size at most: the current one and the one before. */
const MAX_BYTES = 1024 * 1024;

/**
 * Notes a problem in userData/logs, ids and places only. Written at once, since the process may be about to end;
 * a log that cannot be written is no reason to fail.
 *
 * @param where the channel or part it happened in
 */
export function logProblem(where: string, problem: unknown): void {
  const line = `${new Date().toISOString()} ${where} ${describeProblem(problem)}\n`;
  if (!app.isPackaged) process.stderr.write(line);
  try {
    const folder = join(app.getPath('userData'), 'logs');
    mkdirSync(folder, { recursive: true });
    appendCapped(join(folder, 'problems.log'), line, MAX_BYTES);
  } catch {
    return;
  }
}

/** Logs what nobody caught, and goes on: the journal is written before anything is called saved. */
export function logUncaught(): void {
  process.on('uncaughtException', (problem) => logProblem('uncaught', problem));
  process.on('unhandledRejection', (problem) => logProblem('unhandled', problem));
}
