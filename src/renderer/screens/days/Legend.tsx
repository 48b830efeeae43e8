import { StateMark } from '../../ui';
import styles from './Legend.module.css';

/** What the shades and marks of the year mean. */
export function Legend() {
  return (
    <span className={styles['legend']}>
      <span>
        <i className={styles['one']} />
        <i className={styles['three']} />
        <i className={styles['five']} />
        1, 3, 5 or more days
      </span>
      <span>
        <StateMark state="pin" tone="accent" />
        our date
      </span>
      <span>
        <StateMark state="solemn" />
        sensitive
      </span>
    </span>
  );
}
