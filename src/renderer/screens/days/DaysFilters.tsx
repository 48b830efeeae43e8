import { ListFilter } from 'lucide-react';
import { DAYS_CATALOGUE, type DayConfidence } from '../../../core/days';
import { FilterBar, MenuButton, type MenuEntry, StateMark } from '../../ui';
import { USUAL_CONFIDENCES, useDaysState } from '../../store/days-state';
import { regionName } from './words';
import styles from './Legend.module.css';

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

function regionEntry(region: string): MenuEntry {
  return { id: region, label: regionName(region) };
}

export interface DaysFiltersProps {
  /** Countries of the workspace: they stand first. */
  readonly home: readonly string[];
  /** Countries that are shown. */
  readonly regions: readonly string[];
}

/** Which days are shown: of which countries, of what, and how certain. */
export function DaysFilters({ home, regions }: DaysFiltersProps) {
  const state = useDaysState();
  const where = [
    ...regions.map(regionName),
    ...(state.worldwide ? [regions.length > 0 ? 'worldwide, UN' : 'Worldwide, UN'] : []),
  ].join(', ');
  return (
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
  );
}

/** What the shades and marks of the year mean. */
function Legend() {
  return (
    <span className={styles['legend']}>
      <span>
        <i className={styles['one']} />
        <i className={styles['three']} />
        <i className={styles['five']} />
        1, 3, 5 or more days
      </span>
      <span>
        <StateMark state="pin" tone="accent" />
        our date
      </span>
      <span>
        <StateMark state="solemn" />
        sensitive
      </span>
    </span>
  );
}
