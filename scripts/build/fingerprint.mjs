import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * A short text that changes when any file below the given paths is added, removed or saved again. Reads names,
 * sizes and times, not contents: a few hundred files take some ten milliseconds.
 *
 * @param {string} root
 * @param {readonly string[]} paths files or folders inside root; those that do not exist count as empty
 * @returns {string}
 */
export function fingerprint(root, paths) {
  const hash = createHash('sha256');
  for (const path of paths) addPath(hash, root, path);
  return hash.digest('hex');
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} root
 * @param {string} path
 */
function addPath(hash, root, path) {
  const stat = statSync(join(root, path), { throwIfNoEntry: false });
  if (stat === undefined) return;
  if (!stat.isDirectory()) {
    if (!isTest(path)) hash.update(`${path}\0${stat.size}\0${stat.mtimeMs}\n`);
    return;
  }
  for (const name of readdirSync(join(root, path)).sort()) addPath(hash, root, `${path}/${name}`);
}

/** @param {string} path */
function isTest(path) {
  return /\.test\.[a-z]+$/.test(path);
}

/**
 * Whether a build made earlier still stands for the sources: same fingerprint, and all its files are there.
 *
 * @param {string} stampFile
 * @param {string} wanted
 * @param {readonly string[]} outputs absolute paths
 * @returns {boolean}
 */
export function isFresh(stampFile, wanted, outputs) {
  return (
    existsSync(stampFile) &&
    readFileSync(stampFile, 'utf8') === wanted &&
    outputs.every((path) => existsSync(path))
  );
}

/**
 * @param {string} stampFile
 * @param {string} made fingerprint of the sources as they were when the build began
 */
export function writeStamp(stampFile, made) {
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, made);
}
