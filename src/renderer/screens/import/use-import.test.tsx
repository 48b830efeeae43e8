// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ok, refuse, type Result } from '../../../core/result';
import type { Imported, PreviewSummary } from '../../store/import-protocol';
import { testSession, type Asked } from '../../store/testing/test-session';
import { playThreads, type TestThread } from '../../store/testing/test-thread';
import type { ImportFileBytes } from './import-state';
import { useImport } from './use-import';

const FILE: ImportFileBytes = { name: 'plan.csv', bytes: new Uint8Array(10) };
const OTHER: ImportFileBytes = { name: 'other.csv', bytes: new Uint8Array(20) };
const IMPORTED: Result<Imported> = ok({
  commandId: 'c1',
  label: 'Import',
  made: [],
  placed: [],
  savedAt: 0,
  added: 3,
  updated: 0,
  unchanged: 0,
  skipped: 0,
});

function summaryOf(sheet: string | null, ask?: 'channel'): PreviewSummary {
  return {
    kind: 'table',
    fileKind: 'csv',
    encoding: 'utf-8',
    rows: 3,
    counts: { posts: 3, deliveries: 3, undated: 0, skipped: 0, newChannels: 0 },
    outcome: { added: 3, updated: 0, unchanged: 0 },
    zone: 'UTC',
    chosen: {},
    ownSettings: null,
    mapping: null,
    dateOrder: null,
    questions: ask === undefined ? [] : [{ ask, say: 'Three rows name no channel.', rows: 3 }],
    warnings: [],
    unknownColumns: [],
    sheets: sheet === null ? [] : [sheet],
    sheet,
    items: [],
    skipped: [],
    campaigns: 0,
    media: [],
    showDay: null,
  };
}

