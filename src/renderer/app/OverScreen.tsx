import { Suspense } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useWindowState } from '../store/window-state';
import { ErrorBoundary } from './ErrorBoundary';
import * as lazyScreens from './screens';

/** What opens over the screen and leaves it where it was: the composer, an import, the fixes. */
export function OverScreen() {
  const { composer, importing, fixing } = useWindowState(
    useShallow(({ composer, importing, fixing }) => ({ composer, importing, fixing })),
  );
  const { setImporting, setFixing } = useWindowState.getState();
  return (
    <>
      {composer ? (
        <ErrorBoundary key={composer.postId} name="The composer">
          <Suspense fallback={null}>
            <lazyScreens.Composer />
          </Suspense>
        </ErrorBoundary>
      ) : null}
      {importing ? (
        <ErrorBoundary name="The import">
          <Suspense fallback={null}>
            <lazyScreens.ImportWizard file={importing} onClose={() => setImporting(null)} />
          </Suspense>
        </ErrorBoundary>
      ) : null}
      {fixing ? (
        <ErrorBoundary name="The fixes">
          <Suspense fallback={null}>
            <lazyScreens.FixAll scope={fixing} onClose={() => setFixing(null)} />
          </Suspense>
        </ErrorBoundary>
      ) : null}
    </>
  );
}
