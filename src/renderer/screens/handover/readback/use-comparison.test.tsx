// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react';
import { useMemo, useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asDeliveryId } from '../../../../core/model/ids';
import { ok, refuse, type Result } from '../../../../core/result';
import type { ReadBack } from '../../../store/read-back-protocol';
import { ReadBackReader } from '../../../store/read-back-reader';
import { SAVED, testSession, type Asked } from '../../../store/testing/test-session';
import { playThreads, type TestThread } from '../../../store/testing/test-thread';
import { useComparison, type Busy, type CompareAsk } from './use-comparison';
import { useOutcomes } from './use-outcomes';

const FEED = { name: 'buffer.csv', bytes: new Uint8Array(10) };
const OTHER = { name: 'other.csv', bytes: new Uint8Array(20) };
const ASK: CompareAsk = {
  scheduler: 'buffer',
  zone: 'UTC',
  channelId: null,
  given: FEED,
  findings: [],
  wide: false,
};

function readBackOf(rows: number): ReadBack {
  return {
    result: {
      outcomes: [],
      totals: { 'on-time': 0, late: 0, failed: 0, stuck: 0, cancelled: 0, 'by-hand': 0, unknown: 0 },
      duplicates: [],
      withdraw: [asDeliveryId('a')],
      held: [],
      beyond: 0,
      unmatched: [],
      warnings: [],
      proof: { expected: 0, found: 0, duplicates: 0, unread: 0, isProven: true, say: '' },
    },
    from: null,
    channelIds: [],
    rows,
    skipped: [],
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

/** A comparison on screen, and what can be written of it. */
function comparing(first: CompareAsk, answer: (asked: Asked) => unknown = () => SAVED) {
  const { wrapper, asked } = testSession(answer);
  const { result, rerender, unmount } = renderHook(
    (ask: CompareAsk) => {
      const [busy, setBusy] = useState<Busy>(null);
      const reader = useMemo(
        () => new ReadBackReader({ workspaceId: 'w1', clockOffsetMs: 0 }, () => Promise.resolve([])),
        [],
      );
      const comparison = useComparison(reader, ask, setBusy);
      return { busy, reader, ...comparison.compared, ...useOutcomes(comparison, ask.scheduler, setBusy) };
    },
    { wrapper, initialProps: first },
  );
  return { view: result, ask: rerender, leave: unmount, asked };
}

function questions(): { id: number; ask: unknown }[] {
  return readers.flatMap(({ told }) =>
    told.map((message) => {
      if (typeof message !== 'object' || message === null || !('id' in message) || !('ask' in message))
        throw new Error('the reader was told something else');
      return { id: Number(message.id), ask: message.ask };
    }),
  );
}

/** The reader answers a question, the last one unless told. */
async function found(answer: Result<ReadBack>, id = questions().at(-1)?.id): Promise<void> {
  await act(async () => readers.at(-1)?.say({ kind: 'answer', id, answer }));
}

describe('a list that is compared with the plan', () => {
  it('is read when it is given, and not before the zone of its times is known', async () => {
    const { view, ask } = comparing({ ...ASK, given: null });
    ask({ ...ASK, zone: null });
    expect([questions(), view.current.busy]).toEqual([[], null]);
    ask(ASK);
    expect(view.current.busy).toBe('reading');
    expect(questions().at(-1)?.ask).toMatchObject({ bytes: FEED.bytes, scheduler: 'buffer', zone: 'UTC' });
    await found(ok(readBackOf(3)));
    expect([view.current.busy, view.current.answer?.rows]).toEqual([null, 3]);
  });

  it('is compared anew with every other question, and only the last answer is shown', async () => {
    const { view, ask } = comparing(ASK);
    const overtaken = questions().at(-1)?.id;
    ask({ ...ASK, zone: 'Europe/Rome' });
    await found(ok(readBackOf(1)), overtaken);
    expect([view.current.answer, view.current.busy]).toEqual([null, 'reading']);
    await found(ok(readBackOf(2)));
    expect([view.current.answer?.rows, view.current.busy]).toEqual([2, null]);
  });

  it('gives way to another list', async () => {
    const { view, ask } = comparing(ASK);
    await found(ok(readBackOf(1)));
    ask({ ...ASK, given: OTHER });
    expect(questions().at(-1)?.ask).toMatchObject({ bytes: OTHER.bytes });
    await found(ok(readBackOf(2)));
    expect(view.current.answer?.rows).toBe(2);
  });

  it('leaves nothing on screen when it is taken away', async () => {
    const { view, ask } = comparing(ASK);
    await found(ok(readBackOf(1)));
    ask({ ...ASK, given: null });
    expect([view.current.answer, view.current.problem]).toEqual([null, null]);
  });

  it('that cannot be read shows the reason in place of what was found before', async () => {
    const { view, ask } = comparing(ASK);
    await found(ok(readBackOf(1)));
    ask({ ...ASK, wide: true });
    await found(refuse('no-table', 'There is no table in it.'));
    expect([view.current.answer, view.current.problem?.message]).toEqual([null, 'There is no table in it.']);
  });

  it('can be left in the middle of the reading', async () => {
    const { view } = comparing(ASK);
    await act(async () => view.current.reader.stop());
    expect([readers[0]?.isEnded, view.current.busy, view.current.problem?.code]).toEqual([
      true,
      null,
      'cancelled',
    ]);
  });
});

describe('what was found', () => {
  it('is written by one command, and compared anew', async () => {
    const { view, asked } = comparing(ASK);
    await found(ok(readBackOf(1)));
    await act(async () => void view.current.write());
    expect(asked()).toEqual([
      {
        question: 'run',
        ask: {
          name: 'reconcile.apply',
          input: { outcomes: [], withdraw: ['a'], held: [], scheduler: 'buffer' },
        },
      },
    ]);
    expect(view.current.busy).toBe('reading');
    await found(ok(readBackOf(5)));
    expect([view.current.isWritten, view.current.answer?.rows, view.current.busy]).toEqual([true, 5, null]);
  });

  it('counts as written when the plan has it already, and not when the disk refuses it', async () => {
    const outcome = async (code: string): Promise<boolean> => {
      const { view } = comparing(ASK, () => refuse(code, 'No.'));
      await found(ok(readBackOf(1)));
      await act(async () => void view.current.write());
      return view.current.isWritten;
    };
    expect([await outcome('nothing'), await outcome('disk-full')]).toEqual([true, false]);
  });

  it('is not written any more once it is taken back', async () => {
    const { view, asked } = comparing(ASK);
    await found(ok(readBackOf(1)));
    await act(async () => void view.current.write());
    await found(ok(readBackOf(1)));
    await act(async () => void view.current.takeBack());
    await found(ok(readBackOf(1)));
    expect([view.current.isWritten, asked().at(-1)?.question]).toEqual([false, 'undo']);
  });
});
