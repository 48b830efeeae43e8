import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDependencies } from './dependencies.mjs';
import { ensureElectronRuntime } from './electron-runtime.mjs';
import { SetupProblem, say } from './say.mjs';
import { ensureSystemLibraries } from './system-libraries.mjs';

/** Folder of the project. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/**
 * Everything a fresh clone needs before the app can run: packages, Electron, system libraries. Takes a
 * fraction of a second when all is there.
 *
 * @returns {Promise<{ executable: string, dist: string, isCopy: boolean }>} the Electron runtime
 * @throws {SetupProblem}
 */
export async function setUpForElectron() {
  await ensureDependencies(ROOT);
  const runtime = await ensureElectronRuntime(ROOT);
  await ensureSystemLibraries(runtime.executable);
  return runtime;
}

/**
 * What is needed where no window is opened: packages only.
 *
 * @throws {SetupProblem}
 */
export async function setUpForNode() {
  await ensureDependencies(ROOT);
}

/**
 * Run a script's main function: what a person can put right ends as one line, a bug with its stack.
 *
 * @param {() => Promise<number>} main resolves to the exit code
 */
export async function runScript(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof SetupProblem)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}
