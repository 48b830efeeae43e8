// @vitest-environment happy-dom
import { act, cleanup, fireEvent } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { useCalendarState } from '../calendar-state';
import { BLUESKY, boardRow, drawBoard } from './testing/lane-board';

const FRIDAY = boardRow('a', '2026-11-27');
const SATURDAY = boardRow('b', '2026-11-28');

afterEach(() => {
  cleanup();
  useCalendarState.getState().letGo();
});

const focused = () => document.activeElement?.getAttribute('data-delivery-id') ?? null;

describe('the chips of a view', () => {
  it('are one stop of the Tab key: the first, then the one that had focus last', () => {
    const board = drawBoard([FRIDAY, SATURDAY]);
    expect(board.stops()).toEqual(['a']);
    act(() => board.chip('b').focus());
    expect(board.stops()).toEqual(['b']);
  });

  it('have a stop again when the one that was it is gone', () => {
    const board = drawBoard([FRIDAY, SATURDAY]);
    board.draw([SATURDAY]);
    expect(board.stops()).toEqual(['b']);
  });
});

describe('focus', () => {
  it('stays with a delivery that moves to another lane', () => {
    const board = drawBoard([FRIDAY, SATURDAY]);
    act(() => board.chip('a').focus());
    const before = board.chip('a');
    board.draw([boardRow('a', '2026-11-29', BLUESKY), SATURDAY]);
    expect([board.chip('a') === before, focused()]).toEqual([false, 'a']);
  });

  it('is not fetched back from where a person went meanwhile', () => {
    const board = drawBoard([FRIDAY, SATURDAY]);
    act(() => board.chip('a').focus());
    act(() => board.chip('a').blur());
    board.draw([boardRow('a', '2026-11-29'), SATURDAY]);
    expect(focused()).toBeNull();
  });

  it('that goes elsewhere lets go of what the keys had lifted', () => {
    const board = drawBoard([FRIDAY, SATURDAY]);
    act(() => board.chip('a').focus());
    fireEvent.keyDown(board.chip('a'), { key: ' ' });
    expect(useCalendarState.getState().lifted?.lead).toBe('a');
    act(() => board.chip('b').focus());
    expect(useCalendarState.getState().lifted).toBeNull();
  });
});
