import { useEffect, useMemo, useRef } from 'react';
import type { DayOccurrence } from '../../../core/days';
import type { LocalDate } from '../../../core/time/types';
import type { OwnDayRow } from '../../../core/model/day';
import type { FromDay } from '../../../core/model/post';
import { dayKey, postsFromDays } from '../../store/queries/days';
import { useLive } from '../../store/session';
import { cx, StateMark, RowBoundary } from '../../ui';
import { dateWords } from '../../words/dates';
import { DayRow } from './DayRow';
import { clashesOf, type MonthModel } from './days-model';
import styles from './MonthList.module.css';

export interface MonthListProps {
  readonly month: MonthModel;
  readonly date: LocalDate;
  readonly today: LocalDate;
  readonly zone: string;
  readonly locale: string;
  /** The regions asked for, named first. */
  readonly regions: readonly string[];
  readonly own: readonly OwnDayRow[];
  /** How many posts stand on a date. */
  readonly posts: ReadonlyMap<LocalDate, number>;
}

const NONE = [] as const;

/** The open month as a list: every day by name, solemn ones marked, each one step from a post. */
export function MonthList(props: MonthListProps) {
  const { month, date, today, zone, locale, regions, own, posts } = props;
  const list = useRef<HTMLDivElement>(null);
  const filled = month.cells.filter((cell) => cell.days.length > 0);
  const all = filled.flatMap((cell) => cell.days);
  const solemn = all.filter((day) => day.sensitivity === 'solemn').length;
  const clash = useMemo(
    () => clashesOf(month, new Set(own.map((day) => day.id)), posts),
    [month, own, posts],
  );
  const about = { zone, locale, regions };
  const shownDays = useMemo(() => daysShown(month), [month]);
  const written = useLive((db) => postsFromDays(db, shownDays), [shownDays]);
  const postsOf = ({ id, from }: DayOccurrence) => written?.get(dayKey({ id, date: from })) ?? NONE;
  const ownRow = (day: DayOccurrence) => own.find((one) => one.id === day.id);
  const shown = clash.find((one) => one.date === date) ?? clash.find((one) => one.date >= today) ?? clash[0];

  useEffect(() => {
    list.current?.querySelector(`[data-day="${date}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [date, month.month]);

  return (
    <aside
      className={styles['list']}
      aria-label={`Days of ${dateWords(locale, { month: 'long' })(`${month.month}-01`)}`}
    >
      <header className={styles['head']}>
        <h2>{dateWords(locale, { month: 'long' })(`${month.month}-01`)}</h2>
        <span>
          {all.length} {all.length === 1 ? 'day' : 'days'}, {solemn} of them sensitive
        </span>
      </header>
      <div ref={list} className={styles['scroll']}>
        {filled.length === 0 ? (
          <p className={styles['none']}>
            No days this month match the filters above. Choose more regions or categories.
          </p>
        ) : null}
        {filled.map((cell) => (
          <div
            key={cell.date}
            data-day={cell.date}
            className={cx(styles['day'], cell.date === date && styles['selected'])}
          >
            <div className={cx(styles['date'], cell.date === today && styles['today'])}>
              <b>{Number(cell.date.slice(8))}</b>
              <span>{dateWords(locale, { weekday: 'short' })(cell.date)}</span>
              {posts.has(cell.date) ? (
                <span className={styles['posts']}>{postsWords(posts.get(cell.date) ?? 0)}</span>
              ) : null}
            </div>
            <ul>
              {cell.days.map((day) => (
                <RowBoundary key={day.id} as="li" kind="day" name={day.name} of={day}>
                  {() => <DayRow day={day} own={ownRow(day)} posts={postsOf(day)} {...about} />}
                </RowBoundary>
              ))}
            </ul>
          </div>
        ))}
        {month.stretches.length > 0 ? (
          <section className={styles['stretches']}>
            <h3>Weeks, months and seasons</h3>
            <ul>
              {month.stretches.map((day) => (
                <RowBoundary key={day.id} as="li" kind="day" name={day.name} of={day}>
                  {() => <DayRow day={day} own={ownRow(day)} posts={postsOf(day)} {...about} />}
                </RowBoundary>
              ))}
            </ul>
          </section>
        ) : null}
      </div>
      {shown ? (
        <footer className={styles['clash']}>
          <StateMark state="solemn" />
          <p>
            <b>Sensitive day:</b> {shown.ours} falls on{' '}
            {dateWords(locale, { day: 'numeric', month: 'long' })(shown.date)}, with {shown.solemn}. Avoid
            combining them.
          </p>
        </footer>
      ) : null}
    </aside>
  );
}

function postsWords(count: number): string {
  return count === 1 ? '1 post' : `${count} posts`;
}

function daysShown({ cells, stretches }: MonthModel): FromDay[] {
  return [...cells.flatMap(({ days }) => days), ...stretches].map(({ id, from }) => ({ id, date: from }));
}
