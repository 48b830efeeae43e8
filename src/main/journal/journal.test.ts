import { mkdtemp, open, readFile, readdir, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decodeRecords, encodeRecord } from '../../ledger/record';
import { addToDigest, checksumOf, NO_RECORDS } from '../../ledger/record-digest';
import type { Result } from '../../core/result';
import type { JournalCode, JournalPosition } from '../../preload/contract';
import type { Disk } from '../../disk/disk';
import { DISKS } from '../../disk/testing/disks';
import { Journal } from './journal';
import type { JournalEnd } from './journal';
import { segmentFilesOn } from './segment-file';
import type { OpenSegmentFile } from './segment-file';

let folder: string;
let disk: Disk;
let makeDisk: (root: string) => Disk;
const opened: Journal[] = [];

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'holdfast-journal-')), 'journal');
});
afterEach(async () => {
  for (const journal of opened.splice(0)) await journal.close();
});

async function openJournal(options?: Parameters<typeof Journal.open>[1]): Promise<Journal> {
  disk = makeDisk(dirname(folder));
  const journal = await Journal.open(folder, { disk, ...options });
  opened.push(journal);
  return journal;
}

/** One command's records: `shards` of them, each with `words` as payload. */
function group(sequence: number, words: string, shards = 1): Uint8Array {
  const payload = new TextEncoder().encode(words);
  return Buffer.concat(
    Array.from({ length: shards }, (_, index) =>
      encodeRecord({
        type: 'update',
        shard: 'plan',
        device: 'dev1',
        sequence: sequence + index,
        group: { index, count: shards },
        payload,
      }),
    ),
  );
}

async function everything(
  journal: Journal,
  from?: JournalPosition,
): Promise<JournalEnd & { words: string[] }> {
  const words: string[] = [];
  const chunks = journal.read(from);
  let next = await chunks.next();
  for (; next.done !== true; next = await chunks.next()) {
    const decoded = decodeRecords(next.value);
    expect([decoded.quarantined, decoded.heldBack]).toEqual([[], []]);
    words.push(...decoded.records.map(({ payload }) => new TextDecoder().decode(payload)));
  }
  return { words, ...next.value };
}

