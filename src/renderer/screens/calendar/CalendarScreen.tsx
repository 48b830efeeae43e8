import { CalendarPlus } from 'lucide-react';
import { lazy, Suspense, useEffect, useMemo, useRef } from 'react';
import type { LocalDate } from '../../../core/time/types';
import { useWindowState } from '../../store/window-state';
import { Button, EmptyState } from '../../ui';
import { BankDrawer } from './bank/BankDrawer';
import { CalendarBar } from './bars/CalendarBar';
import { CalendarFilterBar } from './bars/CalendarFilterBar';
import { FirstSteps } from './FirstSteps';
import { IncidentBar } from './bars/IncidentBar';
import { SelectionBar } from './bars/SelectionBar';
import styles from './calendar-screen.module.css';
import { HoverCard } from './HoverCard';
import { LanesDays } from './lanes/LanesDays';
import { LanesHours } from './lanes/LanesHours';
import { MonthGrid } from './month/MonthGrid';
import { QuarterGrid } from './quarter/QuarterGrid';
import { TodoView } from './todo/TodoView';
import { WeekHours } from './week/WeekHours';
import { useActions, type CalendarActions } from './use-actions';
import { useObservances } from './use-observances';
import { usePlan, type CalendarPlan } from './use-plan';

/** The list brings a table library along: read when it is first wanted. */
const ListView = lazy(async () => ({ default: (await import('./list/ListView')).ListView }));

/** The plan as lanes, week, month, quarter or list, and what is left to do; with the outage on top when there is one. */
export function CalendarScreen() {
  const plan = usePlan();
  const actions = useActions(plan);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { screen, calendar, setCalendar } = useWindowState.getState();
      if (event.key !== 'Escape' || event.defaultPrevented || screen !== 'calendar') return;
      if (calendar.selection.size > 0) setCalendar({ selection: new Set() });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <div className={styles['screen']} data-testid="screen-calendar" aria-busy={plan?.read !== true}>
      {plan === undefined ? (
        <p className="visually-hidden">Loading the plan</p>
      ) : (
        <Opened plan={plan} actions={actions} />
      )}
    </div>
  );
}

function Opened({ plan, actions }: { plan: CalendarPlan; actions: CalendarActions }) {
  const { selection, bankOpen, view } = useWindowState((state) => state.calendar);
  const isTodo = view === 'todo';
  const body = useRef<HTMLDivElement>(null);
  const selected = useMemo(
    () => (selection.size === 0 ? [] : plan.allRows.filter((row) => selection.has(row.id))),
    [selection, plan.allRows],
  );
  return (
    <>
      <CalendarBar plan={plan} actions={actions} />
      {plan.frame.outages.map((outage, index) => (
        <IncidentBar key={outage.id} plan={plan} outage={outage} first={index === 0} />
      ))}
      {isTodo ? null : selected.length > 0 ? (
        <SelectionBar plan={plan} selected={selected} actions={actions} />
      ) : (
        <CalendarFilterBar plan={plan} />
      )}
      <div className={styles['body']} ref={body}>
        <View plan={plan} actions={actions} />
        {plan.frame.isBlank && plan.frame.channels.length > 0 && !isTodo ? (
          <FirstSteps actions={actions} />
        ) : null}
        {bankOpen && !isTodo ? <BankDrawer plan={plan} actions={actions} /> : null}
        <HoverCard host={body} plan={plan} />
      </div>
    </>
  );
}

function View({ plan, actions }: { plan: CalendarPlan; actions: CalendarActions }) {
  const { view, scale } = useWindowState((state) => state.calendar);
  const setCalendar = useWindowState((state) => state.setCalendar);
  const setScreen = useWindowState((state) => state.setScreen);
  const observances = useObservances(plan.frame, plan.range.days);
  const openDay = (day: LocalDate): void => setCalendar({ view: 'lanes', scale: 'hours', anchor: day });

  if (plan.frame.channels.length === 0) {
    return (
      <EmptyState
        icon={<CalendarPlus size="1.5rem" strokeWidth={1.5} aria-hidden />}
        title="No channels yet"
        actions={
          <Button variant="primary" onClick={() => setScreen('settings')}>
            Add a channel
          </Button>
        }
      >
        Each channel you post to gets a lane here. Add your channels in Settings, or drop a spreadsheet of
        your plan onto this window.
      </EmptyState>
    );
  }
  if (view === 'todo') return <TodoView plan={plan} />;
  // These two draw the days asked for at once, empty for the moment that reading takes.
  const asked = { ...plan, range: plan.asked };
  if (view === 'week') {
    return <WeekHours plan={asked} actions={actions} observances={observances} onOpenDay={openDay} />;
  }
  if (view === 'quarter') {
    return <QuarterGrid plan={asked} observances={observances} onOpenDay={openDay} />;
  }
  if (view === 'month') {
    return <MonthGrid plan={plan} actions={actions} observances={observances} onOpenDay={openDay} />;
  }
  if (view === 'list') {
    return (
      <Suspense fallback={null}>
        <ListView plan={plan} actions={actions} />
      </Suspense>
    );
  }
  // While a new range is being read the rows of the one before stand: one day, or many.
  return scale === 'hours' && plan.range.days.length === 1 ? (
    <LanesHours plan={plan} actions={actions} />
  ) : (
    <LanesDays plan={plan} actions={actions} observances={observances} onOpenDay={openDay} />
  );
}
