import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../setup/run.mjs';
import { SetupProblem, say, secondsSince } from '../setup/say.mjs';
import { fingerprint, isFresh, writeStamp } from './fingerprint.mjs';

const SOURCES = ['src', 'resources', 'electron.config.ts', 'tsconfig.base.json', 'package-lock.json'];

/**
 * Build main, preload and renderer into out/, when the sources have changed since the last time.
 *
 * @param {string} root folder of the project
 * @throws {SetupProblem} when the build fails; its own words are on stderr by then
 */
export async function buildApp(root) {
  const now = fingerprint(root, SOURCES);
  const stamp = join(root, 'out', '.app-build');
  const outputs = ['main/index.js', 'preload/index.cjs', 'renderer/index.html'];
  if (
    isFresh(
      stamp,
      now,
      outputs.map((path) => join(root, 'out', path)),
    )
  )
    return;
  const startedAt = performance.now();
  say('Building the app ...');
  rmSync(stamp, { force: true });
  const viteCli = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const args = [viteCli, 'build', '--config', 'electron.config.ts', '--logLevel', 'warn'];
  const { code } = await run(process.execPath, args, { cwd: root, output: 'show' });
  if (code !== 0) throw new SetupProblem('The app could not be built, see above.');
  writeStamp(stamp, now);
  say(`Built the app (${secondsSince(startedAt)}).`);
}