function position(result: Result<JournalPosition, JournalCode>): JournalPosition {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const segments = async (): Promise<string[]> => (await readdir(folder)).sort();

describe.each(DISKS)('a journal on $name', ({ make }) => {
  beforeEach(() => {
    makeDisk = make;
  });

  it('gives back what was appended, in order, also after it was closed and opened again', async () => {
    const first = await openJournal();
    await first.append(group(1, 'one'));
    await first.append(group(2, 'two', 3));
    await first.close();
    const second = await openJournal();
    await second.append(group(5, 'three'));
    expect((await everything(second)).words).toEqual(['one', 'two', 'two', 'two', 'three']);
    expect(await segments()).toEqual(['000001.hfj']);
  });

  it('has every byte in the file by the time it answers', async () => {
    const journal = await openJournal();
    const bytes = group(1, 'one');
    expect(await journal.append(bytes)).toEqual({ ok: true, value: { segment: 1, offset: bytes.length } });
    expect(new Uint8Array(await readFile(join(folder, '000001.hfj')))).toEqual(new Uint8Array(bytes));
  });

  it('gives only what came after a position, across segments, and everything for one it does not know', async () => {
    const journal = await openJournal({ maxSegmentBytes: 60 });
    const after = [];
    for (const [index, words] of ['a', 'b', 'c', 'd'].entries()) {
      after.push(position(await journal.append(group(index + 1, words))));
    }
    expect((await everything(journal, after[1])).words).toEqual(['c', 'd']);
    const { words: none, damaged, position: end, isKnown: fits } = await everything(journal, after[3]);
    expect({ none, damaged, end, fits }).toEqual({ none: [], damaged: [], end: after[3], fits: true });
    for (const unknown of [
      { segment: 99, offset: 0 },
      { segment: 1, offset: 4096 },
      { segment: 4, offset: 4096 },
    ]) {
      const { words, isKnown } = await everything(journal, unknown);
      expect({ words, isKnown }).toEqual({ words: ['a', 'b', 'c', 'd'], isKnown: false });
      expect(await journal.digest(unknown)).toBeNull();
    }
  });

  it('digests what stands before a position: the same for the same records, another after any damage', async () => {
    const journal = await openJournal({ maxSegmentBytes: 130 });
    const parts = ['a', 'b', 'c', 'd', 'e'].map((words, n) => group(n + 1, words));
    const after = [];
    for (const part of parts) after.push(position(await journal.append(part)));
    const digestOf = (records: readonly Uint8Array[]) =>
      records.map((record) => checksumOf(record)).reduce(addToDigest, NO_RECORDS);
    for (const [n, to] of after.entries()) {
      expect(await journal.digest(to)).toEqual(digestOf(parts.slice(0, n + 1)));
    }
    const last = position(await journal.append(group(5, 'e')));
    expect(await journal.digest(last)).toEqual(digestOf(parts));
    const first = join(folder, '000001.hfj');
    const bytes = await readFile(first);
    bytes[30] = (bytes[30] ?? 0) ^ 4;
    await writeFile(first, bytes);
    expect(await journal.digest(last)).toEqual(digestOf(parts.slice(1)));
  });

  it('begins a new segment when one is full, and never splits a group', async () => {
    const size = group(1, 'x').length;
    const journal = await openJournal({ maxSegmentBytes: size * 3 });
    await journal.append(group(1, 'x', 2));
    await journal.append(group(3, 'y', 2));
    await journal.append(group(5, 'z', 5));
    expect(await segments()).toEqual(['000001.hfj', '000002.hfj', '000003.hfj']);
    expect((await everything(journal)).words).toEqual(['x', 'x', 'y', 'y', ...Array(5).fill('z')]);
  });

  it('flushes a burst of appends together and keeps their order', async () => {
    let flushes = 0;
    const counting: OpenSegmentFile = async (path, mode) => {
      const file = await segmentFilesOn(disk)(path, mode);
      return { ...file, sync: () => ((flushes += 1), file.sync()) };
    };
    const journal = await openJournal({ openFile: counting });
    const words = Array.from({ length: 200 }, (_, n) => `edit ${n}`);
    const results = await Promise.all(words.map((word, n) => journal.append(group(n + 1, word))));
    expect(results.every(({ ok }) => ok)).toBe(true);
    expect((await everything(journal)).words).toEqual(words);
    expect(flushes).toBe(2);
  });

  it('refuses bytes that are no whole records, and stays sound', async () => {
    const journal = await openJournal();
    const whole = group(1, 'one', 2);
    for (const bytes of [new Uint8Array(0), whole.subarray(0, 20), whole.subarray(0, whole.length / 2)]) {
      expect(await journal.append(bytes)).toMatchObject({ ok: false, error: { code: 'not-records' } });
    }
    await journal.append(whole);
    expect(await everything(journal)).toMatchObject({ words: ['one', 'one'], damaged: [] });
  });

  it('writes out what is waiting before it closes, and nothing afterwards', async () => {
    const journal = await openJournal();
    const last = Promise.all([journal.append(group(1, 'a')), journal.append(group(2, 'b'))]);
    await journal.close();
    expect((await last).map(({ ok }) => ok)).toEqual([true, true]);
    expect(await journal.append(group(3, 'c'))).toMatchObject({ ok: false, error: { code: 'closed' } });
    expect((await everything(await openJournal())).words).toEqual(['a', 'b']);
  });
});

describe.each(DISKS)('a journal after a crash on $name', ({ make }) => {
  beforeEach(() => {
    makeDisk = make;
  });

  it('keeps every confirmed group wherever the last write was cut, and sets the rest aside once', async () => {
    const confirmed = group(1, 'confirmed');
    const cut = group(2, 'never confirmed', 2);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: cut.length - 1 }), async (length) => {
        folder = join(await mkdtemp(join(tmpdir(), 'holdfast-journal-')), 'journal');
        const before = await openJournal();
        await before.append(confirmed);
        await before.append(cut);
        await before.close();
        await truncate(join(folder, '000001.hfj'), confirmed.length + length);

        const after = await openJournal();
        await after.append(group(2, 'later'));
        const read = await everything(after);
        expect(read.words).toEqual(['confirmed', 'later']);
        expect(read.damaged.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(length);
        expect(read.damaged.every(({ isNew }) => isNew)).toBe(true);
        const kept = await Promise.all(read.damaged.map(({ keptAs }) => readFile(join(folder, keptAs))));
        expect(new Uint8Array(Buffer.concat(kept))).toEqual(new Uint8Array(cut.subarray(0, length)));
        await after.close();

        const muchLater = await everything(await openJournal());
        expect(muchLater.words).toEqual(['confirmed', 'later']);
        expect(muchLater.damaged.some(({ isNew }) => isNew)).toBe(false);
      }),
      { seed: 20261120, numRuns: 40 },
    );
  });

  it('reads on behind a damaged stretch and leaves the segment as it is', async () => {
    const journal = await openJournal();
    const first = position(await journal.append(group(1, 'one')));
    const second = position(await journal.append(group(2, 'two')));
    await journal.append(group(3, 'three'));
    await journal.close();
    const path = join(folder, '000001.hfj');
    const damaged = await readFile(path);
    damaged[first.offset + 20] = (damaged[first.offset + 20] ?? 0) ^ 1;
    await writeFile(path, damaged);

    const read = await everything(await openJournal());
    expect(read.words).toEqual(['one', 'three']);
    expect(read.damaged).toEqual([
      {
        keptAs: `000001.hfj.${first.offset}-${second.offset}.quarantine`,
        bytes: second.offset - first.offset,
        why: 'damaged',
        atEnd: false,
        isNew: true,
      },
    ]);
    expect(await readFile(path)).toEqual(damaged);
  });

  it('opens with an empty segment, with zeros at the end, and with foreign files beside it', async () => {
    const journal = await openJournal();
    await journal.append(group(1, 'one'));
    await journal.close();
    const file = await open(join(folder, '000001.hfj'), 'a');
    await file.write(Buffer.alloc(4096));
    await file.close();
    await writeFile(join(folder, '000002.hfj'), '');
    await writeFile(join(folder, 'notes.txt'), 'mine');

    const again = await openJournal();
    await again.append(group(2, 'two'));
    expect(await everything(again)).toMatchObject({ words: ['one', 'two'], damaged: [{ bytes: 4096 }] });
    expect((await stat(join(folder, 'notes.txt'))).size).toBe(4);
  });
});
