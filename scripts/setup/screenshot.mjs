import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The end of every PNG file: its IEND chunk. */
const PNG_END = Buffer.from([0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]);

/**
 * Where the app shall write a picture of its first screen: HOLDFAST_SCREENSHOT if that is set, else a file in
 * artifacts/. A picture of an earlier run is removed.
 *
 * @param {string} root folder of the project
 * @returns {string} absolute path
 */
export function screenshotPath(root) {
  const path = resolve(process.env['HOLDFAST_SCREENSHOT'] || join(root, 'artifacts', 'first-screen.png'));
  mkdirSync(dirname(path), { recursive: true });
  rmSync(path, { force: true });
  return path;
}

/**
 * Call back once when a whole PNG stands at the path.
 *
 * @param {string} path
 * @param {() => void} whenThere
 * @returns {NodeJS.Timeout} for `clearInterval`, when nobody waits any more
 */
export function waitForScreenshot(path, whenThere) {
  const watch = setInterval(() => {
    if (!isWholePng(path)) return;
    clearInterval(watch);
    whenThere();
  }, 200);
  return watch;
}

/**
 * @param {string} path
 * @returns {boolean} false while the file is still being written
 */
export function isWholePng(path) {
  return existsSync(path) && readFileSync(path).subarray(-PNG_END.length).equals(PNG_END);
}
