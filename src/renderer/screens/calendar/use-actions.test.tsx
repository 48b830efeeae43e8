// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { asPostId } from '../../../core/model/ids';
import { testRow } from '../../../core/model/testing/delivery';
import { refuse } from '../../../core/result';
import { SAVED, testSession, type Asked } from '../../store/testing/test-session';
import { useWindowState } from '../../store/window-state';
import { useActions } from './use-actions';
import { NO_CARRY } from './view-model/moves';

const one = testRow({ id: 'a', wall: '2026-11-27T09:00', zone: 'UTC', postId: asPostId('2026-11_loaf') });
const two = testRow({ id: 'b', wall: '2026-11-28T09:00', zone: 'UTC', postId: asPostId('2026-11_loaf') });
const out = testRow({ id: 'out', wall: '2026-11-26T09:00', zone: 'UTC', status: 'published' });

afterEach(() => {
  cleanup();
  useWindowState.getState().reset();
});

/** The actions of a calendar whose plan is not read yet. */
function actionsWith(answer: (asked: Asked) => unknown = () => SAVED) {
  const { wrapper, asked } = testSession(answer);
  const { result, rerender } = renderHook(() => useActions(undefined), { wrapper });
  return { actions: result, rerender, commands: () => asked().map(({ ask }) => ask) };
}

const notice = () => useWindowState.getState().notice;

describe('the actions of the calendar', () => {
  it('are the same objects however often something is said or drawn', async () => {
    const { actions, rerender } = actionsWith();
    const before = actions.current;
    await act(() => before.remove([one]));
    rerender();
    expect(actions.current).toBe(before);
  });

  it('say what they did, as something that can be taken back', async () => {
    const { actions, commands } = actionsWith();
    await act(() => actions.current.remove([one, two]));
    expect(commands()).toEqual([{ name: 'delivery.delete', input: { ids: ['a', 'b'] } }]);
    expect(notice()).toEqual({ text: 'Removed 2 posts from the calendar.', tone: 'neutral', undo: true });
  });

  it('say why nothing was done', async () => {
    const { actions } = actionsWith(() => refuse('disk-full', 'The disk is full.'));
    await act(() => actions.current.remove([one]));
    expect(notice()).toEqual({ text: 'The disk is full.', tone: 'care' });
  });

  it('sign a post once, however many of its deliveries are approved', async () => {
    const { actions, commands } = actionsWith();
    await act(() => actions.current.setStatus([one, two], 'approved'));
    expect(commands()).toEqual([{ name: 'approval.give', input: { ids: ['2026-11_loaf'] } }]);
  });

  it('leave what is published at its time', async () => {
    const { actions, commands } = actionsWith();
    await act(() => actions.current.shift([out], { days: 1 }));
    expect([commands(), notice()?.text]).toEqual([[], 'Published posts cannot move.']);
    await act(() => actions.current.shift([out, one], { days: 1 }));
    expect(commands()).toEqual([{ name: 'delivery.shift', input: { ids: ['a'], days: 1 } }]);
  });

  it('move nothing before the plan is read', async () => {
    const { actions, commands } = actionsWith();
    const moved = await act(() => actions.current.move([one], one, { ...NO_CARRY, days: 1 }));
    expect([moved, commands()]).toEqual([false, []]);
  });

  it('open a post on the channel of the delivery', () => {
    const { actions } = actionsWith();
    act(() => actions.current.open(one));
    expect(useWindowState.getState().composer).toEqual({
      postId: '2026-11_loaf',
      channelId: 'ch_facebook',
      part: null,
    });
  });
});
