import { ListFilter, X } from 'lucide-react';
import { POST_KINDS } from '../../../core/model/post';
import { Button, FilterBar, MenuButton, Segmented, TextInput } from '../../ui';
import { KIND_WORDS } from '../../words/labels';
import { channelName } from '../../words/names';
import { useBank } from './bank-context';
import styles from './BankScreen.module.css';
import { NO_BANK_FILTERS, type BankFilters } from '../../../core/bank/groups';

export type BankView = 'cards' | 'table';

export interface BankFilterBarProps {
  readonly filters: BankFilters;
  /** All labels in the bank. */
  readonly labels: readonly string[];
  readonly view: BankView;
  onFilters(filters: BankFilters): void;
  onView(view: BankView): void;
}

/** What of the bank is shown, and how. */
export function BankFilterBar({ filters, labels, view, onFilters, onView }: BankFilterBarProps) {
  const { shelf } = useBank();
  const channel = shelf.channels.find((one) => one.id === filters.channel);
  const isFiltered = filters !== NO_BANK_FILTERS;
  const set = (change: Partial<BankFilters>): void => onFilters({ ...filters, ...change });
  return (
    <FilterBar
      end={
        <Segmented
          label="View"
          options={[
            { value: 'cards', label: 'Cards', testId: 'bank-cards' },
            { value: 'table', label: 'Table', testId: 'bank-table' },
          ]}
          value={view}
          onChange={onView}
        />
      }
    >
      <ListFilter size="0.875rem" strokeWidth={1.9} aria-hidden />
      {channel ? (
        <button
          type="button"
          className={styles['chosen']}
          aria-label={`Only ${channelName(channel, shelf.channels)}: show all channels`}
          onClick={() => set({ channel: null })}
        >
          {channelName(channel, shelf.channels)}
          <X size="0.75rem" strokeWidth={2} aria-hidden />
        </button>
      ) : (
        <MenuButton
          label="Channel"
          variant="pill"
          entries={shelf.channels.map((one) => ({
            id: one.id,
            label: channelName(one, shelf.channels),
            onAction: () => set({ channel: one.id }),
          }))}
        >
          Channel
        </MenuButton>
      )}
      <MenuButton
        label="Kind"
        variant="pill"
        selection="multiple"
        active={filters.kinds.size > 0}
        selected={filters.kinds}
        onSelect={(ids) => set({ kinds: new Set(POST_KINDS.filter((kind) => ids.has(kind))) })}
        entries={POST_KINDS.map((kind) => ({ id: kind, label: KIND_WORDS[kind] }))}
      >
        Kind
      </MenuButton>
      <MenuButton
        label="Label"
        variant="pill"
        selection="multiple"
        disabled={labels.length === 0}
        active={filters.labels.size > 0}
        selected={filters.labels}
        onSelect={(ids) => set({ labels: ids })}
        entries={labels.map((label) => ({ id: label, label }))}
      >
        Label
      </MenuButton>
      <MenuButton
        label="Readiness"
        variant="pill"
        selection="single"
        active={filters.readyOnly}
        selected={new Set([filters.readyOnly ? 'ready' : 'all'])}
        onSelect={(ids) => set({ readyOnly: ids.has('ready') })}
        entries={[
          { id: 'all', label: 'All' },
          { id: 'ready', label: 'Ready to go' },
        ]}
      >
        Readiness
      </MenuButton>
      <TextInput
        type="search"
        aria-label="Search the bank"
        placeholder="Search the bank"
        data-testid="bank-search"
        className={styles['search']}
        value={filters.text}
        onChange={(text) => set({ text })}
      />
      {isFiltered ? (
        <Button variant="quiet" size="small" onClick={() => onFilters(NO_BANK_FILTERS)}>
          Show all
        </Button>
      ) : null}
    </FilterBar>
  );
}
