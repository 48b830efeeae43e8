import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { encodeRecord } from '../../src/ledger';
import { Journal } from '../../src/main/journal/journal';
import { LastAppendFile } from '../../src/main/journal/last-append';
import { gapsIn, holds, uniqueRecords } from '../../src/renderer/store/worker/journal-records';

/** In memory where the system offers that: what is on trial is reading, and thousands of flushes take minutes. */
const PLACE = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** Commands in the journal, of one to four records each. */
const GROUPS = 60;
const SIZES = [1, 3, 1, 2, 1, 4];

interface Made {
  readonly folder: string;
  /** The sequences of each command. */
  readonly groups: readonly (readonly number[])[];
}

/** A journal of several segments, with the note of its newest record beside it. */
async function madeJournal(): Promise<Made> {
  const folder = await mkdtemp(join(PLACE, 'holdfast-crash-'));
  const journal = await opened(folder);
  const groups: number[][] = [];
  let sequence = 1;
  for (let n = 0; n < GROUPS; n++) {
    const count = SIZES[n % SIZES.length] ?? 1;
    const records = Array.from({ length: count }, (_, index) =>
      encodeRecord({
        type: 'update',
        shard: index === 0 ? 'plan' : `posts-2026-${10 + index}`,
        device: 'dev1',
        sequence: sequence + index,
        group: { index, count },
        payload: new TextEncoder().encode(`command ${n}, part ${index} `.repeat(1 + (n % 5))),
      }),
    );
    const appended = await journal.append(Buffer.concat(records));
    if (!appended.ok) throw new Error(appended.error.message);
    groups.push(Array.from({ length: count }, (_, index) => sequence + index));
    sequence += count;
  }
  await journal.close();
  return { folder, groups };
}

function opened(folder: string): Promise<Journal> {
  const lastAppend = new LastAppendFile(join(folder, 'last-append.json'), () => 0);
  return Journal.open(join(folder, 'journal'), { maxSegmentBytes: 1_200, lastAppend });
}

interface Damage {
  readonly kind: 'boundary' | 'cut' | 'zeros' | 'flip' | 'lost' | 'doubled' | 'swapped';
  /** Where, as a share of what there is to choose from. */
  readonly at: number;
  readonly other: number;
}

const damage: fc.Arbitrary<Damage> = fc.record({
  kind: fc.constantFrom('boundary', 'cut', 'zeros', 'flip', 'lost', 'doubled', 'swapped'),
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  other: fc.double({ min: 0, max: 0.999, noNaN: true }),
});

function hurt(folder: string, { kind, at, other }: Damage): void {
  const journal = join(folder, 'journal');
  const segments = readdirSync(journal).sort();
  const pick = (share: number) => join(journal, segments[Math.floor(share * segments.length)] ?? '');
  const path = pick(at);
  const bytes = readFileSync(path);
  const place = Math.floor(other * bytes.length);
  switch (kind) {
    case 'boundary': {
      // Cut where a record begins.
      const starts = [...bytes.keys()].filter((n) => bytes[n] === 0x48 && bytes[n + 1] === 0x46);
      return writeFileSync(path, bytes.subarray(0, starts[Math.floor(other * starts.length)] ?? 0));
    }
    case 'cut':
      return writeFileSync(path, bytes.subarray(0, place));
    case 'zeros':
      return writeFileSync(
        path,
        Buffer.concat([bytes.subarray(0, place), Buffer.alloc(bytes.length - place)]),
      );
    case 'flip':
      bytes[place] = (bytes[place] ?? 0) ^ (1 << Math.floor(at * 8));
      return writeFileSync(path, bytes);
    case 'lost':
      return rmSync(path);
    case 'doubled':
      return cpSync(path, join(journal, `${String(segments.length + 1).padStart(6, '0')}.hfj`));
    case 'swapped': {
      const second = pick(other);
      if (second === path) return;
      renameSync(path, `${path}.x`);
      renameSync(second, path);
      return renameSync(`${path}.x`, second);
    }
  }
}

/** What a reader of the journal gets, and by what it could tell that something is missing. */
async function readBack(folder: string): Promise<{ sequences: Set<number>; isTold: boolean }> {
  const journal = await opened(folder);
  const chunks: Uint8Array[] = [];
  const reading = journal.read();
  let next = await reading.next();
  for (; next.done !== true; next = await reading.next()) chunks.push(next.value);
  await journal.close();
  const records = uniqueRecords(chunks);
  const last = records.at(-1)?.sequence ?? 0;
  const gaps = gapsIn(
    records.map(({ sequence }) => sequence),
    last,
  );
  const isTold = gaps.length > 0 || !holds(records, next.value.lastAppend);
  return { sequences: new Set(records.map(({ sequence }) => sequence)), isTold };
}

async function goesOn(folder: string): Promise<void> {
  const journal = await opened(folder);
  const record = { type: 'update', shard: 'plan', device: 'dev1', payload: new Uint8Array(3) } as const;
  const more = encodeRecord({ ...record, sequence: 9_999, group: { index: 0, count: 1 } });
  expect(await journal.append(more)).toMatchObject({ ok: true });
  await journal.close();
  expect((await readBack(folder)).sequences.has(9_999)).toBe(true);
}

it('2,500 crash states: a command is read whole or not at all, and what is missing is always told', async () => {
  const { folder, groups } = await madeJournal();
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 2 }), async (damages) => {
      const copy = await mkdtemp(join(PLACE, 'holdfast-crashed-'));
      try {
        cpSync(folder, copy, { recursive: true });
        for (const each of damages) if (readdirSync(join(copy, 'journal')).length > 0) hurt(copy, each);
        const { sequences, isTold } = await readBack(copy);
        const halves = groups.filter(
          (group) => group.some((n) => sequences.has(n)) && !group.every((n) => sequences.has(n)),
        );
        const missing = groups.flat().filter((n) => !sequences.has(n));
        expect({ halves, untold: missing.length > 0 && !isTold ? missing : [] }).toEqual({
          halves: [],
          untold: [],
        });
        // One in ten goes on working: what is appended then is read again.
        if ((runs += 1) % 10 === 0) await goesOn(copy);
      } finally {
        rmSync(copy, { recursive: true, force: true });
      }
    }),
    { seed: 20_261_129, numRuns: 2_500 },
  );
  rmSync(folder, { recursive: true, force: true });
}, 600_000);
