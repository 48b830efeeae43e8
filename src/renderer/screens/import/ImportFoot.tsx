import { useSyncExternalStore } from 'react';
import type { Refusal } from '../../../core/result';
import { useSession } from '../../store/session';
import { Button, ProgressBar } from '../../ui';
import { progressWords, runWords, waitsFor } from './import-words';
import styles from './ImportWizard.module.css';
import type { ImportOnItsWay } from './use-import';

export interface ImportFootProps {
  readonly way: ImportOnItsWay;
  readonly takeSettings: boolean;
  onClose(): void;
}

/** The one next action with its promise, or what is being done and the way to stop it. */
export function ImportFoot({ way, takeSettings, onClose }: ImportFootProps) {
  const { locale } = useSession().info;
  const { summary, isCurrent, busy, line, problem } = way;
  const progress = useSyncExternalStore(line.subscribe, line.get);
  if (busy === 'writing' || (busy === 'reading' && (progress || !summary))) {
    const idle = { what: busy === 'writing' ? 'Planning' : 'Reading the file', done: 0, of: 0 };
    const { what, done, of } = progress ?? idle;
    return (
      <footer className={styles['foot']}>
        <div className={styles['progress']} data-testid="import-progress">
          <ProgressBar value={of > 1 ? done / of : null} label={progressWords(what, done, of, locale)} />
        </div>
        <Button size="large" data-testid="import-cancel" onClick={way.stop}>
          Cancel
        </Button>
      </footer>
    );
  }
  const waits = summary && !problem ? waitsFor(summary) : null;
  return (
    <footer className={styles['foot']}>
      <p className={styles['promise']} role="status">
        {promiseWords(problem, waits)}
      </p>
      <Button size="large" data-testid="import-cancel" onClick={onClose}>
        {summary && !problem ? 'Cancel' : 'Close'}
      </Button>
      {summary ? (
        <Button
          variant="primary"
          size="large"
          data-testid="import-run"
          disabled={!isCurrent || busy !== null || waits !== null}
          onClick={() => void way.write(takeSettings)}
        >
          {summary.outcome.added + summary.outcome.updated === 0 ? 'Import' : runWords(summary, locale)}
        </Button>
      ) : null}
    </footer>
  );
}

function promiseWords(problem: Refusal | null, waits: string | null): string {
  if (problem) return problem.code === 'cancelled' ? problem.message : 'Nothing in your plan changed.';
  return waits ?? 'Nothing has changed yet. You can undo the import in one step.';
}
