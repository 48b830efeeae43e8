import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { flushFolder, makeOwnFolder } from './folders';
import { STRICT, WINDOWS } from './testing/habits';
import { SimulatedDisk } from './testing/simulated-disk';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'holdfast-folders-'));
});

describe('a folder of ours', () => {
  it('stays when the power goes, with those above it', async () => {
    const disk = new SimulatedDisk(root, STRICT);
    await makeOwnFolder(join(root, 'workspaces', 'w1', 'journal'), disk);
    await makeOwnFolder(join(root, 'workspaces', 'w1', 'journal'), disk);
    await disk.powerCut(() => 0);
    expect(readdirSync(root, { recursive: true }).sort()).toEqual([
      'workspaces',
      join('workspaces', 'w1'),
      join('workspaces', 'w1', 'journal'),
    ]);
  });

  it('is not flushed on Windows, where that is no call at all', async () => {
    await expect(flushFolder(root, 'ours', new SimulatedDisk(root, WINDOWS))).resolves.toBeUndefined();
  });
});
