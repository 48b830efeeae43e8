import { StateMark } from '../../ui/StateMark';
import { useBank } from './bank-context';
import { isReady, type BankItem } from '../../../core/bank/groups';
import { counted } from '../../words/phrases';
import styles from './ReadinessBadge.module.css';

/** Whether a post could go today, how often it did, and when last. */
export function ReadinessBadge({ item }: { item: BankItem }) {
  const { words } = useBank();
  const { readiness, lastUsed, uses, past, restsUntil } = item;
  const rests = !past && readiness.state === 'ready' && restsUntil !== null;
  return (
    <p className={styles['ready']} data-testid="bank-ready">
      <StateMark state={isReady(item) ? 'approved' : past || rests ? 'wait' : 'draft'} />
      <span className={styles['word']} title={readiness.say || undefined}>
        {past ? 'Past use-by' : rests ? `Rests until ${words.date(restsUntil)}` : readiness.word}
      </span>
      <span className={styles['used']}>
        {lastUsed === null ? 'never used' : `used ${counted(uses, 'time')}, last ${words.date(lastUsed)}`}
      </span>
    </p>
  );
}
