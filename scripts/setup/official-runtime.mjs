import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './run.mjs';

/** Give up when nothing has arrived for so long: a network that drops packets never says no. */
const STALL_MS = 20_000;

/**
 * Let Electron's own installer fetch and check the official runtime. A name that does not resolve fails in
 * well under a second; a silent network ends after the stall time.
 *
 * @param {string} packageDir node_modules/electron
 * @param {{ stallMs?: number }} [options]
 * @returns {Promise<{ ok: true } | { ok: false, why: string }>}
 */
export async function fetchOfficialRuntime(packageDir, { stallMs = STALL_MS } = {}) {
  // A temporary folder of our own, so that growing bytes in it are the download's progress.
  const temporary = mkdtempSync(join(tmpdir(), 'holdfast-electron-'));
  try {
    const result = await run(process.execPath, [join(packageDir, 'install.js')], {
      env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
      progress: () => bytesIn(temporary) + bytesIn(join(packageDir, 'dist')),
      stallMs,
    });
    if (result.code === 0) return { ok: true };
    const why = result.stalled ? `no data for ${stallMs / 1000} s` : inPlainWords(result.stderr);
    return { ok: false, why };
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder
 * @returns {number} bytes of all files below it, 0 when it is not there
 */
function bytesIn(folder) {
  let total = 0;
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      total += entry.isDirectory() ? bytesIn(path) : statSync(path).size;
    }
  } catch {
    // A file that the installer moved away between two looks: the next look counts it where it went.
  }
  return total;
}

/** @param {string} errorText */
function inPlainWords(errorText) {
  if (errorText.includes('fetch failed')) return 'its server cannot be reached';
  return errorText.trim().split('\n', 1)[0] || 'the installer failed without a word';
}
