import { expect, it } from 'vitest';
import { adviceFor, librariesNotFound, missingGroups } from './system-libraries.mjs';

it('reads from ldd what Electron cannot find', () => {
  const output = [
    '\tlibgtk-3.so.0 => not found',
    '\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)',
    '\tlibnss3.so => not found',
    '\tlibgtk-3.so.0 => not found',
  ].join('\n');
  expect(librariesNotFound(output)).toEqual(['libgtk-3.so.0', 'libnss3.so']);
});

it('asks for nothing when nothing is missing', () => {
  expect(missingGroups({ libraries: [], display: false, fonts: false })).toEqual([]);
});

it('tells in one line what is missing and what to run', () => {
  expect(adviceFor({ libraries: ['libnss3.so'], display: true, fonts: true })).toBe(
    'Electron needs libraries (libnss3.so), a display (Xvfb can make one), fonts. ' +
      'On Debian or Ubuntu run: sudo apt-get install -y --no-install-recommends libgtk-3-0 libnss3 libasound2 ' +
      'libgbm1 libxss1 libatk-bridge2.0-0 libdrm2 libxkbcommon0 xvfb xauth fonts-noto-core ' +
      'fonts-noto-color-emoji fonts-noto-cjk',
  );
  expect(adviceFor({ libraries: [], display: false, fonts: true })).toBe(
    'Electron needs fonts. On Debian or Ubuntu run: sudo apt-get install -y --no-install-recommends ' +
      'fonts-noto-core fonts-noto-color-emoji fonts-noto-cjk',
  );
});
