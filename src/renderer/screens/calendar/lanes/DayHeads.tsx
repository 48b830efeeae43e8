import { isoWeek } from '../view-model/dates';
import type { Observances } from '../use-observances';
import type { CalendarPlan } from '../use-plan';
import { DayHead } from './DayHead';
import styles from './lanes.module.css';
import type { DayColumns } from './use-day-columns';

interface DayHeadsProps {
  readonly plan: CalendarPlan;
  readonly days: DayColumns;
  /** For `grid-template-columns`, the lane head among them. */
  readonly template: string;
  readonly dense: boolean;
  readonly observances: Observances;
}

/** The row on top of the lanes: the week of the year in the corner, and the days. */
export function DayHeads({ plan, days, template, dense, observances }: DayHeadsProps) {
  const { range, today, words } = plan;
  return (
    <div role="row" className={styles['head']} style={{ gridTemplateColumns: template }}>
      <div role="columnheader" className={styles['corner']} title="Week of the year">
        {plan.firstWeekday === 1 ? (
          `W ${isoWeek(range.first)}`
        ) : (
          <span className="visually-hidden">Channel</span>
        )}
      </div>
      {range.days.map((day) => (
        <DayHead
          key={day}
          day={day}
          today={day === today}
          wide={day === days.wide}
          dense={dense}
          load={days.loads.get(day)}
          observance={observances.get(day)}
          words={words}
        />
      ))}
    </div>
  );
}
