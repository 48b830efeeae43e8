// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { asDeliveryId, asPostId } from '../../core/model/ids';
import { useWindowState, type WindowState } from './window-state';

afterEach(() => {
  cleanup();
  useWindowState.getState().reset();
});

/** What a screen sees that reads one part, each time it is drawn. */
function seen<T>(part: (state: WindowState) => T): T[] {
  const drawn: T[] = [];
  renderHook(() => drawn.push(useWindowState(part)));
  return drawn;
}

describe('a screen that reads one part of the window', () => {
  it('is drawn again when that part changes, and not for another', () => {
    const view = seen((state) => state.calendar.view);
    act(() => useWindowState.getState().notify({ text: 'Saved.', tone: 'neutral' }));
    act(() => useWindowState.getState().setCalendar({ anchor: '2026-11-27' }));
    expect(view).toEqual(['lanes']);
    act(() => useWindowState.getState().setCalendar({ view: 'month' }));
    expect(view).toEqual(['lanes', 'month']);
  });

  it('keeps the rest of the calendar when one thing of it changes', () => {
    const selection = new Set([asDeliveryId('a')]);
    const calendar = seen((state) => state.calendar);
    act(() => useWindowState.getState().setCalendar({ selection }));
    act(() => useWindowState.getState().setCalendar({ view: 'week' }));
    expect(calendar.at(-1)).toMatchObject({ selection, view: 'week', scale: 'days' });
  });

  it('goes to one view of the hand-over by one step', () => {
    const where = seen((state) => `${state.screen} ${state.handoverView}`);
    act(() => useWindowState.getState().openHandover('happened'));
    expect(where).toEqual(['calendar tell', 'handover happened']);
  });

  it('opens a post anew when the same one is asked for with another part', () => {
    const post = asPostId('2026-11_loaf');
    const part = seen((state) => state.composer?.part);
    act(() => useWindowState.getState().openComposer(post));
    act(() => useWindowState.getState().openComposer(post, null, 'media'));
    act(() => useWindowState.getState().closeComposer());
    expect(part).toEqual([undefined, null, 'media', undefined]);
  });
});

it('another workspace finds nothing of the one before', () => {
  const before = useWindowState.getInitialState();
  const { setScreen, setCalendar, notify, setFixing, setPaletteOpen, setImporting, openComposer, reset } =
    before;
  setScreen('outage');
  setCalendar({ view: 'list', selection: new Set([asDeliveryId('a')]), bankOpen: true });
  notify({ text: 'Saved.', tone: 'neutral' });
  setFixing('bank');
  setPaletteOpen(true);
  setImporting({ name: 'plan.csv', bytes: new Uint8Array(1) });
  openComposer(asPostId('2026-11_loaf'));
  reset();
  expect(useWindowState.getState()).toEqual(before);
});
