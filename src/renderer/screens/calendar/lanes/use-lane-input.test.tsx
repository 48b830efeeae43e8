// @vitest-environment happy-dom
import { act, cleanup, fireEvent } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { useWindowState } from '../../../store/window-state';
import { useCalendarState } from '../calendar-state';
import { BLUESKY, boardRow, drawBoard } from './testing/lane-board';

const FRIDAY = boardRow('a', '2026-11-27');
const SATURDAY = boardRow('b', '2026-11-28');
const SUNDAY = boardRow('c', '2026-11-29');
const OUT = boardRow('out', '2026-11-28', BLUESKY, true);

afterEach(() => {
  cleanup();
  useCalendarState.getState().letGo();
  useWindowState.getState().reset();
});

const selected = () => [...useWindowState.getState().calendar.selection];
const focused = () => document.activeElement?.getAttribute('data-delivery-id') ?? null;

/** The board with focus on one delivery, and a way to press keys where focus is. */
function boardWithFocusOn(id: string) {
  const board = drawBoard([FRIDAY, SATURDAY, SUNDAY, OUT]);
  act(() => board.chip(id).focus());
  const press = (key: string, held: { shiftKey?: boolean; ctrlKey?: boolean } = {}) =>
    fireEvent.keyDown(document.activeElement ?? document.body, { key, ...held });
  return { ...board, press };
}

describe('a click', () => {
  it('opens the post', () => {
    const board = drawBoard([FRIDAY]);
    fireEvent.click(board.chip('a'));
    expect([board.done, selected()]).toEqual([[['open', 'a']], []]);
  });

  it('with Ctrl selects it, with Shift all up to it', () => {
    const board = boardWithFocusOn('a');
    fireEvent.click(board.chip('a'), { ctrlKey: true });
    expect(selected()).toEqual(['a']);
    fireEvent.click(board.chip('c'), { shiftKey: true });
    expect([selected(), board.done]).toEqual([['a', 'b', 'c'], []]);
  });

  it('beside every chip does nothing', () => {
    const board = drawBoard([FRIDAY]);
    fireEvent.click(board.cell(BLUESKY, '2026-11-29'));
    expect(board.done).toEqual([]);
  });
});

describe('the keys', () => {
  it('go from chip to chip, in a lane and to the next', () => {
    const { press } = boardWithFocusOn('a');
    press('ArrowRight');
    expect(focused()).toBe('b');
    press('ArrowDown');
    expect(focused()).toBe('out');
  });

  it('select on the way with Shift, everything with Ctrl+A, and nothing with Esc', () => {
    const { press } = boardWithFocusOn('a');
    press('ArrowRight', { shiftKey: true });
    expect(selected()).toEqual(['a', 'b']);
    press('a', { ctrlKey: true });
    expect(selected()).toEqual(['a', 'b', 'c', 'out']);
    press('Escape');
    expect(selected()).toEqual([]);
  });

  it('lift a delivery, carry it by days and lanes, and drop it there', () => {
    const { press, done } = boardWithFocusOn('a');
    press(' ');
    press('ArrowRight');
    press('ArrowDown');
    press('Enter');
    expect(done.filter(([action]) => action === 'move')).toEqual([
      ['move', ['a'], 'a', { days: 1, minutes: 0, channelId: BLUESKY }],
    ]);
    const spoken = done.filter(([action]) => action === 'say').map(([, text]) => text);
    expect(spoken.at(-1)).toBe('“Title of a”: Sat 28 Nov, 09:00, Bluesky. Enter to drop, Esc to cancel.');
    expect(useCalendarState.getState().lifted).toBeNull();
  });

  it('put a lifted delivery back with Esc', () => {
    const { press, done } = boardWithFocusOn('a');
    press(' ');
    press('ArrowRight');
    press('Escape');
    expect(done.filter(([action]) => action === 'move')).toEqual([]);
    expect(done.at(-1)).toEqual(['say', 'Cancelled. Nothing moved.']);
    expect(useCalendarState.getState().lifted).toBeNull();
  });

  it('say why a published post cannot be lifted', () => {
    const { press, done } = boardWithFocusOn('out');
    press(' ');
    expect(done).toEqual([['say', 'That post is already published, so it cannot move.']]);
    expect(useCalendarState.getState().lifted).toBeNull();
  });

  it('take deliveries out, and focus goes to the one after', () => {
    const { press, done, draw } = boardWithFocusOn('a');
    press('Delete');
    expect(done).toEqual([['remove', ['a']]]);
    draw([SATURDAY, SUNDAY, OUT]);
    expect(focused()).toBe('b');
  });
});
