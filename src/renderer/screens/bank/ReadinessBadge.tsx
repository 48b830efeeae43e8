import { StateMark } from '../../ui/StateMark';
import { useBank } from './bank-context';
import type { BankItem } from '../../../core/bank/groups';
import styles from './ReadinessBadge.module.css';

/** Whether a post could go today, and when it last did. */
export function ReadinessBadge({ item }: { item: BankItem }) {
  const { words } = useBank();
  const { readiness, lastUsed, past } = item;
  const isReady = readiness.state === 'ready' && !past;
  return (
    <p className={styles['ready']} data-testid="bank-ready">
      <StateMark state={isReady ? 'approved' : past ? 'wait' : 'draft'} />
      <span className={styles['word']} title={readiness.say || undefined}>
        {past ? 'Past use-by' : readiness.word}
      </span>
      <span className={styles['used']}>
        {lastUsed === null ? 'never used' : `last used ${words.date(lastUsed)}`}
      </span>
    </p>
  );
}
