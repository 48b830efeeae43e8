import { useEffect, useRef, type RefObject } from 'react';
import type { DeliveryId } from '../../../../core/model/ids';
import { DRAG_DELIVERIES, DRAG_POST } from '../lanes/use-lane-drag';
import { useCalendarState } from '../calendar-state';

/**
 * What can be dragged out of the drawer and into it. Dragging is a second way for the hand; with keys there are
 * 'Place…' on a post and 'To the bank' on a selection.
 */
export function useBankDrags(
  drawer: RefObject<HTMLElement | null>,
  onOver: (over: boolean) => void,
  onTake: (ids: ReadonlySet<DeliveryId>) => void,
): void {
  const handlers = useRef({ onOver, onTake });
  useEffect(() => {
    handlers.current = { onOver, onTake };
  });
  useEffect(() => {
    const element = drawer.current;
    if (!element) return;
    const state = useCalendarState.getState;
    const start = (event: DragEvent): void => {
      const post =
        event.target instanceof Element ? event.target.closest<HTMLElement>('[data-post-id]') : null;
      if (!post || !event.dataTransfer) return;
      event.dataTransfer.setData(DRAG_POST, post.dataset['postId'] ?? '');
      event.dataTransfer.effectAllowed = 'copy';
      state().setBankDrag({ title: post.dataset['postTitle'] ?? '' });
    };
    const end = (): void => {
      state().setBankDrag(null);
      state().setBankOver(null);
    };
    const over = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes(DRAG_DELIVERIES)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'move';
      handlers.current.onOver(true);
    };
    const leave = (): void => handlers.current.onOver(false);
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      handlers.current.onOver(false);
      const ids = state().lifted?.ids;
      state().letGo();
      if (ids) handlers.current.onTake(ids);
    };
    element.addEventListener('dragstart', start);
    element.addEventListener('dragend', end);
    element.addEventListener('dragover', over);
    element.addEventListener('dragleave', leave);
    element.addEventListener('drop', drop);
    return () => {
      element.removeEventListener('dragstart', start);
      element.removeEventListener('dragend', end);
      element.removeEventListener('dragover', over);
      element.removeEventListener('dragleave', leave);
      element.removeEventListener('drop', drop);
    };
  }, [drawer]);
}
