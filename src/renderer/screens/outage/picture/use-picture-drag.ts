import type { PointerEvent as ReactPointerEvent } from 'react';
import type { Pin } from '../../../../core/replan';
import type { LanesPicture } from './lanes-picture';
import type { PictureMark } from './picture-marks';
import { pinAt } from './pin-at';
import styles from './picture.module.css';

/** Less than this is a click, in pixels. */
const SLOP_PX = 4;

/**
 * Dragging a hit delivery, or the place that a plan gives it, to another time or lane: a pin of the person's own. Not
 * React state: the mark follows the pointer by a style, and the plan is worked out anew once it is let go.
 */
export function usePictureDrag(picture: LanesPicture, onPin: ((id: string, pin: Pin) => void) | null) {
  const can = (mark: PictureMark): boolean => onPin !== null && mark.kind !== 'stays';

  function start(event: ReactPointerEvent<HTMLElement>, mark: PictureMark): void {
    if (!can(mark) || event.button !== 0) return;
    const dragged = event.currentTarget;
    const { clientX, clientY } = event;
    dragged.setPointerCapture(event.pointerId);
    const move = (to: PointerEvent): void => {
      dragged.classList.add(styles['dragged'] ?? '');
      dragged.style.translate = `${to.clientX - clientX}px ${to.clientY - clientY}px`;
    };
    const settle = (): void => {
      dragged.removeEventListener('pointermove', move);
      dragged.removeEventListener('pointerup', drop);
      dragged.removeEventListener('pointercancel', settle);
      dragged.classList.remove(styles['dragged'] ?? '');
      dragged.style.translate = '';
    };
    const drop = (to: PointerEvent): void => {
      settle();
      if (Math.hypot(to.clientX - clientX, to.clientY - clientY) < SLOP_PX) return;
      const lane = laneUnder(to.clientX, to.clientY);
      if (!lane) return;
      const box = lane.getBoundingClientRect();
      const pin = pinAt(picture, mark, lane.dataset['lane'] ?? '', (to.clientX - box.left) / box.width);
      if (pin) onPin?.(mark.deliveryId, pin);
    };
    dragged.addEventListener('pointermove', move);
    dragged.addEventListener('pointerup', drop);
    dragged.addEventListener('pointercancel', settle);
  }

  return { can, start };
}

function laneUnder(x: number, y: number): HTMLElement | undefined {
  for (const element of document.elementsFromPoint(x, y)) {
    if (element instanceof HTMLElement && element.dataset['lane'] !== undefined) return element;
  }
  return undefined;
}
