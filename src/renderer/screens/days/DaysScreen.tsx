import { ChevronLeft, ChevronRight, ListFilter } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import { daysOf, daysToCsv, DAYS_CATALOGUE, type DayConfidence } from '../../../core/days';
import { localDate } from '../../../core/time';
import { useLive, useSession } from '../../store/session';
import { getWorkspace as workspaceRow } from '../../store/queries';
import { ownDays, postsByDate } from '../../store/queries/days';
import { useWindowState } from '../../store/window-state';
import { Button, FilterBar, IconButton, MenuButton, ScreenBar, Segmented, type MenuEntry } from '../../ui';
import { dateWords, firstWeekday } from '../../words/dates';
import { inMonth, inYear, yearModel } from './days-model';
import styles from './DaysScreen.module.css';
import { USUAL_CONFIDENCES, useDaysState } from './days-state';
import { Legend } from './Legend';
import { MonthList } from './MonthList';
import { MonthView } from './MonthView';
import { OwnDayButton } from './OwnDayButton';
import { regionName } from './words';
import { YearGrid } from './YearGrid';

const COUNTRIES = [...new Set(DAYS_CATALOGUE.flatMap((day) => day.regions))]
  .filter((region) => region !== 'GLOBAL' && region !== 'UN')
  .sort((a, b) => regionName(a).localeCompare(regionName(b)));
const CATEGORIES = [...new Set(DAYS_CATALOGUE.flatMap((day) => day.categories))].sort();
const CONFIDENCES: readonly { id: DayConfidence; label: string; detail: string }[] = [
  { id: 'high', label: 'Confirmed', detail: 'set by law or by its organiser' },
  { id: 'medium', label: 'Likely', detail: 'one source, or based on earlier years' },
  { id: 'low', label: 'Unconfirmed', detail: 'the organiser may change it' },
];
const WORLD = 'worldwide';
const NO_POSTS: ReadonlyMap<string, number> = new Map();

function regionEntry(region: string): MenuEntry {
  return { id: region, label: regionName(region) };
}

/** The year's awareness days, holidays and own key dates, and the way from a day to a post. */
export function DaysScreen() {
  const { info, now } = useSession();
  const notify = useWindowState((state) => state.notify);
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
  const ownIds = useMemo(() => new Set<string>(own?.map((day) => day.id)), [own]);
  const occurrences = useMemo(() => {
    // An empty list of regions would mean all of them: a code that no day has keeps only the worldwide ones.
    const asked = regions.length === 0 ? ['-'] : regions;
    const all = daysOf(year, { regions: asked, includeGlobal: state.worldwide, own: own ?? [] });
    return all.filter(
      (day) =>
        ownIds.has(day.id) ||
        (state.confidences.includes(day.confidence) &&
          (state.categories.length === 0 || day.categories.some((one) => state.categories.includes(one)))),
    );
  }, [year, regions, state.worldwide, own, ownIds, state.confidences, state.categories]);
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

  async function share(name: string, text: string): Promise<void> {
    const saved = await window.holdfast.saveFile(name, new TextEncoder().encode(text));
    if (!saved.ok) notify({ text: saved.error.message, tone: 'care' });
    else if (saved.value) notify({ text: `Saved: ${saved.value.savedAs}`, tone: 'neutral' });
  }

  async function shareCalendar(): Promise<void> {
    const { daysToIcs } = await import('../../../core/export');
    await share(`Days ${year}.ics`, daysToIcs(occurrences, now()));
  }

  const where = [
    ...regions.map(regionName),
    ...(state.worldwide ? [regions.length > 0 ? 'worldwide, UN' : 'Worldwide, UN'] : []),
  ].join(', ');
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
            <MenuButton
              label="Share"
              entries={[
                {
                  id: 'csv',
                  label: 'Save as a spreadsheet',
                  detail: `The ${occurrences.length} days of ${year} shown here, as CSV`,
                  onAction: () => void share(`Days ${year}.csv`, daysToCsv(occurrences, { bom: true })),
                },
                {
                  id: 'ics',
                  label: 'Save as a calendar file',
                  detail: 'For Outlook, Google or Apple Calendar, as ICS',
                  onAction: () => void shareCalendar(),
                },
              ]}
            >
              Share
            </MenuButton>
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
      <FilterBar end={<Legend />}>
        <ListFilter size="1rem" strokeWidth={1.75} aria-hidden />
        <MenuButton
          label="Regions"
          variant="pill"
          active={regions.length > 0 || !state.worldwide}
          selection="multiple"
          selected={new Set([...regions, ...(state.worldwide ? [WORLD] : [])])}
          onSelect={(chosen) =>
            state.set({
              worldwide: chosen.has(WORLD),
              regions: COUNTRIES.filter((region) => chosen.has(region)),
            })
          }
          entries={[
            { id: WORLD, label: 'Worldwide, UN' },
            ...home.map(regionEntry),
            'line',
            ...COUNTRIES.filter((region) => !home.includes(region)).map(regionEntry),
          ]}
        >
          {where === '' ? 'Only our dates' : where}
        </MenuButton>
        <MenuButton
          label="Categories"
          variant="pill"
          active={state.categories.length > 0}
          selection="multiple"
          selected={new Set(state.categories)}
          onSelect={(chosen) => state.set({ categories: CATEGORIES.filter((one) => chosen.has(one)) })}
          entries={CATEGORIES.map((one) => ({
            id: one,
            label: `${one.charAt(0).toUpperCase()}${one.slice(1)}`,
          }))}
        >
          {state.categories.length === 0 ? 'All categories' : state.categories.join(', ')}
        </MenuButton>
        <MenuButton
          label="Certainty"
          variant="pill"
          active={state.confidences.join() !== USUAL_CONFIDENCES.join()}
          selection="multiple"
          selected={new Set(state.confidences)}
          onSelect={(chosen) =>
            state.set({ confidences: CONFIDENCES.map((one) => one.id).filter((id) => chosen.has(id)) })
          }
          entries={CONFIDENCES}
        >
          {state.confidences.length === CONFIDENCES.length
            ? 'All dates'
            : CONFIDENCES.filter((one) => state.confidences.includes(one.id))
                .map((one, at) => (at === 0 ? one.label : one.label.toLowerCase()))
                .join(', ') || 'No dates'}
        </MenuButton>
      </FilterBar>
      <div className={styles['work']}>
        {state.view === 'year' ? (
          <YearGrid
            months={months}
            date={date}
            today={today}
            locale={info.locale}
            first={first}
            onPick={pick}
          />
        ) : open ? (
          <MonthView
            ownIds={ownIds}
            month={open}
            date={date}
            today={today}
            locale={info.locale}
            first={first}
            onPick={pick}
          />
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