let readers: readonly TestThread[] = [];
beforeEach(() => {
  readers = playThreads(vi.stubGlobal.bind(vi));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** An import under way, with a store that answers as given. */
function importing(answer: (asked: Asked) => unknown = () => IMPORTED) {
  const { wrapper, store, asked } = testSession(answer);
  const { result, rerender, unmount } = renderHook((file: ImportFileBytes) => useImport(file), {
    wrapper,
    initialProps: FILE,
  });
  return { way: result, give: rerender, leave: unmount, store, asked };
}

/** What a reader was asked last. */
function lastAsk(reader: TestThread | undefined): { id: number; kind: string; ask: unknown } {
  const ask = reader?.told.at(-1);
  if (typeof ask !== 'object' || ask === null || !('id' in ask))
    throw new Error('the reader was asked nothing');
  return { kind: '', ask: null, ...ask, id: Number(ask.id) };
}

async function read(reader: TestThread | undefined, answer: Result<PreviewSummary>): Promise<void> {
  const { id } = lastAsk(reader);
  await act(async () => reader?.say({ kind: 'answer', id, answer }));
}

describe('a file that comes in', () => {
  it('is read at once, and shown when it is', async () => {
    const { way } = importing();
    expect([way.current.busy, way.current.summary]).toEqual(['reading', null]);
    expect(lastAsk(readers[0]).ask).toMatchObject({ name: 'plan.csv', bytes: FILE.bytes, choices: {} });
    await read(readers[0], ok(summaryOf(null)));
    expect([way.current.busy, way.current.isCurrent, way.current.summary?.rows]).toEqual([null, true, 3]);
  });

  it('is read again with every choice, and only the last answer counts', async () => {
    const { way } = importing();
    await read(readers[0], ok(summaryOf(null)));
    act(() => way.current.choose({ zone: 'Europe/Rome' }));
    expect([way.current.busy, way.current.isCurrent]).toEqual(['reading', false]);
    const overtaken = lastAsk(readers[0]).id;
    act(() => way.current.choose({ zone: 'Asia/Tokyo' }));
    await act(async () =>
      readers[0]?.say({
        kind: 'answer',
        id: overtaken,
        answer: ok({ ...summaryOf(null), zone: 'Europe/Rome' }),
      }),
    );
    expect([way.current.summary?.zone, way.current.isCurrent]).toEqual(['UTC', false]);
    await read(readers[0], ok({ ...summaryOf(null), zone: 'Asia/Tokyo' }));
    expect([way.current.summary?.zone, way.current.choices]).toEqual(['Asia/Tokyo', { zone: 'Asia/Tokyo' }]);
  });

  it('keeps an answered question, and forgets it with the sheet that raised it', async () => {
    const { way } = importing();
    await read(readers[0], ok(summaryOf('May', 'channel')));
    act(() => way.current.choose({ channel: 'x' }));
    await read(readers[0], ok(summaryOf('May')));
    expect(way.current.asked.map(({ ask }) => ask)).toEqual(['channel']);
    act(() => way.current.chooseSheet('June'));
    expect(lastAsk(readers[0]).ask).toMatchObject({ choices: {}, sheet: 'June' });
    await read(readers[0], ok(summaryOf('June')));
    expect(way.current.asked).toEqual([]);
  });

  it('says why it cannot be read', async () => {
    const { way } = importing();
    await read(readers[0], refuse('no-table', 'There is no table in it.'));
    expect([way.current.busy, way.current.problem?.message]).toEqual([null, 'There is no table in it.']);
  });
});

describe('another file', () => {
  it('takes the place of the first, whose reading is ended', async () => {
    const { way, give } = importing();
    await read(readers[0], ok(summaryOf('May', 'channel')));
    act(() => way.current.choose({ channel: 'x' }));
    give(OTHER);
    expect(readers.map(({ isEnded }) => isEnded)).toEqual([true, false]);
    expect(way.current).toMatchObject({ summary: null, asked: [], choices: {}, busy: 'reading' });
    await read(readers[1], ok({ ...summaryOf(null), rows: 8 }));
    expect([way.current.summary?.rows, way.current.problem]).toEqual([8, null]);
  });
});

describe('what was read', () => {
  it('is written by one command, from the reader that read it', async () => {
    const { way, asked } = importing();
    await read(readers[0], ok(summaryOf(null)));
    await act(() => way.current.write(true));
    expect(asked()).toEqual([
      { question: 'runImport', ask: expect.objectContaining({ takeSettings: true }) },
    ]);
    expect(readers[0]?.told.at(-1)).toEqual({ kind: 'hand-over' });
    expect([way.current.busy, way.current.imported?.added]).toEqual([null, 3]);
  });

  it('stays on screen with the reason when it is refused', async () => {
    const { way } = importing(() => refuse('disk-full', 'The disk is full.'));
    await read(readers[0], ok(summaryOf(null)));
    await act(() => way.current.write(false));
    expect(way.current).toMatchObject({ busy: null, imported: null, problem: { code: 'disk-full' } });
    expect(way.current.summary?.rows).toBe(3);
  });
});

describe('an import that is cancelled', () => {
  it('while reading ends the reader and leaves no trace', async () => {
    const { way, asked } = importing();
    await act(async () => way.current.stop());
    expect([readers[0]?.isEnded, way.current.busy, way.current.problem?.code]).toEqual([
      true,
      null,
      'cancelled',
    ]);
    expect(asked()).toEqual([]);
  });

  it('before the store was told writes nothing', async () => {
    const { way, asked } = importing();
    await read(readers[0], ok(summaryOf(null)));
    await act(async () => {
      const written = way.current.write(false);
      way.current.stop();
      await written;
    });
    expect([asked(), way.current.busy, way.current.imported]).toEqual([[], null, null]);
  });

  it('while writing tells the store, and shows what it says', async () => {
    let answer: (said: unknown) => void = () => {};
    const { way, asked, store } = importing(() => new Promise((resolve) => (answer = resolve)));
    await read(readers[0], ok(summaryOf(null)));
    await act(async () => {
      const written = way.current.write(false);
      await vi.waitFor(() => expect(asked()).toHaveLength(1));
      way.current.stop();
      answer(refuse('cancelled', 'Cancelled. Nothing was changed.'));
      await written;
    });
    expect(store.told.at(-1)).toMatchObject({ kind: 'cancel' });
    expect(way.current).toMatchObject({ busy: null, imported: null, problem: { code: 'cancelled' } });
  });

  it('by leaving ends the reader', () => {
    const { leave } = importing();
    leave();
    expect(readers.map(({ isEnded }) => isEnded)).toEqual([true]);
  });
});
