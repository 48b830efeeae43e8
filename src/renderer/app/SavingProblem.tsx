import { useStoreState } from '../store/session';
import { Notice } from '../ui/Notice';
import styles from './SavingProblem.module.css';

/** What keeps changes from being saved, in full, above the status line until one has been. */
export function SavingProblem() {
  const { problem } = useStoreState();
  return (
    <div role="status" className={styles['place']}>
      {problem ? (
        <div data-testid="saving-problem">
          <Notice tone="care" className={styles['notice']}>
            {problem.message}
          </Notice>
        </div>
      ) : null}
    </div>
  );
}
