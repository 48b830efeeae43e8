import { spawn } from 'node:child_process';
import { SetupProblem } from './say.mjs';

/** @returns {boolean} whether windows can be shown here as things stand */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/**
 * Give a display to draw on: the machine's own, or a virtual one (Xvfb, 1440 x 900) on the first free number.
 *
 * @returns {Promise<{ env: Record<string, string>, virtual: boolean, stop: () => Promise<void> }>} `env` goes
 *   into the environment of whatever draws; `stop` ends the virtual display and may be called twice
 * @throws {SetupProblem} when Xvfb does not start
 */
export async function openDisplay() {
  if (hasDisplay()) return { env: {}, virtual: false, stop: async () => {} };
  const { number, stop } = await startVirtualDisplay('Xvfb');
  return { env: { DISPLAY: `:${number}` }, virtual: true, stop };
}

/**
 * Displays for programs that run side by side and must share neither focus nor clipboard: virtual ones, or the one of
 * the machine for all where it has one. Their numbers stand in HOLDFAST_DISPLAYS, with commas.
 *
 * @param {number} count
 * @returns {Promise<{ env: Record<string, string>, stop: () => Promise<void> }>}
 * @throws {SetupProblem} when Xvfb does not start
 */
export async function openDisplays(count) {
  if (hasDisplay()) return { env: {}, stop: async () => {} };
  /** @type {Awaited<ReturnType<typeof startVirtualDisplay>>[]} */
  const displays = [];
  const stop = async () => {
    for (const display of displays.splice(0)) await display.stop();
  };
  try {
    while (displays.length < count) displays.push(await startVirtualDisplay('Xvfb'));
  } catch (problem) {
    await stop();
    throw problem;
  }
  const numbers = displays.map(({ number }) => `:${number}`);
  return { env: { DISPLAY: numbers[0] ?? '', HOLDFAST_DISPLAYS: numbers.join(',') }, stop };
}

/**
 * @param {string} program Xvfb, or what stands in for it in a test
 * @returns {Promise<{ number: string, stop: () => Promise<void> }>}
 * @throws {SetupProblem} when it does not start
 */
export async function startVirtualDisplay(program) {
  // Xvfb picks the number itself and writes it to descriptor 3, so two runs never fight for one.
  const args = ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp', '-dpi', '96'];
  const server = spawn(program, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const end = () => server.kill('SIGTERM');
  const number = await readDisplayNumber(server);
  process.once('exit', end);
  // An idle display must not keep a finished script alive.
  server.unref();
  const stop = async () => {
    process.off('exit', end);
    server.ref();
    end();
    await ended;
  };
  return { number, stop };
}

/**
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<string>}
 */
function readDisplayNumber(server) {
  const pipe = server.stdio[3];
  if (!pipe || !('setEncoding' in pipe)) throw new Error('Xvfb was started without descriptor 3');
  return new Promise((resolve, reject) => {
    /** @param {string} why */
    const fail = (why) => {
      clearTimeout(timer);
      server.kill('SIGKILL');
      reject(new SetupProblem(`The virtual display (Xvfb) did not start: ${why}.`));
    };
    const timer = setTimeout(() => fail('no answer in 10 seconds'), 10_000);
    server.on('error', (error) => fail(error.message));
    server.on('exit', (code) => fail(`it ended with code ${code}`));
    // Xvfb writes the number and the line end one after the other: they may arrive apart.
    let received = '';
    pipe.setEncoding('utf8').on('data', (text) => {
      received += text;
      const number = /^(\d+)\n/.exec(received)?.[1];
      if (number === undefined) return;
      clearTimeout(timer);
      pipe.destroy();
      resolve(number);
    });
  });
}
