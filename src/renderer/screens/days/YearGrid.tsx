import { memo, useCallback, useEffect, useRef, type KeyboardEvent } from 'react';
import type { LocalDate } from '../../../core/time/types';
import { cx } from '../../ui';
import { dateWords } from '../../words/dates';
import { stepTo, type DayCell, type MonthModel } from './days-model';
import { weekdayHeads } from './words';
import styles from './YearGrid.module.css';

export interface YearGridProps {
  readonly months: readonly MonthModel[];
  readonly date: LocalDate;
  readonly today: LocalDate;
  readonly locale: string;
  readonly first: number;
  onPick(date: LocalDate): void;
}

/** Twelve months, each day shaded by how much falls on it. One tab stop; arrows walk by day and week. */
export function YearGrid({ months, date, today, locale, first, onPick }: YearGridProps) {
  const grid = useRef<HTMLDivElement>(null);
  const heads = weekdayHeads(locale, first, 'narrow');

  useEffect(() => {
    const shown = grid.current?.querySelector(`[data-date="${date}"]`)?.closest('section');
    shown?.scrollIntoView({ block: 'nearest' });
  }, [date]);

  // From the button and not from `date`: it stays the same function, so that only changed months are drawn.
  const onKey = useCallback(
    (event: KeyboardEvent<HTMLButtonElement>) => {
      const to = stepTo(event.currentTarget.dataset['date'] ?? '', event.key);
      if (to === undefined) return;
      event.preventDefault();
      onPick(to);
      requestAnimationFrame(() => grid.current?.querySelector<HTMLElement>(`[data-date="${to}"]`)?.focus());
    },
    [onPick],
  );

  return (
    <div className={styles['scroll']}>
      <div ref={grid} className={styles['year']}>
        {months.map((month) => (
          <Month
            key={month.month}
            month={month}
            selected={date.startsWith(month.month) ? date : null}
            today={today.startsWith(month.month) ? today : null}
            locale={locale}
            heads={heads.join(' ')}
            onPick={onPick}
            onKey={onKey}
          />
        ))}
      </div>
    </div>
  );
}

interface MonthProps {
  readonly month: MonthModel;
  readonly selected: LocalDate | null;
  readonly today: LocalDate | null;
  readonly locale: string;
  /** Joined, so that an unchanged month is not drawn again. */
  readonly heads: string;
  onPick(date: LocalDate): void;
  onKey(event: KeyboardEvent<HTMLButtonElement>): void;
}

const Month = memo(function Month({ month, selected, today, locale, heads, onPick, onKey }: MonthProps) {
  const name = dateWords(locale, { month: 'long' })(`${month.month}-01`);
  return (
    <section className={cx(styles['month'], selected !== null && styles['on'])} aria-label={name}>
      <h2 className={styles['name']}>
        {name}
        {month.pins > 0 ? (
          <span>{month.pins === 1 ? '1 our date' : `${month.pins} of our dates`}</span>
        ) : null}
      </h2>
      <div className={styles['heads']} aria-hidden>
        {heads.split(' ').map((head, at) => (
          <span key={at}>{head}</span>
        ))}
      </div>
      <div className={styles['days']}>
        {Array.from({ length: month.blanks }, (_, at) => (
          <span key={at} />
        ))}
        {month.cells.map((cell) => (
          <button
            key={cell.date}
            type="button"
            data-date={cell.date}
            onClick={() => onPick(cell.date)}
            onKeyDown={onKey}
            tabIndex={cell.date === selected ? 0 : -1}
            aria-pressed={cell.date === selected}
            aria-label={cellWords(cell, locale)}
            {...(cell.date === today ? { 'aria-current': 'date' } : {})}
            className={cx(
              styles['day'],
              styles[`heat${cell.heat}`],
              cell.pinned && styles['pinned'],
              cell.solemn && styles['solemn'],
              cell.date === today && styles['today'],
            )}
          >
            {Number(cell.date.slice(8))}
          </button>
        ))}
      </div>
    </section>
  );
});

/** Most names that a label reads out; the list at the right has all. */
const MOST_NAMES = 3;

function cellWords(cell: DayCell, locale: string): string {
  const date = dateWords(locale, { weekday: 'long', day: 'numeric', month: 'long' })(cell.date);
  if (cell.days.length === 0) return date;
  const names = cell.days.slice(0, MOST_NAMES).map((day) => day.name);
  const more = cell.days.length - names.length;
  const marks = [cell.pinned ? 'our date' : '', cell.solemn ? 'sensitive' : ''].filter(Boolean);
  return [date, ...marks, ...names, ...(more > 0 ? [`${more} more`] : [])].join(', ');
}
