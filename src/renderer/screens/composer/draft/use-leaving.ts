import { useEffect } from 'react';
import type { DraftBook } from './draft-book';

/**
 * Saves what is not saved yet whenever the person may be going: to another window, another post, or home. A window
 * that is closed meanwhile waits for it (app/use-closing.ts).
 */
export function useLeaving(book: DraftBook): void {
  useEffect(() => {
    const flush = (): void => void book.flush();
    const onHide = (): void => {
      if (document.visibilityState === 'hidden') flush();
    };
    window.addEventListener('blur', flush);
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', onHide);
    return () => {
      window.removeEventListener('blur', flush);
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', onHide);
      void book.leave();
    };
  }, [book]);
}
