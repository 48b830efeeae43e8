import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scriptedDialogs } from './scripted-dialogs';
import { readSwitches } from './switches';

const NOW = Date.UTC(2026, 10, 20);
const ALL = {
  HOLDFAST_USER_DATA: '/tmp/profile',
  HOLDFAST_NOW: '2026-11-27T11:20:00Z',
  HOLDFAST_SCREENSHOT: '/tmp/x.png',
  HOLDFAST_EXIT_AFTER_SCREENSHOT: '1',
  HOLDFAST_DIALOGS: '/tmp/dialogs.json',
  HOLDFAST_PROBES: '/tmp/probes.json',
};

describe('readSwitches', () => {
  it('reads them in development', () => {
    expect(readSwitches(ALL, false, NOW)).toEqual({
      userData: '/tmp/profile',
      clockOffsetMs: 7 * 24 * 3_600_000 + (11 * 60 + 20) * 60_000,
      screenshot: { path: '/tmp/x.png', thenExit: true },
      dialogs: '/tmp/dialogs.json',
      probes: '/tmp/probes.json',
    });
    expect(readSwitches({}, false, NOW)).toEqual({ clockOffsetMs: 0 });
  });

  it('ignores every one of them in an installed app', () => {
    expect(readSwitches(ALL, true, NOW)).toEqual({ clockOffsetMs: 0 });
  });

  it('stops at a time that is none', () => {
    expect(() => readSwitches({ HOLDFAST_NOW: 'soon' }, false, NOW)).toThrow(RangeError);
  });
});

describe('scriptedDialogs', () => {
  it('answers in order, then cancels', async () => {
    const path = join(await mkdtemp(join(tmpdir(), 'holdfast-dialogs-')), 'dialogs.json');
    await writeFile(path, JSON.stringify({ open: ['/a.csv', null, '/b.csv'], saveFolder: '/out' }));
    const dialogs = scriptedDialogs(path);
    const picked = [];
    for (let n = 0; n < 4; n += 1) picked.push(await dialogs.pick('import'));
    expect(picked).toEqual(['/a.csv', null, '/b.csv', null]);
    expect(await dialogs.saveAs('x.csv')).toBe(join('/out', 'x.csv'));
    expect(await dialogs.folder('Files')).toBe('/out');

    await writeFile(path, '{}');
    expect([await dialogs.saveAs('x.csv'), await dialogs.folder('Files')]).toEqual([null, null]);
  });
});
