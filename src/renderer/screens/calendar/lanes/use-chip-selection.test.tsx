// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { DeliveryRow } from '../../../../core/model/delivery';
import type { DeliveryId } from '../../../../core/model/ids';
import { useWindowState } from '../../../store/window-state';
import { BLUESKY, boardRow } from './testing/lane-board';
import { useChipSelection } from './use-chip-selection';

const [a, b, c] = [boardRow('a', '2026-11-27'), boardRow('b', '2026-11-28'), boardRow('c', '2026-11-29')];
const other = boardRow('other', '2026-11-28', BLUESKY);

afterEach(() => {
  cleanup();
  useWindowState.getState().reset();
});

/** The selection in two lanes, `lastFocused` being where focus was last. */
function selecting(
  lastFocused: DeliveryId | null = null,
  lanes: readonly (readonly DeliveryRow[])[] = [[a, b, c], [other]],
) {
  const rows = new Map(lanes.flat().map((row) => [row.id, row]));
  const { result } = renderHook(() => useChipSelection(lanes, rows, { current: lastFocused }));
  const ids = () => [...result.current.selection];
  return { hook: result, ids };
}

describe('a selection', () => {
  it('takes a delivery in, and out again', () => {
    const { hook, ids } = selecting();
    act(() => hook.current.toggle(a.id));
    act(() => hook.current.toggle(b.id));
    expect(ids()).toEqual(['a', 'b']);
    act(() => hook.current.toggle(a.id));
    expect(ids()).toEqual(['b']);
  });

  it.each([
    ['later', a, c],
    ['earlier', c, a],
  ])('goes on to a %s one of the lane, with all between', (_, from, to) => {
    const { hook, ids } = selecting(from.id);
    act(() => hook.current.selectTo(to));
    expect(ids()).toEqual(['a', 'b', 'c']);
  });

  it('takes one of another lane alone, beside what is selected', () => {
    const { hook, ids } = selecting(a.id);
    act(() => hook.current.select([a.id]));
    act(() => hook.current.selectTo(other));
    expect(ids()).toEqual(['a', 'other']);
  });

  it('is the same in every view of the window', () => {
    const one = selecting();
    const two = selecting();
    act(() => one.hook.current.toggle(b.id));
    expect(two.ids()).toEqual(['b']);
  });
});

describe('taking hold', () => {
  it('of a selected delivery holds all of them', () => {
    const { hook } = selecting();
    act(() => hook.current.select([a.id, other.id]));
    expect(hook.current.held(a)).toEqual([a, other]);
  });

  it('of another one holds it alone', () => {
    const { hook } = selecting();
    act(() => hook.current.select([a.id, other.id]));
    expect(hook.current.held(b)).toEqual([b]);
  });

  it('never holds what this view does not show', () => {
    const { hook } = selecting(null, [[a, b]]);
    act(() => hook.current.select([a.id, c.id]));
    expect(hook.current.held(a)).toEqual([a]);
  });
});
