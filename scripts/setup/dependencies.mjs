import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from './run.mjs';
import { SetupProblem, say, secondsSince } from './say.mjs';

/**
 * Put the npm packages of package-lock.json in place. Does nothing when they are there already, also when a
 * person installed them by hand.
 *
 * @param {string} root folder of the project
 * @throws {SetupProblem} when npm cannot fetch them
 */
export async function ensureDependencies(root) {
  if (dependenciesAreCurrent(root)) return;
  const startedAt = performance.now();
  say('Set-up: installing the packages of package-lock.json (npm ci), this can take a minute ...');
  const { code } = await runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    output: 'show',
  });
  if (code !== 0) {
    throw new SetupProblem(
      'The packages could not be installed: npm ci failed, see above. Is the package registry reachable?',
    );
  }
  say(`Set-up: packages installed (${secondsSince(startedAt)}).`);
}

/**
 * Whether node_modules holds what package-lock.json asks for. npm writes node_modules/.package-lock.json as
 * the last act of an installation, so an interrupted one is noticed too.
 *
 * @param {string} root
 * @returns {boolean}
 */
export function dependenciesAreCurrent(root) {
  const installedFile = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const asked = readPackages(join(root, 'package-lock.json'));
  const installed = readPackages(installedFile);
  for (const [path, entry] of Object.entries(asked)) {
    if (path === '') continue;
    const there = installed[path];
    if (there === undefined) {
      // Left out on purpose: built for another operating system, or a peer that nobody needs.
      if (entry.optional || entry.devOptional || entry.peer) continue;
      return false;
    }
    if (there.version !== entry.version || there.integrity !== entry.integrity) return false;
  }
  return Object.keys(installed).every((path) => path in asked);
}

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean,
 *   peer?: boolean }} LockEntry
 */

/**
 * @param {string} file
 * @returns {Record<string, LockEntry>}
 */
function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}
