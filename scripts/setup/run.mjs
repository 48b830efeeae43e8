import { spawn } from 'node:child_process';

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env] the whole environment of the child, `process.env` when left out
 * @property {'show' | 'keep'} [output] `show`: the child's stdout and stderr both go to our stderr;
 *   `keep` (default): they come back as text
 * @property {() => number} [progress] a number that grows while the child gets on with its work
 * @property {number} [stallMs] end the child when `progress` has not grown for so long, milliseconds
 */

/**
 * Run a program to its end.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, stdout: string, stderr: string, stalled: boolean }>} code 127 when the
 *   program does not exist, 128 when it was ended by a signal
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const keep = options.output !== 'show';
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ['ignore', keep ? 'pipe' : process.stderr, keep ? 'pipe' : process.stderr],
    });
    let stdout = '';
    let stderr = '';
    let stalled = false;
    child.stdout?.setEncoding('utf8').on('data', (text) => (stdout += text));
    child.stderr?.setEncoding('utf8').on('data', (text) => (stderr += text));

    const { progress, stallMs } = options;
    const watch =
      progress && stallMs
        ? watchForStall(progress, stallMs, () => {
            stalled = true;
            child.kill('SIGKILL');
          })
        : undefined;

    /** @param {number} code */
    const finish = (code) => {
      clearInterval(watch);
      resolve({ code, stdout, stderr, stalled });
    };
    child.on('error', (error) => {
      stderr += error.message;
      finish(127);
    });
    child.on('close', (code) => finish(code ?? 128));
  });
}

/**
 * Run npm, with the very copy that started us when there is one (on Windows `npm` is not a program that can
 * be spawned directly).
 *
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export function runNpm(args, options = {}) {
  const npmCli = process.env['npm_execpath'];
  return npmCli?.endsWith('npm-cli.js')
    ? run(process.execPath, [npmCli, ...args], options)
    : run('npm', args, options);
}

/**
 * Wait for a child that shares our terminal. A signal that asks us to stop is passed on, so that what we
 * opened for the child is closed in order after it.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>} its exit code, 128 when a signal ended it
 */
export function waitForEnd(child) {
  /** @param {NodeJS.Signals} signal */
  const passOn = (signal) => child.kill(signal);
  process.on('SIGINT', passOn).on('SIGTERM', passOn);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      process.off('SIGINT', passOn).off('SIGTERM', passOn);
      resolve(code ?? 128);
    });
  });
}

/**
 * @param {() => number} progress
 * @param {number} stallMs
 * @param {() => void} onStall
 */
function watchForStall(progress, stallMs, onStall) {
  let best = -1;
  let since = performance.now();
  return setInterval(
    () => {
      const now = progress();
      if (now > best) {
        best = now;
        since = performance.now();
      } else if (performance.now() - since >= stallMs) {
        onStall();
      }
    },
    Math.min(500, stallMs / 2),
  );
}
