import { useRef, type KeyboardEvent } from 'react';
import type { LocalDate } from '../../../core/time/types';
import { cx, StateMark } from '../../ui';
import { stepTo, type MonthModel } from './days-model';
import styles from './MonthView.module.css';
import { weekdayHeads } from './words';

export interface MonthViewProps {
  readonly month: MonthModel;
  readonly date: LocalDate;
  readonly today: LocalDate;
  readonly locale: string;
  readonly first: number;
  readonly ownIds: ReadonlySet<string>;
  onPick(date: LocalDate): void;
}

/** Names that stand in a cell; the list at the right has all. */
const MOST_NAMES = 4;

/** One month with the names of its days. */
export function MonthView({ month, date, today, locale, first, ownIds, onPick }: MonthViewProps) {
  const grid = useRef<HTMLDivElement>(null);
  function onKey(event: KeyboardEvent<HTMLButtonElement>): void {
    const to = stepTo(date, event.key);
    if (to === undefined) return;
    event.preventDefault();
    onPick(to);
    requestAnimationFrame(() => grid.current?.querySelector<HTMLElement>(`[data-date="${to}"]`)?.focus());
  }

  return (
    <div className={styles['view']}>
      <div className={styles['heads']} aria-hidden>
        {weekdayHeads(locale, first, 'short').map((head) => (
          <span key={head}>{head}</span>
        ))}
      </div>
      <div ref={grid} className={styles['grid']}>
        {Array.from({ length: month.blanks }, (_, at) => (
          <span key={at} className={styles['blank']} />
        ))}
        {month.cells.map((cell) => (
          <button
            key={cell.date}
            type="button"
            data-date={cell.date}
            tabIndex={cell.date === date ? 0 : -1}
            aria-pressed={cell.date === date}
            className={cx(styles['day'], cell.date === today && styles['today'])}
            onClick={() => onPick(cell.date)}
            onKeyDown={onKey}
            {...(cell.date === today ? { 'aria-current': 'date' } : {})}
          >
            <time dateTime={cell.date} className={styles['number']}>
              {Number(cell.date.slice(8))}
            </time>
            {cell.days.slice(0, MOST_NAMES).map((day) => (
              <span key={day.id} className={cx(styles['name'], ownIds.has(day.id) && styles['ours'])}>
                {ownIds.has(day.id) ? (
                  <StateMark state="pin" tone="accent" label="our date" />
                ) : day.sensitivity === 'solemn' ? (
                  <StateMark state="solemn" label="solemn" />
                ) : null}
                <span>{day.name}</span>
              </span>
            ))}
            {cell.days.length > MOST_NAMES ? (
              <span className={styles['more']}>{cell.days.length - MOST_NAMES} more</span>
            ) : null}
          </button>
        ))}
      </div>
    </div>
  );
}
