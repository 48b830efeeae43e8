import { join } from 'node:path';
import { SetupProblem, say } from '../setup/say.mjs';
import { fingerprint, isFresh, writeStamp } from './fingerprint.mjs';

/** Packages that were written as CommonJS call `require`; an ES module has none of its own. */
const REQUIRE_BANNER =
  "import { createRequire as holdfastCreateRequire } from 'node:module';\n" +
  'const require = holdfastCreateRequire(import.meta.url);';

/**
 * @typedef {object} NodeBundle
 * @property {string} entry source file, relative to the project
 * @property {string} outfile bundle to write, relative to the project
 * @property {readonly string[]} sources files and folders that make the bundle stale when they change
 */

/** @type {NodeBundle} */
export const CLI_BUNDLE = {
  entry: 'src/cli/index.ts',
  outfile: 'out/cli/holdfast.mjs',
  sources: ['src/cli', 'src/core', 'src/ledger', 'src/hub', 'resources', 'package-lock.json'],
};

/** @type {NodeBundle} */
export const BENCH_BUNDLE = {
  entry: 'bench/main.ts',
  outfile: 'out/bench/main.mjs',
  sources: [
    'bench',
    'src',
    'tests/exact',
    'tests/fuzz',
    'tests/e2e/support',
    'resources',
    'package-lock.json',
  ],
};

/**
 * Bundle a program for plain Node 20, when its sources have changed since the last time.
 *
 * @param {string} root folder of the project
 * @param {NodeBundle} bundle
 * @returns {Promise<string>} absolute path of the bundle
 * @throws {SetupProblem} when a source does not compile; esbuild's own words are on stderr by then
 */
export async function buildNodeBundle(root, bundle) {
  const outfile = join(root, bundle.outfile);
  const now = fingerprint(root, bundle.sources);
  const stamp = `${outfile}.stamp`;
  if (isFresh(stamp, now, [outfile])) return outfile;
  // Loaded here: on the usual, fresh path it would cost more than all the rest.
  const { build } = await import('esbuild');
  try {
    await build({
      absWorkingDir: root,
      entryPoints: [bundle.entry],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      banner: { js: REQUIRE_BANNER },
      // Its Node edition declares a `require` too (see electron.config.ts).
      alias: { fflate: 'fflate/browser' },
      external: ['electron', '@playwright/test', 'playwright', 'playwright-core', 'esbuild'],
      sourcemap: 'linked',
      legalComments: 'none',
      logLevel: 'warning',
    });
  } catch {
    throw new SetupProblem(`${bundle.entry} could not be built, see above.`);
  }
  writeStamp(stamp, now);
  say(`Built ${bundle.outfile}.`);
  return outfile;
}
