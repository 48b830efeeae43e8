import { useEffect, useRef } from 'react';

/** An empty plan never shows a delivery: after this many milliseconds the screen counts as drawn. */
const EMPTY_AFTER_MS = 1_000;

function drawn(since: number, emptyAfterMs: number): boolean {
  const screen = document.querySelector('[data-testid^="screen-"]');
  if (!screen || screen.querySelector('[aria-busy="true"]')) return false;
  return (
    screen.querySelector('[data-testid="delivery"]') !== null || performance.now() - since > emptyAfterMs
  );
}

/** Tells the main process once that the first screen stands with its data, then does what can wait. */
export function useFirstScreen(afterwards: () => void, emptyAfterMs = EMPTY_AFTER_MS): void {
  const told = useRef(false);
  const then = useRef(afterwards);
  useEffect(() => {
    const since = performance.now();
    let frame = requestAnimationFrame(function look() {
      if (!drawn(since, emptyAfterMs)) {
        frame = requestAnimationFrame(look);
        return;
      }
      // What was found is in the tree; it is on the screen one frame later.
      frame = requestAnimationFrame(() => {
        if (told.current) return;
        told.current = true;
        performance.mark('holdfast:first-screen');
        void window.holdfast.firstScreenDrawn();
        requestIdleCallback(() => then.current());
      });
    });
    return () => cancelAnimationFrame(frame);
  }, [emptyAfterMs]);
}
