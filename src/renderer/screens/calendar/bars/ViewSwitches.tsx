import { Archive } from 'lucide-react';
import { useWindowState } from '../../../store/window-state';
import { Button, Segmented, StateMark } from '../../../ui';
import { counted } from '../../../words/phrases';
import { useCalendarState } from '../calendar-state';
import type { CalendarPlan } from '../use-plan';
import styles from './bars.module.css';
import { isUnfinished } from '../../../../core/model/status';

/** How much still waits for somebody, and how the view draws its days. */
export function ViewSwitches({ plan }: { plan: CalendarPlan }) {
  const { view, scale, bankOpen, selection } = useWindowState((state) => state.calendar);
  const setCalendar = useWindowState((state) => state.setCalendar);
  const { span, setSpan, groupByDay, setGroupByDay } = useCalendarState();
  const { rows, anchor } = plan;
  const drafts = rows.filter((row) => isUnfinished(row.status)).length;
  const review = rows.filter((row) => row.status === 'review').length;
  return (
    <>
      {drafts > 0 && selection.size === 0 ? (
        <span className={styles['count']}>
          <StateMark state="draft" />
          {counted(drafts, 'draft')}
        </span>
      ) : null}
      {review > 0 && selection.size === 0 ? (
        <span className={styles['count']}>
          <StateMark state="review" />
          {review} in review
        </span>
      ) : null}
      {view === 'lanes' && scale === 'days' ? (
        <Segmented
          label="How many days"
          options={[
            { value: '7', label: 'Week', testId: 'span-7' },
            { value: '28', label: '4 weeks', testId: 'span-28' },
          ]}
          value={span === 7 ? '7' : '28'}
          onChange={(value) => setSpan(value === '7' ? 7 : 28)}
        />
      ) : null}
      {view === 'lanes' ? (
        <Segmented
          label="Scale"
          options={[
            { value: 'days', label: 'Days', testId: 'scale-days' },
            { value: 'hours', label: 'Hours', testId: 'scale-hours' },
          ]}
          value={scale}
          onChange={(value) => setCalendar({ scale: value, anchor })}
        />
      ) : null}
      {view === 'list' ? (
        <Segmented
          label="Order"
          options={[
            { value: 'days', label: 'By day', testId: 'list-by-day' },
            { value: 'plain', label: 'One list', testId: 'list-plain' },
          ]}
          value={groupByDay ? 'days' : 'plain'}
          onChange={(value) => setGroupByDay(value === 'days')}
        />
      ) : null}
      <Button
        variant="quiet"
        size="small"
        aria-pressed={bankOpen}
        data-testid="toggle-bank"
        icon={<Archive size="0.875rem" strokeWidth={1.9} aria-hidden />}
        onClick={() => setCalendar({ bankOpen: !bankOpen })}
      >
        Bank
      </Button>
    </>
  );
}
