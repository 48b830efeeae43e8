import { RowBoundary } from '../../../ui';
import { useMemo, useRef, type KeyboardEvent } from 'react';
import type { LocalDate } from '../../../../core/time/types';
import { addDays } from '../../../../core/time';
import { daysFrom, isoWeekday, quarterMonths, weekStart } from '../view-model/dates';
import { quarterDays } from '../view-model/quarter-days';
import type { Observances } from '../use-observances';
import type { CalendarPlan } from '../use-plan';
import { DayCell } from './DayCell';
import styles from './quarter.module.css';

interface QuarterGridProps {
  readonly plan: CalendarPlan;
  readonly observances: Observances;
  onOpenDay(day: LocalDate): void;
}

/** Three months at one look: how full each day is, how firm, and where nothing stands (R154). */
export function QuarterGrid({ plan, observances, onOpenDay }: QuarterGridProps) {
  const { range, rows, words, today, frame, chips, firstWeekday } = plan;
  const root = useRef<HTMLDivElement>(null);
  const days = useMemo(() => quarterDays(rows, frame.outages, chips.gaps), [rows, frame.outages, chips.gaps]);
  const busiest = Math.max(0, ...[...days.values()].map((day) => day.firm + day.open + day.held));
  const months = quarterMonths(range.first);
  const stop = range.days.includes(today) ? today : range.first;

  function onKeyDown(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    const from = event.target instanceof HTMLElement ? event.target.dataset['quarterDay'] : undefined;
    if (step === undefined || from === undefined) return;
    event.preventDefault();
    const to = addDays(from, step);
    root.current?.querySelector<HTMLElement>(`[data-quarter-day='${to}']`)?.focus();
  }

  return (
    <div
      ref={root}
      className={styles['quarter']}
      data-testid="quarter"
      role="group"
      aria-label={`Posts in ${words.months(range.first, range.days.at(-1) ?? range.first)}`}
    >
      {months.map((month) => {
        const inMonth = range.days.filter((day) => day.slice(0, 7) === month.slice(0, 7));
        const count = inMonth.reduce((sum, day) => sum + total(days.get(day)), 0);
        const blank = (isoWeekday(month) - firstWeekday + 7) % 7;
        const rest = (7 - ((blank + inMonth.length) % 7)) % 7;
        return (
          <section key={month} aria-label={words.month(month)}>
            <h2 className={styles['name']}>
              {words.month(month)} <span>{count === 0 ? 'nothing planned' : `${count} posts`}</span>
            </h2>
            <div className={styles['weekdays']} aria-hidden>
              {daysFrom(weekStart(month, firstWeekday), 7).map((day) => (
                <span key={day}>{words.weekday(day)}</span>
              ))}
            </div>
            <div className={styles['days']}>
              {blank > 0 ? <span style={{ gridColumn: `span ${blank}` }} /> : null}
              {inMonth.map((day) => (
                <RowBoundary key={day} kind="day" name={words.longDay(day)} of={days.get(day)}>
                  {() => (
                    <DayCell
                      day={day}
                      held={days.get(day)}
                      busiest={busiest}
                      isToday={day === today}
                      isStop={day === stop}
                      observance={observances.get(day)}
                      words={words}
                      onOpen={onOpenDay}
                      onKeyDown={onKeyDown}
                    />
                  )}
                </RowBoundary>
              ))}
              {rest > 0 ? <span style={{ gridColumn: `span ${rest}` }} /> : null}
            </div>
          </section>
        );
      })}
      <p className={styles['legend']} aria-hidden>
        <i className={styles['firmKey']} /> approved, scheduled or out
        <i className={styles['openKey']} /> draft or in review
        <b>!</b> something is missing
      </p>
    </div>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

function total(day: { firm: number; open: number; held: number } | undefined): number {
  return day === undefined ? 0 : day.firm + day.open + day.held;
}
