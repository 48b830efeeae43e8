import { Archive, ListFilter, Search } from 'lucide-react';
import { useMemo } from 'react';
import { IMPORTANCES, STATUSES } from '../../../../core/model/types';
import { platformOrGeneric } from '../../../../core/platform';
import { NO_FILTERS, useWindowState, type CalendarFilters } from '../../../store/window-state';
import { Button, FilterBar, MenuButton, Segmented, StateMark, TextInput } from '../../../ui';
import { hasFilters } from '../plan/filters';
import { counted, IMPORTANCE_WORDS, STATUS_WORDS } from '../plan/words';
import { useRoomState } from '../room-state';
import type { CalendarPlan } from '../use-plan';
import styles from './bars.module.css';

interface Choice {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
}

/** What is shown of the plan, and how much of it still waits for somebody. */
export function CalendarFilterBar({ plan }: { plan: CalendarPlan }) {
  const { view, scale, filters, bankOpen } = useWindowState((state) => state.calendar);
  const setCalendar = useWindowState((state) => state.setCalendar);
  const { span, setSpan, groupByDay, setGroupByDay } = useRoomState();
  const { frame, rows, allRows, anchor } = plan;
  const set = (change: Partial<CalendarFilters>): void => setCalendar({ filters: { ...filters, ...change } });

  const labels = useMemo(
    () => [...new Set([...allRows.flatMap((row) => row.labels), ...filters.labels])].sort(),
    [allRows, filters.labels],
  );
  const drafts = rows.filter((row) => row.status === 'draft' || row.status === 'idea').length;
  const review = rows.filter((row) => row.status === 'review').length;
  const channels: Choice[] = frame.channels.map((channel) => ({
    id: channel.id,
    label: platformOrGeneric(channel.platform).name,
    detail: channel.handle || channel.name,
  }));
  const campaigns: Choice[] = frame.campaigns.map((campaign) => ({ id: campaign.id, label: campaign.name }));

  return (
    <FilterBar
      end={
        <>
          {drafts > 0 ? (
            <span className={styles['count']}>
              <StateMark state="draft" />
              {counted(drafts, 'draft')}
            </span>
          ) : null}
          {review > 0 ? (
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
              value={String(span) as '7' | '28'}
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
      }
    >
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
        aria-label="Find in these days"
        placeholder="Find in these days"
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
