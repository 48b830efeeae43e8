import type { KeyboardEvent } from 'react';
import type { LocalDate } from '../../../../core/time/types';
import { cx, StateMark } from '../../../ui';
import { counted } from '../../../words/phrases';
import { isWeekend } from '../view-model/dates';
import { heightOf, type QuarterDay } from '../view-model/quarter-days';
import type { CalendarWords } from '../view-model/words';
import type { Observance } from '../use-observances';
import styles from './quarter.module.css';

interface DayCellProps {
  readonly day: LocalDate;
  readonly held: QuarterDay | undefined;
  readonly busiest: number;
  readonly isToday: boolean;
  /** The one day that Tab reaches. */
  readonly isStop: boolean;
  readonly observance: Observance | undefined;
  readonly words: CalendarWords;
  onOpen(day: LocalDate): void;
  onKeyDown(event: KeyboardEvent): void;
}

/** A day of the quarter: its date, how much stands on it, and what is wrong with that. */
export function DayCell(props: DayCellProps) {
  const { day, held, busiest, isToday, isStop, observance, words, onOpen, onKeyDown } = props;
  const count = held ? held.firm + held.open + held.held : 0;
  const said = sayDay(held, observance);
  const height = held ? heightOf(held, busiest) : 0;
  const openShare = held && count > 0 ? (held.open + held.held) / count : 0;
  return (
    <button
      type="button"
      data-quarter-day={day}
      tabIndex={isStop ? 0 : -1}
      className={cx(
        styles['day'],
        isWeekend(day) && styles['weekend'],
        isToday && styles['today'],
        count === 0 && styles['bare'],
      )}
      onClick={() => onOpen(day)}
      onKeyDown={onKeyDown}
      title={said}
    >
      <span className="visually-hidden">
        {words.longDay(day)}: {said}
      </span>
      <span className={styles['date']} aria-hidden>
        {Number(day.slice(8))}
        {observance?.solemn ? <StateMark state="solemn" className={styles['tiny']} /> : null}
        {observance?.ours ? <StateMark state="pin" tone="accent" className={styles['tiny']} /> : null}
      </span>
      <span className={styles['count']} aria-hidden>
        {count === 0 ? '' : count}
      </span>
      <span className={styles['marks']} aria-hidden>
        {held && held.hit > 0 ? <StateMark state="hit" tone="stop" className={styles['tiny']} /> : null}
        {held && held.gaps > 0 ? <b>!</b> : null}
      </span>
      <span className={styles['bar']} aria-hidden style={{ height: `${height * 100}%` }}>
        <i className={styles['open']} style={{ flexGrow: openShare }} />
        <i className={styles['firm']} style={{ flexGrow: 1 - openShare }} />
      </span>
    </button>
  );
}

function sayDay(held: QuarterDay | undefined, observance: Observance | undefined): string {
  const parts =
    held === undefined
      ? ['nothing planned']
      : [
          counted(held.firm + held.open + held.held, 'post'),
          held.open > 0 ? `${held.open} not approved yet` : '',
          held.held > 0 ? `${held.held} held` : '',
          held.hit > 0 ? `${held.hit} hit by the outage` : '',
          held.gaps > 0 ? `${held.gaps} with something missing` : '',
        ];
  return [...parts, observance?.name ?? ''].filter((part) => part !== '').join(', ');
}
