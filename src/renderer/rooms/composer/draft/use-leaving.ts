import { useEffect } from 'react';
import type { DraftBook } from './draft-book';

/**
 * Saves what is not saved yet whenever the person may be going: to another window, another post, or home. A window
 * that is closed in the moment between a key and its save waits for it, once; when saving is refused the window
 * stays open and says why, and a second close goes through.
 */
export function useLeaving(book: DraftBook): void {
  useEffect(() => {
    let asked = false;
    const flush = (): void => void book.flush();
    const onHide = (): void => {
      if (document.visibilityState === 'hidden') flush();
    };
    const onUnload = (event: BeforeUnloadEvent): void => {
      if (!book.dirty || asked) return;
      event.preventDefault();
      asked = true;
      void book.flush().then((saved) => {
        if (saved) window.close();
      });
    };
    window.addEventListener('blur', flush);
    window.addEventListener('pagehide', flush);
    window.addEventListener('beforeunload', onUnload);
    document.addEventListener('visibilitychange', onHide);
    return () => {
      window.removeEventListener('blur', flush);
      window.removeEventListener('pagehide', flush);
      window.removeEventListener('beforeunload', onUnload);
      document.removeEventListener('visibilitychange', onHide);
      void book.leave();
    };
  }, [book]);
}
