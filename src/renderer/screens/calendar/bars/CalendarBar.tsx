import { ChevronLeft, ChevronRight, Plus } from 'lucide-react';
import { addDays } from '../../../../core/time';
import { useWindowState, type CalendarView } from '../../../store/window-state';
import { Button, IconButton, ScreenBar, Segmented } from '../../../ui';
import { addMonths } from '../view-model/dates';
import { useCalendarState } from '../calendar-state';
import type { CalendarActions } from '../use-actions';
import type { CalendarPlan } from '../use-plan';
import styles from './bars.module.css';
import { PlanRisk } from './PlanRisk';

const VIEWS: readonly { value: CalendarView; label: string; testId: string }[] = [
  { value: 'lanes', label: 'Lanes', testId: 'view-lanes' },
  { value: 'week', label: 'Week', testId: 'view-week' },
  { value: 'month', label: 'Month', testId: 'view-month' },
  { value: 'quarter', label: 'Quarter', testId: 'view-quarter' },
  { value: 'list', label: 'List', testId: 'view-list' },
  { value: 'todo', label: 'To do', testId: 'view-todo' },
];

/** Which days are shown, the way to others, and how they are drawn. */
export function CalendarBar({ plan, actions }: { plan: CalendarPlan; actions: CalendarActions }) {
  const { view, scale } = useWindowState((state) => state.calendar);
  const setCalendar = useWindowState((state) => state.setCalendar);
  const span = useCalendarState((state) => state.span);
  const { anchor, words, frame, today, asked } = plan;
  const byHour = view === 'lanes' && scale === 'hours';
  const last = asked.days[asked.days.length - 1] ?? asked.first;
  const title =
    view === 'todo'
      ? 'To do'
      : view === 'month'
        ? words.month(anchor)
        : byHour
          ? words.longDay(anchor)
          : view === 'quarter'
            ? words.months(asked.first, last)
            : words.range(asked.first, last);

  function go(direction: -1 | 1): void {
    const months = view === 'month' ? 1 : view === 'quarter' ? 3 : 0;
    const step = byHour ? 1 : view === 'list' ? 28 : view === 'week' ? 7 : span;
    setCalendar({
      anchor: months > 0 ? addMonths(anchor, direction * months) : addDays(anchor, direction * step),
    });
  }

  return (
    <ScreenBar
      title={title}
      actions={
        <Button
          variant={frame.outages.length > 0 || frame.channels.length === 0 ? 'plain' : 'primary'}
          icon={<Plus size="0.875rem" strokeWidth={1.9} aria-hidden />}
          data-testid="new-post"
          onClick={() => void actions.newPost()}
        >
          New post
        </Button>
      }
    >
      {view === 'todo' ? null : (
        <span className={styles['steps']}>
          <IconButton
            label="Earlier"
            data-testid="calendar-earlier"
            icon={<ChevronLeft size="1rem" strokeWidth={1.75} aria-hidden />}
            onClick={() => go(-1)}
          />
          <Button variant="quiet" data-testid="calendar-today" onClick={() => setCalendar({ anchor: today })}>
            Today
          </Button>
          <IconButton
            label="Later"
            data-testid="calendar-later"
            icon={<ChevronRight size="1rem" strokeWidth={1.75} aria-hidden />}
            onClick={() => go(1)}
          />
        </span>
      )}
      <Segmented
        label="View"
        options={VIEWS}
        value={view}
        onChange={(value) => setCalendar({ view: value, anchor })}
      />
      <PlanRisk plan={plan} />
    </ScreenBar>
  );
}
