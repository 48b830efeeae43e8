import { useEffect, useState, type RefObject } from 'react';
import type { DeliveryRow } from '../../../core/model/delivery';

/** How long the pointer rests before the card shows, milliseconds. */
const REST_MS = 450;
const CARD_REM = 20;

/** A delivery pointed at, and where in the window its card stands: below its chip, or above it. */
interface Hovered {
  readonly row: DeliveryRow;
  readonly left: number;
  readonly top: number | null;
  readonly bottom: number | null;
}

/**
 * The delivery that the pointer rests on; null as soon as it leaves, presses, or anything scrolls or is typed.
 * @param host the element whose chips are watched
 */
export function useHoverCard(
  host: RefObject<HTMLElement | null>,
  rows: readonly DeliveryRow[],
): Hovered | null {
  const [shown, setShown] = useState<Hovered | null>(null);
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const hide = (): void => {
      clearTimeout(timer);
      setShown(null);
    };
    const over = (event: PointerEvent): void => {
      const chip =
        event.target instanceof Element ? event.target.closest<HTMLElement>('[data-delivery-id]') : null;
      hide();
      if (!chip || event.pointerType === 'touch' || event.buttons !== 0) return;
      timer = setTimeout(() => {
        const row = rows.find((one) => one.id === chip.dataset['deliveryId']);
        if (!row || !chip.isConnected) return;
        const box = chip.getBoundingClientRect();
        const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
        const left = Math.max(8, Math.min(box.left, window.innerWidth - CARD_REM * rem - 8));
        const below = box.bottom < window.innerHeight * 0.6;
        setShown({
          row,
          left,
          top: below ? box.bottom + 6 : null,
          bottom: below ? null : window.innerHeight - box.top + 6,
        });
      }, REST_MS);
    };
    element.addEventListener('pointerover', over);
    element.addEventListener('pointerleave', hide);
    element.addEventListener('pointerdown', hide);
    element.addEventListener('keydown', hide);
    element.addEventListener('scroll', hide, true);
    return () => {
      clearTimeout(timer);
      element.removeEventListener('pointerover', over);
      element.removeEventListener('pointerleave', hide);
      element.removeEventListener('pointerdown', hide);
      element.removeEventListener('keydown', hide);
      element.removeEventListener('scroll', hide, true);
    };
  }, [host, rows]);
  return shown;
}
