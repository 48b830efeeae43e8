import { ListFilter, Search } from 'lucide-react';
import { useMemo } from 'react';
import { IMPORTANCES } from '../../../../core/model/post';
import { STATUSES } from '../../../../core/model/status';
import { platformOrGeneric } from '../../../../core/platform';
import { NO_FILTERS, type CalendarFilters, hasFilters } from '../../../../core/calendar/filters';
import { useWindowState } from '../../../store/window-state';
import { Button, FilterBar, MenuButton, TextInput } from '../../../ui';
import { IMPORTANCE_WORDS, STATUS_WORDS } from '../../../words/labels';
import type { CalendarPlan } from '../use-plan';
import styles from './bars.module.css';
import { ViewSwitches } from './ViewSwitches';

interface Choice {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
}

/** What is shown of the plan. */
export function CalendarFilterBar({ plan }: { plan: CalendarPlan }) {
  const filters = useWindowState((state) => state.calendar.filters);
  const setCalendar = useWindowState((state) => state.setCalendar);
  const { frame, rows, allRows } = plan;
  const set = (change: Partial<CalendarFilters>): void => setCalendar({ filters: { ...filters, ...change } });

  const labels = useMemo(
    () => [...new Set([...allRows.flatMap((row) => row.labels), ...filters.labels])].sort(),
    [allRows, filters.labels],
  );
  const channels: Choice[] = frame.channels.map((channel) => ({
    id: channel.id,
    label: platformOrGeneric(channel.platform).name,
    detail: channel.handle || channel.name,
  }));
  const campaigns: Choice[] = frame.campaigns.map((campaign) => ({ id: campaign.id, label: campaign.name }));

  return (
    <FilterBar end={<ViewSwitches plan={plan} />}>
      <ListFilter size="0.875rem" strokeWidth={1.9} aria-hidden />
      <FilterMenu
        name="Channels"
        all="All channels"
        choices={channels}
        chosen={filters.channels}
        onChange={(ids) => set({ channels: frame.channels.map((one) => one.id).filter((id) => ids.has(id)) })}
      />
      {campaigns.length > 0 ? (
        <FilterMenu
          name="Campaign"
          choices={campaigns}
          chosen={filters.campaigns}
          onChange={(ids) => set({ campaigns: [...ids] })}
        />
      ) : null}
      <FilterMenu
        name="Status"
        choices={STATUSES.map((id) => ({ id, label: STATUS_WORDS[id] }))}
        chosen={filters.statuses}
        onChange={(ids) => set({ statuses: STATUSES.filter((id) => ids.has(id)) })}
      />
      {labels.length > 0 ? (
        <FilterMenu
          name="Label"
          choices={labels.map((id) => ({ id, label: id }))}
          chosen={filters.labels}
          onChange={(ids) => set({ labels: [...ids] })}
        />
      ) : null}
      <FilterMenu
        name="Importance"
        choices={IMPORTANCES.map((id) => ({ id, label: IMPORTANCE_WORDS[id] }))}
        chosen={filters.importances}
        onChange={(ids) => set({ importances: IMPORTANCES.filter((id) => ids.has(id)) })}
      />
      <TextInput
        type="search"
        className={styles['find'] ?? ''}
        icon={<Search size="0.75rem" strokeWidth={2} aria-hidden />}
        aria-label="Search these days"
        placeholder="Search these days"
        data-testid="calendar-find"
        value={filters.text}
        onChange={(text) => set({ text })}
      />
      {hasFilters(filters) ? (
        <span className={styles['shown']}>
          {rows.length} of {allRows.length} shown
          <Button variant="quiet" size="small" onClick={() => setCalendar({ filters: NO_FILTERS })}>
            Show all
          </Button>
        </span>
      ) : null}
    </FilterBar>
  );
}

interface FilterMenuProps {
  readonly name: string;
  readonly all?: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  onChange(ids: ReadonlySet<string>): void;
}

function FilterMenu({ name, all = name, choices, chosen, onChange }: FilterMenuProps) {
  const only = chosen.length === 1 ? choices.find((choice) => choice.id === chosen[0])?.label : undefined;
  const words = chosen.length === 0 ? all : (only ?? `${name}: ${chosen.length}`);
  return (
    <MenuButton
      variant="pill"
      label={name}
      active={chosen.length > 0}
      testId={`filter-${name.toLowerCase()}`}
      selection="multiple"
      selected={new Set(chosen)}
      entries={choices}
      onSelect={onChange}
    >
      {words}
    </MenuButton>
  );
}
