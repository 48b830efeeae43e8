import { useEffect, useRef } from 'react';
import { FIRST_RETRY_MS, nextRetry } from './retry';
import type { Opening, Startup } from './startup-stage';

/** Tries again by itself what may work later, with longer and longer pauses. */
export function useStartupRetry(stage: Startup, again: (opening: Opening | null) => Promise<void>): void {
  const pause = useRef(FIRST_RETRY_MS);
  const wasFull = useRef(false);
  useEffect(() => {
    if (stage.kind === 'open') pause.current = FIRST_RETRY_MS;
    if (stage.kind !== 'failed' || stage.error.retry !== true) return;
    // Chromium began without room for its own lists and does not look again: only a new start opens the storage.
    if (stage.error.code === 'store-failed' && wasFull.current) return void window.holdfast.relaunch();
    wasFull.current ||= stage.error.code === 'disk-full';
    const timer = setTimeout(() => void again(stage.opening), pause.current);
    pause.current = nextRetry(pause.current);
    return () => clearTimeout(timer);
  }, [stage, again]);
}
