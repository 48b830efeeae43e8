import { Trash2 } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import type { DayOccurrence } from '../../../core/days';
import type { LocalDate } from '../../../core/time/types';
import type { OwnDayRow } from '../../../core/model/day';
import { useWindowState } from '../../store/window-state';
import { useRun } from '../../store/session';
import { Button, cx, IconButton, StateMark, Tag, RowBoundary } from '../../ui';
import { dateWords } from '../../words/dates';
import { clashesOf, type MonthModel } from './days-model';
import styles from './MonthList.module.css';
import { useMakePost } from './use-make-post';
import { regionsOf } from './words';

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
                  {() => <Row day={day} own={ownRow(day)} {...about} />}
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
                  {() => <Row day={day} own={ownRow(day)} {...about} />}
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

interface RowProps {
  readonly day: DayOccurrence;
  readonly zone: string;
  readonly locale: string;
  readonly regions: readonly string[];
  /** Its row, when it is a day of ours. */
  readonly own: OwnDayRow | undefined;
}

function Row({ day, zone, locale, regions, own }: RowProps) {
  const run = useRun();
  const makePost = useMakePost();
  const notify = useWindowState((state) => state.notify);
  const ours = own !== undefined;
  const solemn = day.sensitivity === 'solemn';
  const short = { day: 'numeric', month: 'short' } as const;

  async function remove(): Promise<void> {
    if (!own) return;
    const removed = await run('day.delete', { id: own.id });
    if (removed.ok) notify({ text: `${day.name} removed.`, tone: 'neutral', undo: true });
  }

  return (
    <li className={cx(styles['row'], ours && styles['ours'], solemn && styles['solemn'])}>
      <span className={styles['mark']}>
        {ours ? (
          <StateMark state="pin" tone="accent" label="our date" />
        ) : solemn ? (
          <StateMark state="solemn" />
        ) : null}
      </span>
      <span className={styles['name']}>
        {day.name} {solemn ? <Tag className={styles['tag']}>Sensitive</Tag> : null}
        {day.confidence === 'low' ? (
          <Tag tone="care" className={styles['tag']}>
            Unconfirmed
          </Tag>
        ) : null}
      </span>
      <span className={styles['aside']}>
        {day.kind === 'day'
          ? regionsOf(day, regions)
          : `${dateWords(locale, short)(day.from)} to ${dateWords(locale, short)(day.to)}`}
      </span>
      <span className={styles['do']}>
        {ours ? (
          <IconButton
            size="small"
            label={`Remove ${day.name}`}
            icon={<Trash2 size="0.875rem" strokeWidth={1.75} />}
            onClick={() => void remove()}
          />
        ) : null}
        <Button
          size="small"
          aria-label={`Make a post for ${day.name}`}
          data-testid="make-post"
          onClick={() => void makePost(day, zone)}
        >
          Make a post
        </Button>
      </span>
    </li>
  );
}
