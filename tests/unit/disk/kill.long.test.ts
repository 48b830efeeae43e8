import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Step } from '../../../src/disk/testing/simulated-disk';
import { SHARE, STRICT, WINDOWS, type Habits } from '../../../src/disk/testing/habits';
import { SimulatedDisk } from '../../../src/disk/testing/simulated-disk';
import { DISK_ACTIONS, DiskHarness, type DiskAction } from './disk-harness';

/** What a disk says when it refuses a step. */
const REFUSALS: Readonly<Record<Step, string>> = {
  open: 'EMFILE',
  write: 'ENOSPC',
  sync: 'EIO',
  truncate: 'EIO',
  rename: 'EACCES',
  remove: 'EACCES',
  flushFolder: 'EIO',
};

interface Life {
  readonly deeds: readonly DiskAction[];
  /** Steps that the disk refuses, counted from 1. */
  readonly refused: readonly number[];
  /** The step at which the power goes; when there are not so many, it goes afterwards. */
  readonly killAt: number;
  readonly luck: number;
}

/** A start takes about twenty steps, a deed two to ten. */
const aStep = fc.integer({ min: 1, max: 100 });

const lives: fc.Arbitrary<Life[]> = fc.array(
  fc.record({
    deeds: fc.array(fc.constantFrom(...DISK_ACTIONS), { minLength: 1, maxLength: 14 }),
    refused: fc.array(aStep, { maxLength: 3 }),
    killAt: aStep,
    luck: fc.integer(),
  }),
  { minLength: 1, maxLength: 3 },
);

/** Chances that are the same for the same number (mulberry32). */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const told = { kills: 0, acknowledged: 0, refused: 0 };

async function live(desk: DiskHarness, folder: string, habits: Habits, life: Life): Promise<void> {
  const chance = chances(life.luck);
  let steps = 0;
  const fault = (step: Step): string | null => {
    steps += 1;
    if (!life.refused.includes(steps)) return null;
    told.refused += 1;
    return REFUSALS[step];
  };
  const disk = new SimulatedDisk(folder, habits, { killAt: life.killAt, chance, fault });
  const work = async (): Promise<'lived'> => {
    // A start that the disk refused is tried again by the person.
    if (!(await desk.open(disk)) && !(await desk.open(disk))) return 'lived';
    for (const deed of life.deeds) await desk.does(deed, chance);
    return 'lived';
  };
  const end = await Promise.race([work(), disk.killed.then(() => 'killed' as const)]);
  if (end === 'killed') told.kills += 1;
  await disk.powerCut(chance);
}

it('loses nothing that was acknowledged and leaves no file half, whenever the power goes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(STRICT, WINDOWS, SHARE), lives, async (habits, several) => {
      const folder = mkdtempSync(join(tmpdir(), 'holdfast-kill-'));
      try {
        const desk = new DiskHarness(folder);
        for (const life of several) {
          await live(desk, folder, habits, life);
          expect(await desk.faults(new SimulatedDisk(folder, habits))).toEqual([]);
        }
        told.acknowledged += desk.acknowledged;
        const left = readdirSync(folder, { recursive: true }).map(String);
        expect(left.filter((name) => /\.holdfast-.*\.tmp$/.test(name) && !name.startsWith('chosen'))).toEqual(
          [],
        );
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }),
    { seed: 20261130, numRuns: 300 },
  );
  // Or it would have proved nothing.
  expect(told.kills).toBeGreaterThan(250);
  expect(told.acknowledged).toBeGreaterThan(2_000);
  expect(told.refused).toBeGreaterThan(250);
}, 600_000);
