import { cx, StateMark } from '../../../ui';
import { zonePlace } from '../../../words/zones';
import type { Observances } from '../use-observances';
import type { CalendarPlan } from '../use-plan';
import styles from './week.module.css';

interface WeekHeadProps {
  readonly plan: CalendarPlan;
  readonly observances: Observances;
  readonly template: string;
  readonly minWidth: string;
  /** Posts of each day. */
  readonly counts: readonly number[];
  readonly zones: readonly { readonly zone: string; readonly names: readonly string[] }[];
}

/** The days of the week, and whose clocks stand at the left. */
export function WeekHead({ plan, observances, template, minWidth, counts, zones }: WeekHeadProps) {
  const { range, words, today, frame } = plan;
  return (
    <div role="row" className={styles['heads']} style={{ gridTemplateColumns: template, minWidth }}>
      <div role="columnheader" className={styles['clocks']}>
        {zones.map(({ zone, names }) => (
          <span key={zone} title={`${names.join(', ')}, ${zonePlace(zone)} time`}>
            {zonePlace(zone)}
          </span>
        ))}
        <span title={`${zonePlace(frame.zone)} time`}>{zones.length === 0 ? '' : zonePlace(frame.zone)}</span>
        {zones.length === 0 ? <span className="visually-hidden">Hours</span> : null}
      </div>
      {range.days.map((day, index) => {
        const head = observances.get(day);
        return (
          <div key={day} role="columnheader" className={cx(styles['head'], day === today && styles['today'])}>
            <button type="button" className={styles['date']} data-open-day={day}>
              <span className="visually-hidden">{words.longDay(day)}, by channel</span>
              <span aria-hidden>
                {words.weekday(day)} <b>{Number(day.slice(8))}</b>
              </span>
            </button>
            <span className={styles['count']}>{counts[index] || ''}</span>
            <span className={styles['observance']} title={head?.all.join('\n')}>
              {head?.solemn ? (
                <StateMark state="solemn" label="Sensitive day:" className={styles['tiny']} />
              ) : null}
              {head?.ours ? (
                <StateMark state="pin" tone="accent" label="Our date:" className={styles['tiny']} />
              ) : null}
              <span>{head?.name ?? ''}</span>
            </span>
          </div>
        );
      })}
    </div>
  );
}
