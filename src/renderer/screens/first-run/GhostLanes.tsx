import styles from './GhostLanes.module.css';

/** Where a plan would stand, by row: which days hold something. */
const ROWS = ['2 4', '3 5', '4 6', '0 5', '1 6', '2', '3', '0 5', '1 6', '0 2', '1 3', '2 4'];

/** Empty lanes behind the first page: the shape of what will come. */
export function GhostLanes() {
  return (
    <div className={styles['lanes']} aria-hidden>
      {ROWS.map((days, row) => (
        <div key={`${row} ${days}`} className={styles['row']}>
          {Array.from({ length: 7 }, (_, day) => (
            <span key={day} className={styles['cell']}>
              {days.split(' ').includes(String(day)) ? <b /> : null}
            </span>
          ))}
        </div>
      ))}
    </div>
  );
}
