import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { hasDisplay } from './display.mjs';
import { run } from './run.mjs';
import { SetupProblem, say, secondsSince } from './say.mjs';

/**
 * What a bare Debian or Ubuntu lacks for Electron. Where a package has two names (Ubuntu 24.04 renamed some),
 * the first one that the machine's package lists know is taken.
 */
const PACKAGES = {
  libraries: [
    ['libgtk-3-0t64', 'libgtk-3-0'],
    ['libnss3'],
    ['libasound2t64', 'libasound2'],
    ['libgbm1'],
    ['libxss1'],
    ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
    ['libdrm2'],
    ['libxkbcommon0'],
  ],
  display: [['xvfb'], ['xauth']],
  fonts: [['fonts-noto-core'], ['fonts-noto-color-emoji'], ['fonts-noto-cjk']],
};

/** One character that each script's font must have: without these a screenshot shows boxes. */
const FONT_PROBES = [':lang=en', ':lang=zh-cn:lang=ja', ':charset=1F600'];

/**
 * @typedef {object} Missing
 * @property {string[]} libraries shared libraries that Electron cannot find
 * @property {boolean} display no display, and no Xvfb to make one
 * @property {boolean} fonts text would be drawn as boxes
 */

/**
 * See to it that Electron can start on this Linux: its shared libraries, a display or Xvfb, fonts. As root on
 * a machine with apt-get the missing packages are installed; else one line says what to run.
 *
 * @param {string} executable Electron's program
 * @throws {SetupProblem} when something that is needed stays missing
 */
export async function ensureSystemLibraries(executable) {
  if (process.platform !== 'linux') return;
  const missing = await findMissing(executable);
  const groups = missingGroups(missing);
  if (groups.length === 0) return;
  const canInstall = process.getuid?.() === 0 && onPath('apt-get');
  if (canInstall) {
    await installWithApt(groups);
    const left = await findMissing(executable);
    if (left.libraries.length === 0 && !left.display) return;
    throw new SetupProblem(adviceFor(left));
  }
  if (missing.libraries.length === 0 && !missing.display) {
    say(`Note: ${adviceFor(missing)}`);
    return;
  }
  throw new SetupProblem(adviceFor(missing));
}

/**
 * @param {string} executable
 * @returns {Promise<Missing>}
 */
async function findMissing(executable) {
  const [linked, fonts] = await Promise.all([run('ldd', [executable]), haveFonts()]);
  return {
    libraries: librariesNotFound(linked.stdout),
    display: !hasDisplay() && !onPath('Xvfb'),
    fonts: !fonts,
  };
}

async function haveFonts() {
  const answers = await Promise.all(FONT_PROBES.map((probe) => run('fc-list', [probe, 'family'])));
  return answers.every(({ code, stdout }) => code === 0 && stdout.trim() !== '');
}

/**
 * @param {string} lddOutput
 * @returns {string[]} names of the libraries that ldd could not find, each once
 */
export function librariesNotFound(lddOutput) {
  const names = [...lddOutput.matchAll(/^\s*(\S+) => not found$/gm)].map((match) => match[1] ?? '');
  return [...new Set(names)];
}

/**
 * @param {Missing} missing
 * @returns {(keyof typeof PACKAGES)[]}
 */
export function missingGroups(missing) {
  /** @type {(keyof typeof PACKAGES)[]} */
  const groups = [];
  if (missing.libraries.length > 0) groups.push('libraries');
  if (missing.display) groups.push('display');
  if (missing.fonts) groups.push('fonts');
  return groups;
}

/**
 * The one line that tells a person what to run.
 *
 * @param {Missing} missing
 * @returns {string}
 */
export function adviceFor(missing) {
  const parts = [];
  if (missing.libraries.length > 0) parts.push(`libraries (${missing.libraries.join(', ')})`);
  if (missing.display) parts.push('a display (Xvfb can make one)');
  if (missing.fonts) parts.push('fonts');
  const names = missingGroups(missing).flatMap((group) => PACKAGES[group].map((names) => names.at(-1)));
  return `Electron needs ${parts.join(', ')}. On Debian or Ubuntu run: sudo apt-get install -y --no-install-recommends ${names.join(' ')}`;
}

/** @param {(keyof typeof PACKAGES)[]} groups */
async function installWithApt(groups) {
  const startedAt = performance.now();
  say(`Set-up: installing what Electron needs from this system (${groups.join(', ')}) with apt-get ...`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const update = await run('apt-get', ['update', '-q'], { env });
  if (update.code !== 0) {
    say(`Set-up: apt-get update did not succeed (${lastLine(update.stderr)}); trying with the lists it has.`);
  }
  const names = [];
  for (const choices of groups.flatMap((group) => PACKAGES[group])) names.push(await firstKnown(choices));
  const install = ['install', '-y', '-q', '--no-install-recommends', ...names];
  const { code, stdout, stderr } = await run('apt-get', install, { env });
  if (code !== 0) {
    throw new SetupProblem(
      `apt-get could not install ${names.join(' ')}: ${lastLine(stderr) || lastLine(stdout)}`,
    );
  }
  say(`Set-up: system packages installed (${secondsSince(startedAt)}).`);
}

/** @param {string[]} choices */
async function firstKnown(choices) {
  for (const name of choices.slice(0, -1)) {
    if ((await run('apt-cache', ['show', '--no-all-versions', name])).code === 0) return name;
  }
  return choices.at(-1) ?? '';
}

/** @param {string} text */
function lastLine(text) {
  return text.trim().split('\n').at(-1) ?? '';
}

/** @param {string} program */
function onPath(program) {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}
