import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unpackCopy } from './copied-runtime.mjs';
import { electronArguments } from './electron-arguments.mjs';
import { fetchOfficialRuntime } from './official-runtime.mjs';
import { COPY_MARKER, executableName, runtimeState } from './runtime-state.mjs';

let work: string;
let packageDir: string;
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'holdfast-runtime-'));
  packageDir = join(work, 'electron');
  write('package.json', '{"version":"45.4.1"}');
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

function write(file: string, text: string): void {
  const path = join(packageDir, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function putRuntime(version: string): void {
  write('dist/version', version);
  write(join('dist', executableName()), 'program');
  write('path.txt', executableName());
}

describe('what is there', () => {
  it('is the official runtime when version, path and program agree', () => {
    putRuntime('v45.4.1');
    expect(runtimeState(packageDir, '42.0.0')).toBe('official');
  });

  it('is the copy when its marker and version say so', () => {
    putRuntime('42.0.0');
    write(join('dist', COPY_MARKER), '{}');
    expect(runtimeState(packageDir, '42.0.0')).toBe('copy');
  });

  it.each([
    ['nothing', () => undefined],
    ['an older version', () => putRuntime('44.0.0')],
    ['the version of the copy without its marker', () => putRuntime('42.0.0')],
    [
      'an older copy',
      () => {
        putRuntime('41.0.0');
        write(join('dist', COPY_MARKER), '{}');
      },
    ],
    [
      'no program',
      () => {
        putRuntime('45.4.1');
        rmSync(join(packageDir, 'dist', executableName()));
      },
    ],
    [
      'no path.txt, as after an unpacking that was cut short',
      () => {
        putRuntime('45.4.1');
        rmSync(join(packageDir, 'path.txt'));
      },
    ],
  ])('counts as missing with %s', (_what, arrange) => {
    arrange();
    expect(runtimeState(packageDir, '42.0.0')).toBe('missing');
  });
});

describe('the copy from the registry', () => {
  const PROGRAM = 'not really a program';
  const hash = (algorithm: string, data: string | Buffer, encoding: 'hex' | 'base64') =>
    createHash(algorithm).update(data).digest(encoding);

  /** A tarball shaped as the real one, and the hashes that are right for it. */
  function makeTarball() {
    const bin = join(work, 'package', 'bin');
    mkdirSync(bin, { recursive: true });
    writeFileSync(join(work, 'package', 'package.json'), '{}');
    writeFileSync(join(bin, 'version'), '42.0.0');
    for (const name of ['electron', 'chrome_crashpad_handler', 'chrome-sandbox']) {
      writeFileSync(join(bin, name), PROGRAM, { mode: 0o644 });
    }
    const tarball = join(work, 'copy.tgz');
    execFileSync('tar', ['-czf', tarball, '-C', work, 'package']);
    const copy = {
      package: 'some-copy',
      version: '42.0.0',
      tarballSha512: hash('sha512', readFileSync(tarball), 'base64'),
      programSha256: hash('sha256', PROGRAM, 'hex'),
    };
    return { tarball, copy };
  }

  it('becomes the runtime, executable and marked, when both hashes match', async () => {
    putRuntime('44.0.0');
    const { tarball, copy } = makeTarball();
    expect(await unpackCopy(tarball, packageDir, copy)).toEqual({ ok: true });
    const dist = join(packageDir, 'dist');
    expect(readdirSync(dist).sort()).toEqual(
      ['chrome-sandbox', 'chrome_crashpad_handler', COPY_MARKER, 'electron', 'version'].sort(),
    );
    for (const name of ['electron', 'chrome_crashpad_handler', 'chrome-sandbox']) {
      expect(() => accessSync(join(dist, name), constants.X_OK)).not.toThrow();
    }
    expect(readFileSync(join(packageDir, 'path.txt'), 'utf8')).toBe('electron');
    expect(readdirSync(packageDir).sort()).toEqual(['dist', 'package.json', 'path.txt']);
  });

  it('is refused unopened when the tarball has other bytes', async () => {
    const { tarball, copy } = makeTarball();
    expect(await unpackCopy(tarball, packageDir, { ...copy, tarballSha512: 'x' })).toEqual({
      ok: false,
      why: 'its checksum is not the expected one, so it was not unpacked',
    });
    expect(readdirSync(packageDir)).toEqual(['package.json']);
  });

  it('is thrown away when the program inside has other bytes, and the old runtime stays', async () => {
    putRuntime('44.0.0');
    const { tarball, copy } = makeTarball();
    expect(await unpackCopy(tarball, packageDir, { ...copy, programSha256: 'x' })).toEqual({
      ok: false,
      why: 'the program inside has not the expected checksum, so it was thrown away',
    });
    expect(readFileSync(join(packageDir, 'dist', 'version'), 'utf8')).toBe('44.0.0');
    expect(readdirSync(packageDir).sort()).toEqual(['dist', 'package.json', 'path.txt']);
  });
});

describe("Electron's own download", () => {
  it('is left to its installer', async () => {
    write('install.js', "require('fs').writeFileSync(__dirname + '/installed', 'yes');");
    expect(await fetchOfficialRuntime(packageDir)).toEqual({ ok: true });
    expect(existsSync(join(packageDir, 'installed'))).toBe(true);
  });

  it('says in plain words that the server cannot be reached', async () => {
    write('install.js', "console.error('TypeError: fetch failed\\n at x'); process.exit(1);");
    expect(await fetchOfficialRuntime(packageDir)).toEqual({
      ok: false,
      why: 'its server cannot be reached',
    });
  });

  it('ends when nothing arrives', async () => {
    write('install.js', 'setInterval(() => {}, 1000);');
    expect(await fetchOfficialRuntime(packageDir, { stallMs: 300 })).toEqual({
      ok: false,
      why: 'no data for 0.3 s',
    });
  });

  it('goes on for as long as something arrives', async () => {
    write(
      'install.js',
      `const file = require('path').join(require('os').tmpdir(), 'part');
       const timer = setInterval(() => require('fs').appendFileSync(file, 'bytes'), 50);
       setTimeout(() => clearInterval(timer), 4000);`,
    );
    expect(await fetchOfficialRuntime(packageDir, { stallMs: 2500 })).toEqual({ ok: true });
  });
});

it('gives Electron a flag only where Chromium would refuse to start', () => {
  expect([electronArguments(0), electronArguments(1000)]).toEqual([['--no-sandbox'], []]);
});
