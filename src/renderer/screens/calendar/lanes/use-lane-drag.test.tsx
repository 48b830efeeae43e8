// @vitest-environment happy-dom
import { act, cleanup, fireEvent } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { useWindowState } from '../../../store/window-state';
import { useCalendarState } from '../calendar-state';
import { BLUESKY, boardRow, drawBoard, FACEBOOK } from './testing/lane-board';
import { DRAG_DELIVERIES, DRAG_POST } from './use-lane-drag';

const FRIDAY = boardRow('a', '2026-11-27');
const SATURDAY = boardRow('b', '2026-11-28');
const OUT = boardRow('out', '2026-11-27', BLUESKY, true);

afterEach(() => {
  cleanup();
  useCalendarState.getState().letGo();
  useCalendarState.getState().setBankDrag(null);
  useWindowState.getState().reset();
});

const lifted = () => useCalendarState.getState().lifted;

/** The pointer goes from one element to another with what it drags: as a mouse event, for happy-dom has no DragEvent. */
function leave(from: HTMLElement, relatedTarget: HTMLElement | null): void {
  fireEvent(from, new MouseEvent('dragleave', { bubbles: true, relatedTarget }));
}

describe('a delivery that is dragged', () => {
  it('moves to the day and channel where it is dropped', () => {
    const board = drawBoard([FRIDAY, SATURDAY]);
    const dataTransfer = new DataTransfer();
    fireEvent.dragStart(board.chip('a'), { dataTransfer });
    expect(dataTransfer.getData(DRAG_DELIVERIES)).toBe('["a"]');
    fireEvent.dragOver(board.cell(BLUESKY, '2026-11-29'), { dataTransfer });
    expect(lifted()).toMatchObject({ lead: 'a', by: 'pointer', carry: { days: 2, channelId: BLUESKY } });
    fireEvent.drop(board.cell(BLUESKY, '2026-11-29'), { dataTransfer });
    expect(board.done).toEqual([['move', ['a'], 'a', { days: 2, minutes: 0, channelId: BLUESKY }]]);
    expect(lifted()).toBeNull();
  });

  it('takes the selection along', () => {
    const board = drawBoard([FRIDAY, SATURDAY]);
    act(() => useWindowState.getState().setCalendar({ selection: new Set([FRIDAY.id, SATURDAY.id]) }));
    const dataTransfer = new DataTransfer();
    fireEvent.dragStart(board.chip('b'), { dataTransfer });
    fireEvent.drop(board.cell(FACEBOOK, '2026-11-29'), { dataTransfer });
    expect(board.done).toEqual([['move', ['a', 'b'], 'b', { days: 1, minutes: 0, channelId: null }]]);
  });

  it('stays where it is when it is published', () => {
    const board = drawBoard([OUT]);
    const goesOn = fireEvent.dragStart(board.chip('out'), { dataTransfer: new DataTransfer() });
    expect([goesOn, lifted()]).toEqual([false, null]);
  });

  it('is drawn at its own place again once the pointer leaves the view', () => {
    const board = drawBoard([FRIDAY]);
    const dataTransfer = new DataTransfer();
    fireEvent.dragStart(board.chip('a'), { dataTransfer });
    fireEvent.dragOver(board.cell(FACEBOOK, '2026-11-28'), { dataTransfer });
    leave(board.cell(FACEBOOK, '2026-11-28'), board.chip('a'));
    expect(lifted()?.carry.days).toBe(1);
    leave(board.cell(FACEBOOK, '2026-11-28'), document.body);
    expect(lifted()?.carry.days).toBe(0);
  });

  it('is let go when the drag ends anywhere else', () => {
    const board = drawBoard([FRIDAY]);
    fireEvent.dragStart(board.chip('a'), { dataTransfer: new DataTransfer() });
    fireEvent.dragEnd(board.chip('a'));
    expect([lifted(), board.done]).toEqual([null, []]);
  });
});

describe('a post of the bank that is dragged', () => {
  const fromBank = (): DataTransfer => {
    const dataTransfer = new DataTransfer();
    dataTransfer.setData(DRAG_POST, '2026-11_loaf');
    useCalendarState.getState().setBankDrag({ title: 'Loaf' });
    return dataTransfer;
  };

  it('shows the free time that it would get, and gets it when dropped', () => {
    const board = drawBoard([FRIDAY]);
    const dataTransfer = fromBank();
    fireEvent.dragOver(board.cell(BLUESKY, '2026-11-28'), { dataTransfer });
    expect(useCalendarState.getState().bankOver).toEqual({
      title: 'Loaf',
      channelId: BLUESKY,
      day: '2026-11-28',
      wall: '2026-11-28T10:00',
    });
    fireEvent.drop(board.cell(BLUESKY, '2026-11-28'), { dataTransfer });
    expect(board.done).toEqual([['fromBank', '2026-11_loaf', 'Loaf', BLUESKY, '2026-11-28']]);
    expect(useCalendarState.getState().bankOver).toBeNull();
  });

  it('shows nothing once it has left the view', () => {
    const board = drawBoard([FRIDAY]);
    const dataTransfer = fromBank();
    fireEvent.dragOver(board.cell(BLUESKY, '2026-11-28'), { dataTransfer });
    leave(board.cell(BLUESKY, '2026-11-28'), null);
    expect(useCalendarState.getState().bankOver).toBeNull();
  });
});

it('a file that is dragged over the calendar changes nothing in it', () => {
  const board = drawBoard([FRIDAY]);
  const dataTransfer = new DataTransfer();
  const cell = board.cell(BLUESKY, '2026-11-28');
  expect(fireEvent.dragOver(cell, { dataTransfer })).toBe(true);
  fireEvent.drop(cell, { dataTransfer });
  expect([board.done, useCalendarState.getState().bankOver]).toEqual([[], null]);
});
