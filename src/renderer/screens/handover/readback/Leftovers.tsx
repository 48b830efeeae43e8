import type { ReadBack } from '../../../store/read-back-protocol';
import { useSession } from '../../../store/session';
import { StateMark } from '../../../ui';
import { counted } from '../../../words/phrases';
import styles from './ReadBack.module.css';

/** Rows shown of those that fit nothing; the rest is counted. */
const SHOWN = 30;

/** What is out twice, what still waits wrongly, and the rows that fit nothing: never left out in silence. */
export function Leftovers({ answer, name }: { answer: ReadBack; name: string }) {
  const { locale } = useSession().info;
  const { result, skipped } = answer;
  const { unread } = result.proof;
  const care = [...result.duplicates.map(({ say }) => say), ...result.warnings];
  const left = [...skipped, ...result.unmatched].sort((a, b) => a.row - b.row);
  return (
    <>
      {care.length > 0 ? (
        <ul className={styles['care']} data-testid="readback-care">
          {care.map((say) => (
            <li key={say}>
              <StateMark state="risk" tone="care" />
              {say}
            </li>
          ))}
        </ul>
      ) : null}
      {left.length > 0 ? (
        <details className={styles['left']} open={unread > 0} data-testid="readback-left">
          <summary>
            {unread > 0 ? <StateMark state="risk" tone="care" /> : null}
            {unread > 0
              ? `${counted(left.length, 'row', 'rows', locale)} of ${name} could not be placed`
              : `${counted(left.length, 'row', 'rows', locale)} of ${name} ${left.length === 1 ? 'fits' : 'fit'} nothing in your plan`}
          </summary>
          <ul>
            {left.slice(0, SHOWN).map(({ row, reason }) => (
              <li key={`${row} ${reason}`}>
                Row {row}: {reason}
              </li>
            ))}
            {left.length > SHOWN ? <li>and {(left.length - SHOWN).toLocaleString(locale)} more</li> : null}
          </ul>
        </details>
      ) : null}
    </>
  );
}
