// @vitest-environment happy-dom
import { act, cleanup, fireEvent, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { asOutageId } from '../../../../core/model/ids';
import type { Plan } from '../../../../core/replan';
import { ok, refuse } from '../../../../core/result';
import { SAVED, testSession, type Asked } from '../../../store/testing/test-session';
import { useWindowState } from '../../../store/window-state';
import { useApplyPlan } from './use-apply-plan';

const OUTAGE = asOutageId('2026_o_test');
const PLAN: Plan = {
  name: 'hold',
  affected: ['a'],
  moves: [
    {
      deliveryId: 'a',
      kind: 'hold',
      fromAt: 0,
      toAt: null,
      fromChannelId: 'ch_facebook',
      toChannelId: null,
      toWall: null,
      toZone: null,
      costTicks: 0,
      reason: '',
      needsWriter: false,
    },
  ],
  scoreTicks: 0,
  greedyScoreTicks: 0,
  warnings: [],
  atRisk: [],
};

afterEach(() => {
  cleanup();
  useWindowState.getState().reset();
});

/** The step that applies `plan`, with a store that answers as given. */
function applying(plan: Plan | undefined, answer: (asked: Asked) => unknown = () => SAVED) {
  const { wrapper, asked } = testSession(answer);
  const onApplied = vi.fn<() => void>();
  const onStale = vi.fn<() => void>();
  const { result, unmount } = renderHook(() => useApplyPlan({ outageId: OUTAGE, plan, onApplied, onStale }), {
    wrapper,
  });
  const questions = () => asked().map(({ question }) => question);
  return { step: result, leave: unmount, asked, questions, onApplied, onStale };
}

const press = () => fireEvent.keyDown(window, { key: 'Enter', ctrlKey: true });

describe('a plan', () => {
  it('is applied by one command and can be taken back', async () => {
    const { step, asked, questions, onApplied } = applying(PLAN);
    expect(step.current.canUndo).toBe(false);
    await act(() => step.current.apply());
    expect(asked()).toEqual([
      { question: 'run', ask: { name: 'replan.apply', input: { outageId: OUTAGE, plan: PLAN } } },
    ]);
    expect([step.current.busy, step.current.canUndo, onApplied.mock.calls.length]).toEqual([false, true, 1]);
    await act(() => step.current.takeBack());
    expect([questions(), step.current.canUndo]).toEqual([['run', 'undo'], false]);
  });

  it('is applied by its keys too', async () => {
    const { questions, onApplied } = applying(PLAN);
    await act(async () => void press());
    expect([questions(), onApplied.mock.calls.length]).toEqual([['run'], 1]);
  });

  it.each([
    ['from the plan itself', '<div data-plan-part><button id="at"></button></div>', ['run']],
    ['from nowhere in particular', '<p></p>', ['run']],
    ['not from a field beside it', '<textarea id="at"></textarea>', []],
    ['not from a sheet over it', '<dialog open><input id="at"></dialog>', []],
    ['not from nowhere while a sheet lies over it', '<dialog open></dialog>', []],
  ])('is applied by its keys %s', async (_, html, asked) => {
    const place = document.body.appendChild(document.createElement('div'));
    place.innerHTML = html;
    const { questions } = applying(PLAN);
    const at = document.getElementById('at') ?? document.body;
    await act(async () => void fireEvent.keyDown(at, { key: 'Enter', ctrlKey: true }));
    place.remove();
    expect(questions()).toEqual(asked);
  });

  it('is left alone when somebody else has taken the keys', async () => {
    const { questions } = applying(PLAN);
    const taken = new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, cancelable: true });
    taken.preventDefault();
    await act(async () => void window.dispatchEvent(taken));
    expect(questions()).toEqual([]);
  });

  it('is applied once, however often the keys are pressed meanwhile', async () => {
    let answer: (said: unknown) => void = () => {};
    const { step, questions } = applying(PLAN, () => new Promise((resolve) => (answer = resolve)));
    await act(async () => void press());
    expect(step.current.busy).toBe(true);
    await act(async () => void press());
    await act(async () => answer(SAVED));
    expect([questions(), step.current.busy]).toEqual([['run'], false]);
  });

  it.each([
    ['that moves nothing', { ...PLAN, moves: [] }],
    ['that is not there yet', undefined],
  ])('%s is not applied', async (_, plan) => {
    const { questions } = applying(plan);
    await act(async () => void press());
    expect(questions()).toEqual([]);
  });

  it('that the calendar has overtaken is worked out anew', async () => {
    const { step, onApplied, onStale } = applying(PLAN, () =>
      refuse('stale-plan', 'The calendar has changed.'),
    );
    await act(() => step.current.apply());
    expect([onStale.mock.calls.length, onApplied.mock.calls.length, step.current.canUndo]).toEqual([
      1,
      0,
      false,
    ]);
  });

  it('that cannot be saved stays as it is, with the reason in the status line', async () => {
    const { step, onStale } = applying(PLAN, () => refuse('disk-full', 'The disk is full.'));
    await act(() => step.current.apply());
    expect([onStale.mock.calls.length, step.current.canUndo]).toEqual([0, false]);
    expect(useWindowState.getState().notice?.text).toBe('The disk is full.');
  });

  it('says why it cannot be taken back', async () => {
    const { step } = applying(PLAN, ({ question }) =>
      question === 'undo' ? refuse('nothing', 'There is nothing to undo.') : SAVED,
    );
    await act(() => step.current.apply());
    await act(() => step.current.takeBack());
    expect(useWindowState.getState().notice).toEqual({ text: 'There is nothing to undo.', tone: 'care' });
  });

  it('hears no keys once its screen has gone', async () => {
    const { leave, questions } = applying(PLAN, () => ok(null));
    leave();
    await act(async () => void press());
    expect(questions()).toEqual([]);
  });
});
