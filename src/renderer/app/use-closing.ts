import { useCallback, useEffect, useRef } from 'react';
import { saveUnsavedTexts, useUnsavedTexts } from '../store/unsaved-texts';

/**
 * A window that is closed in the moment between a key and its save waits for it. When saving is refused it stays open
 * and asks, the one question there is: these words would be lost.
 * @returns closes the window although there are such words
 */
export function useClosing(): () => void {
  const isLost = useRef(false);
  useEffect(() => {
    const onUnload = (event: BeforeUnloadEvent): void => {
      if (isLost.current || useUnsavedTexts.getState().texts.size === 0) return;
      event.preventDefault();
      void saveUnsavedTexts().then((saved) => {
        if (saved) window.close();
        else useUnsavedTexts.getState().setClosing(true);
      });
    };
    window.addEventListener('beforeunload', onUnload);
    return () => window.removeEventListener('beforeunload', onUnload);
  }, []);
  return useCallback(() => {
    isLost.current = true;
    window.close();
  }, []);
}
