import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import { localDate } from '../../../core/time';
import { getWorkspace as workspaceRow } from '../../store/queries';
import { ownDays, postsByDate } from '../../store/queries/days';
import { useLive, useSession } from '../../store/session';
import { Button, IconButton, ScreenBar, Segmented } from '../../ui';
import { dateWords, firstWeekday } from '../../words/dates';
import { inMonth, inYear, yearModel } from './days-model';
import { DaysFilters } from './DaysFilters';
import styles from './DaysScreen.module.css';
import { useDaysState } from '../../store/days-state';
import { MonthList } from './MonthList';
import { MonthView } from './MonthView';
import { OwnDayButton } from './OwnDayButton';
import { ShareDays } from './ShareDays';
import { useOccurrences } from './use-occurrences';
import { YearGrid } from './YearGrid';

const NO_POSTS: ReadonlyMap<string, number> = new Map();

/** The year's awareness days, holidays and own key dates, and the way from a day to a post. */
export function DaysScreen() {
  const { info, now } = useSession();
  const state = useDaysState();
  const space = useLive(workspaceRow, []);
  const own = useLive(ownDays, []);
  const zone = space?.zone ?? info.zone;
  const today = localDate(now(), zone);
  const date = state.date ?? today;
  const year = Number(date.slice(0, 4));
  const month = date.slice(0, 7);
  const home = useMemo(
    () => (space?.regions ?? []).filter((region) => region !== 'GLOBAL' && region !== 'UN'),
    [space?.regions],
  );
  const regions = state.regions ?? home;
  const posts = useLive((db) => postsByDate(db, month, zone), [month, zone]);

  const first = firstWeekday(info.locale);
  const { occurrences, ownIds } = useOccurrences(year, regions, own);
  const months = useMemo(
    () => yearModel(year, occurrences, ownIds, first),
    [year, occurrences, ownIds, first],
  );
  const open = months.find((one) => one.month === month);

  const { set } = state;
  const pick = useCallback((to: string) => set({ date: to }), [set]);
  const step = (by: 1 | -1) => pick(state.view === 'year' ? inYear(date, year + by) : inMonth(date, by));
  const title =
    state.view === 'year' ? String(year) : dateWords(info.locale, { month: 'long', year: 'numeric' })(date);

  const grid = { date, today, locale: info.locale, first, onPick: pick };
  return (
    <section
      className={styles['screen']}
      data-testid="screen-days"
      aria-label="Days"
      aria-busy={own === undefined || space === undefined}
    >
      <ScreenBar
        title={title}
        actions={
          <>
            <ShareDays year={year} occurrences={occurrences} />
            <OwnDayButton date={date} locale={info.locale} />
          </>
        }
      >
        <span className={styles['steps']}>
          <IconButton
            label={state.view === 'year' ? 'Previous year' : 'Previous month'}
            icon={<ChevronLeft size="1rem" strokeWidth={1.75} />}
            onClick={() => step(-1)}
          />
          <Button variant="quiet" onClick={() => pick(today)}>
            Today
          </Button>
          <IconButton
            label={state.view === 'year' ? 'Next year' : 'Next month'}
            icon={<ChevronRight size="1rem" strokeWidth={1.75} />}
            onClick={() => step(1)}
          />
        </span>
        <Segmented
          label="View"
          value={state.view}
          onChange={(view) => state.set({ view })}
          options={[
            { value: 'year', label: 'Year' },
            { value: 'month', label: 'Month' },
          ]}
        />
      </ScreenBar>
      <DaysFilters home={home} regions={regions} />
      <div className={styles['work']}>
        {state.view === 'year' ? (
          <YearGrid months={months} {...grid} />
        ) : open ? (
          <MonthView ownIds={ownIds} month={open} {...grid} />
        ) : null}
        {open ? (
          <MonthList
            month={open}
            date={date}
            today={today}
            zone={zone}
            locale={info.locale}
            regions={regions}
            own={own ?? []}
            posts={posts ?? NO_POSTS}
          />
        ) : null}
      </div>
    </section>
  );
}
