// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeliveryRow } from '../../../../core/model/delivery';
import { testRow } from '../../../../core/model/testing/delivery';
import { testOutage } from '../../../../core/model/testing/outage';
import type { Pin, Plan } from '../../../../core/replan';
import { testSession } from '../../../store/testing/test-session';
import { playThreads, type TestThread } from '../../../store/testing/test-thread';
import { usePlanChoice } from './use-plan-choice';

const OPEN = [testOutage({})];
const HIT = testRow({ id: 'a', wall: '2026-11-27T12:00', zone: 'UTC' });
const HELD: Pin = { deliveryId: 'a', kind: 'hold' };
const NAMED = ['balanced', 'divert', 'hold'] as const;

let solvers: readonly TestThread[] = [];
beforeEach(() => {
  solvers = playThreads(vi.stubGlobal.bind(vi));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function planOf(name: Plan['name']): Plan {
  return { name, affected: [], moves: [], scoreTicks: 0, greedyScoreTicks: 0, warnings: [], atRisk: [] };
}

/** The choice for an outage that hits these deliveries; null while they are being read. */
function choosing(first: DeliveryRow[] | null = [HIT]) {
  const { wrapper } = testSession();
  const { result, rerender, unmount } = renderHook(
    (rows: DeliveryRow[] | null) => usePlanChoice(OPEN, { rows: rows ?? undefined, hits: rows ?? [] }),
    { wrapper, initialProps: first },
  );
  return { choice: result, hit: rerender, leave: unmount };
}

/** The solver that was asked last tells its plans. */
async function solved(...names: readonly Plan['name'][]): Promise<void> {
  const solver = solvers.at(-1);
  await act(async () => {
    for (const name of names) solver?.say({ kind: 'plan', plan: planOf(name) });
    solver?.say({ kind: 'end' });
  });
}

const asked = () => solvers.at(-1)?.told.at(-1);

describe('the plan of an outage', () => {
  it('is the balanced one until another is chosen', async () => {
    const { choice } = choosing();
    expect(choice.current.plan).toBeUndefined();
    await solved(...NAMED);
    expect([choice.current.state.kind, choice.current.plan?.name]).toEqual(['ready', 'balanced']);
    act(() => choice.current.choose('hold'));
    expect([choice.current.plan?.name, solvers.length]).toEqual(['hold', 1]);
  });

  it('is worked out once it is known what is hit, and again only when that changes', async () => {
    const { hit } = choosing(null);
    expect(solvers).toHaveLength(0);
    hit([HIT]);
    expect(solvers).toHaveLength(1);
    hit([{ ...HIT, text: 'Other words' }]);
    expect(solvers).toHaveLength(1);
    hit([{ ...HIT, at: HIT.at + 60_000 }]);
    expect(solvers).toHaveLength(2);
  });

  it('of an earlier question no longer counts', async () => {
    const { choice, hit } = choosing();
    hit([{ ...HIT, at: HIT.at + 60_000 }]);
    await act(async () => {
      solvers[0]?.say({ kind: 'plan', plan: planOf('wait') });
      solvers[0]?.say({ kind: 'end' });
    });
    expect([solvers[0]?.isEnded, choice.current.state]).toEqual([true, { kind: 'working', plans: [] }]);
    await solved('balanced');
    expect(choice.current.state.kind).toBe('ready');
  });

  it('stays on screen while another is worked out, and when that is stopped', async () => {
    const { choice } = choosing();
    await solved(...NAMED);
    act(() => choice.current.setExtraCap(2));
    expect([choice.current.state.kind, choice.current.plan?.name]).toEqual(['working', 'balanced']);
    expect(asked()).toMatchObject({ extraCap: 2 });
    await act(async () => choice.current.stop());
    expect([choice.current.state.kind, choice.current.plan?.name]).toEqual(['stopped', 'balanced']);
    expect(solvers.at(-1)?.isEnded).toBe(true);
  });

  it('is no longer worked out once nobody looks at it', async () => {
    const { leave } = choosing();
    await act(async () => leave());
    expect(solvers.map(({ isEnded }) => isEnded)).toEqual([true]);
  });
});

describe('a move that is fixed by hand', () => {
  it("makes the chosen plan the person's own", async () => {
    const { choice } = choosing();
    await solved(...NAMED);
    act(() => choice.current.choose('divert'));
    act(() => choice.current.pin('a', HELD));
    expect(asked()).toMatchObject({ pins: [HELD], base: 'divert' });
    await solved('custom', ...NAMED);
    expect(choice.current.plan?.name).toBe('custom');
  });

  it('leaves the plan as it was named once it is taken back', async () => {
    const { choice } = choosing();
    act(() => choice.current.choose('divert'));
    act(() => choice.current.pin('a', HELD));
    act(() => choice.current.pin('a', null));
    expect(asked()).not.toHaveProperty('pins');
    await solved(...NAMED);
    expect([choice.current.plan?.name, choice.current.pins.size]).toEqual(['divert', 0]);
  });
});
