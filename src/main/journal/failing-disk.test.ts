import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { decodeRecords, encodeRecord } from '../../ledger/record';
import type { JournalDamage } from '../../preload/contract';
import { DISKS } from '../../disk/testing/disks';
import { Journal } from './journal';
import { segmentFilesOn } from './segment-file';
import type { OpenSegmentFile } from './segment-file';

type Step = 'open' | 'write' | 'sync' | 'truncate';

/**
 * A real disk with faults: for each step, the errors its next calls meet ('' for none). A write that fails puts half
 * of its bytes in the file first, as a full disk does.
 */
function diskWith(faults: Partial<Record<Step, string[]>>): OpenSegmentFile {
  const meet = (step: Step): void => {
    const code = faults[step]?.shift();
    if (code) throw Object.assign(new Error(code), { code });
  };
  return async (path, mode) => {
    meet('open');
    const file = await openBelow(path, mode);
    return {
      ...file,
      async write(bytes) {
        try {
          meet('write');
        } catch (problem) {
          await file.write(bytes.subarray(0, bytes.length / 2));
          throw problem;
        }
        await file.write(bytes);
      },
      async sync() {
        meet('sync');
        await file.sync();
      },
      async truncate(size) {
        meet('truncate');
        await file.truncate(size);
      },
    };
  };
}

const edit = (sequence: number, words: string): Uint8Array =>
  encodeRecord({
    type: 'update',
    shard: 'plan',
    device: 'dev1',
    sequence,
    group: { index: 0, count: 1 },
    payload: new TextEncoder().encode(words),
  });

let folder: string;
let openBelow: OpenSegmentFile;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-failing-'));
});

/** What a later start finds: the words, each once, in the order of writing. */
async function foundLater(): Promise<string[]> {
  const journal = await Journal.open(folder);
  const words = new Set<string>();
  for await (const chunk of journal.read()) {
    for (const { payload } of decodeRecords(chunk).records) words.add(new TextDecoder().decode(payload));
  }
  await journal.close();
  return [...words];
}

/** What a later start says was damaged. */
async function damageLater(): Promise<JournalDamage[]> {
  const journal = await Journal.open(folder);
  const chunks = journal.read();
  let next = await chunks.next();
  while (next.done !== true) next = await chunks.next();
  await journal.close();
  return next.value.damaged;
}

const segments = async (): Promise<string[]> =>
  (await readdir(folder)).filter((name) => name.endsWith('.hfj')).sort();

describe.each(DISKS)('a failing disk below a journal on $name', ({ make }) => {
  beforeEach(() => {
    openBelow = segmentFilesOn(make(folder));
  });

  it('writes everything once more to a new segment when a flush fails', async () => {
    const journal = await Journal.open(folder, { openFile: diskWith({ sync: ['', 'EIO'] }) });
    await journal.append(edit(1, 'one'));
    expect(await journal.append(edit(2, 'two'))).toMatchObject({ ok: true, value: { segment: 2 } });
    expect(await journal.append(edit(3, 'three'))).toMatchObject({ ok: true, value: { segment: 2 } });
    await journal.close();
    expect(await segments()).toEqual(['000001.hfj', '000002.hfj']);
    expect(await foundLater()).toEqual(['one', 'two', 'three']);
  });

  it('tells when the new segment fails too, and saves again once the disk is back', async () => {
    const journal = await Journal.open(folder, { openFile: diskWith({ sync: ['', 'EIO', 'EIO'] }) });
    await journal.append(edit(1, 'one'));
    expect(await journal.append(edit(2, 'two'))).toEqual({
      ok: false,
      error: {
        code: 'not-saved',
        message:
          'The disk did not take your last change. Everything before it is safe. Keep this window open and save a copy of the plan to another drive.',
        retry: true,
      },
    });
    expect(await journal.append(edit(2, 'two'))).toMatchObject({ ok: true });
    await journal.close();
    expect(await foundLater()).toEqual(['one', 'two']);
  });

  it('says that the disk is full, keeps what is saved, and goes on in the same segment when there is room', async () => {
    const journal = await Journal.open(folder, { openFile: diskWith({ write: ['', 'ENOSPC', 'ENOSPC'] }) });
    await journal.append(edit(1, 'one'));
    for (let again = 0; again < 2; again += 1) {
      expect(await journal.append(edit(2, 'two'))).toEqual({
        ok: false,
        error: {
          code: 'disk-full',
          message:
            'The disk is full, so your last change is not saved yet. Everything before it is safe. Free some space and keep this window open.',
          retry: true,
        },
      });
    }
    expect(await journal.append(edit(2, 'two'))).toMatchObject({ ok: true, value: { segment: 1 } });
    await journal.close();
    expect(await segments()).toEqual(['000001.hfj']);
    expect(await foundLater()).toEqual(['one', 'two']);
  });

  it('begins a new segment when the half-written end cannot be cut off', async () => {
    const journal = await Journal.open(folder, {
      openFile: diskWith({ write: ['', 'ENOSPC'], truncate: ['EIO'] }),
    });
    await journal.append(edit(1, 'one'));
    expect(await journal.append(edit(2, 'two'))).toMatchObject({ ok: false, error: { code: 'disk-full' } });
    expect(await journal.append(edit(2, 'two'))).toMatchObject({ ok: true, value: { segment: 2 } });
    await journal.close();
    expect(await foundLater()).toEqual(['one', 'two']);
  });

  it('leaves nothing in a sealed segment that a later start would call damaged', async () => {
    const journal = await Journal.open(folder, { openFile: diskWith({ write: ['', 'EIO', 'EIO'] }) });
    await journal.append(edit(1, 'one'));
    expect(await journal.append(edit(2, 'two'))).toMatchObject({ ok: false, error: { code: 'not-saved' } });
    expect(await journal.append(edit(2, 'two'))).toMatchObject({ ok: true, value: { segment: 3 } });
    await journal.close();
    expect(await damageLater()).toEqual([]);
    expect(await foundLater()).toEqual(['one', 'two']);
  });

  it('calls an end that nothing could cut off cut off, not damaged', async () => {
    const journal = await Journal.open(folder, {
      openFile: diskWith({ write: ['', 'EIO', 'EIO'], truncate: ['EIO', 'EIO'] }),
    });
    await journal.append(edit(1, 'one'));
    expect(await journal.append(edit(2, 'two'))).toMatchObject({ ok: false });
    await journal.close();
    expect((await damageLater()).map(({ why }) => why)).toEqual(['cut-off', 'cut-off']);
  });

  it('refuses all of a burst that failed together, and none of what follows', async () => {
    const journal = await Journal.open(folder, { openFile: diskWith({ write: ['', 'ENOSPC'] }) });
    const results = await Promise.all(['a', 'b', 'c'].map((word, n) => journal.append(edit(n + 1, word))));
    expect(results.map(({ ok }) => ok)).toEqual([true, false, false]);
    expect(await journal.append(edit(4, 'd'))).toMatchObject({ ok: true });
    await journal.close();
    expect(await foundLater()).toEqual(['a', 'd']);
  });

  it('goes on to the next number when a new segment cannot be opened', async () => {
    const journal = await Journal.open(folder, { openFile: diskWith({ open: ['EIO', 'EIO'] }) });
    expect(await journal.append(edit(1, 'one'))).toMatchObject({ ok: false, error: { code: 'not-saved' } });
    expect(await journal.append(edit(1, 'one'))).toMatchObject({ ok: true, value: { segment: 3 } });
    await journal.close();
    expect(await foundLater()).toEqual(['one']);
  });
});
