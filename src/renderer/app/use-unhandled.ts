import { useEffect } from 'react';
import { isStoreFailure } from '../store/store-failure';
import { useWindowState } from '../store/window-state';

/** Work that ended in a mistake of ours, and that nobody caught, is told all the same; the console has the rest. */
export function useUnhandled(): void {
  const notify = useWindowState((state) => state.notify);
  useEffect(() => {
    const onRejection = ({ reason }: PromiseRejectionEvent): void => {
      // A failing disk is told by whoever writes, and screens read again by themselves.
      if (isStoreFailure(reason)) return;
      notify({
        text: 'That did not work, because of a bug in Holdfast. Everything saved is safe. Try again.',
        tone: 'care',
      });
    };
    window.addEventListener('unhandledrejection', onRejection);
    return () => window.removeEventListener('unhandledrejection', onRejection);
  }, [notify]);
}
