import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Stands in a runtime folder that is the development copy and not the official Electron. */
export const COPY_MARKER = 'development-copy.json';

/**
 * @typedef {'official' | 'copy' | 'missing'} RuntimeState
 */

/**
 * Where the program sits inside Electron's `dist` folder.
 *
 * @param {NodeJS.Platform} [platform]
 * @returns {string}
 */
export function executableName(platform = process.platform) {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

/**
 * What `node_modules/electron` holds, judged as Electron's own installer does: version file, path.txt and
 * executable must agree. A half-unpacked runtime counts as missing.
 *
 * @param {string} packageDir node_modules/electron
 * @param {string} copyVersion the only version that the development copy may have
 * @returns {RuntimeState}
 */
export function runtimeState(packageDir, copyVersion) {
  const dist = join(packageDir, 'dist');
  const program = executableName();
  const version = readText(join(dist, 'version')).trim().replace(/^v/, '');
  if (readText(join(packageDir, 'path.txt')) !== program || !existsSync(join(dist, program))) {
    return 'missing';
  }
  if (existsSync(join(dist, COPY_MARKER))) return version === copyVersion ? 'copy' : 'missing';
  const wanted = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8')).version;
  return version === wanted ? 'official' : 'missing';
}

/** @param {string} file */
function readText(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
