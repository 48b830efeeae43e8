import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Disk } from '../../disk/disk';
import { DISKS } from '../../disk/testing/disks';
import { segmentFilesOn, type OpenSegmentFile } from '../journal/segment-file';
import { OutboxLog } from './log';
import { QUICK } from './testing/pace';

let folder = '';
let disk: Disk;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-outbox-log-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const open = () => OutboxLog.open(folder, 1_000, { pace: QUICK, disk });

describe.each(DISKS)('the log of an outbox on $name', ({ make }) => {
  beforeEach(() => {
    disk = make(folder);
  });

  it('tells after a restart what was written before', async () => {
    const { log } = await open();
    await log.append([{ kind: 'pause', at: 1 }]);
    await log.close();
    const again = await open();
    expect(again.state.paused).toBe(true);
    expect(again.log.keptAside).toBeNull();
    await again.log.close();
  });

  it('leaves out the half line that a crash left at the end, and goes on behind it', async () => {
    const { log } = await open();
    await log.append([{ kind: 'pause', at: 1 }]);
    await log.close();
    await appendFile(join(folder, 'outbox.log'), '\n1234abcd {"kind":"res');
    const again = await open();
    expect([again.state.paused, again.log.keptAside]).toEqual([true, null]);
    await again.log.append([{ kind: 'resume', at: 2 }]);
    await again.log.close();
    const third = await open();
    expect(third.state.paused).toBe(false);
    await third.log.close();
  });

  it('keeps a damaged line aside, says so, and reads the rest', async () => {
    const { log } = await open();
    await log.append([{ kind: 'pause', at: 1 }]);
    await log.append([{ kind: 'look', accountId: 'a1', at: 2 }]);
    await log.close();
    const path = join(folder, 'outbox.log');
    const bytes = await readFile(path, 'utf8');
    await writeFile(path, bytes.replace('"pause"', '"pausx"'));
    const again = await open();
    expect(again.state.paused).toBe(false);
    expect(again.log.keptAside).toBe('outbox.log.unreadable-1000');
    expect(await readFile(join(folder, 'outbox.log.unreadable-1000'), 'utf8')).toContain('"pausx"');
    await again.log.close();
    expect(await readdir(folder)).toHaveLength(2);
  });

  it('does not count what the disk did not take', async () => {
    let fails = false;
    const failing: OpenSegmentFile = async (path, mode) => {
      const file = await segmentFilesOn(disk)(path, mode);
      return {
        ...file,
        sync: () => (fails ? Promise.reject(Object.assign(new Error('no'), { code: 'EIO' })) : file.sync()),
      };
    };
    const { log } = await OutboxLog.open(folder, 1_000, { pace: QUICK, disk, openFile: failing });
    fails = true;
    await expect(log.append([{ kind: 'pause', at: 1 }])).rejects.toThrow('no');
    fails = false;
    await log.append([{ kind: 'look', accountId: 'a1', at: 2 }]);
    await log.close();
    const again = await open();
    expect([again.state.paused, again.log.keptAside]).toEqual([false, null]);
    await again.log.close();
  });

  it('never cuts off what it said is written, also when cutting failed before', async () => {
    const faults: { sync: string[]; truncate: string[] } = {
      sync: ['', 'EIO', '', 'EIO'],
      truncate: ['EIO'],
    };
    const meet = (step: 'sync' | 'truncate'): void => {
      const code = faults[step].shift();
      if (code) throw Object.assign(new Error(code), { code });
    };
    const failing: OpenSegmentFile = async (path, mode) => {
      const file = await segmentFilesOn(disk)(path, mode);
      return {
        ...file,
        sync: async () => (meet('sync'), file.sync()),
        truncate: async (size) => (meet('truncate'), file.truncate(size)),
      };
    };
    const { log } = await OutboxLog.open(folder, 1_000, { pace: QUICK, disk, openFile: failing });
    const outcome = { kind: 'sign-in', say: 'sign in again' } as const;
    const tell = (accountId: string) => log.append([{ kind: 'looked', accountId, at: 1, outcome }]);
    await tell('first');
    await expect(tell('second')).rejects.toThrow('EIO');
    await tell('third');
    await expect(tell('fourth')).rejects.toThrow('EIO');
    await log.close();
    const again = await open();
    expect(Object.keys(again.state.holds)).toEqual(expect.arrayContaining(['first', 'third']));
    expect(again.log.keptAside).toBeNull();
    await again.log.close();
  });
});
