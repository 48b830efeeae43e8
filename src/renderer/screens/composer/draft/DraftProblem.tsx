import type { Refusal } from '../../../../core/result';
import { StateMark } from '../../../ui/StateMark';
import { waitingWords } from '../words/waiting-words';
import styles from './draft.module.css';

/** Below a field: why its words are not saved yet. */
export function DraftProblem({ problem }: { problem: Refusal | null }) {
  return problem ? (
    <p role="alert" className={styles['problem']}>
      <StateMark state="risk" />
      {waitingWords(problem)}
    </p>
  ) : null;
}
