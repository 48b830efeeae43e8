import { ListFilter, Plus, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { POST_KINDS } from '../../../core/model/types';
import { localDate } from '../../../core/time';
import { bankShelf, postsPerDay } from '../../store/queries/bank';
import { useLive, useNow, useSession } from '../../store/session';
import { Button, EmptyState, FilterBar, MenuButton, RoomBar, Segmented, TextInput } from '../../ui';
import { BankContext, type Bank } from './bank-context';
import styles from './BankRoom.module.css';
import { BankShelves } from './BankShelves';
import { BankTable } from './BankTable';
import { CoverPanel } from './CoverPanel';
import { coverOf } from './shelf/cover';
import { fitted, type Fitted } from './shelf/fit';
import { bankItem, filtered, NO_BANK_FILTERS, type BankFilters } from './shelf/groups';
import { KIND_WORDS, bankWords, channelName, counted } from './shelf/words';
import { useBankActions } from './use-bank-actions';

/** The shelf changes with commands; the clock only passes last useful times. */
const CLOCK_MS = 60_000;

/** What is kept ready without a date, how far it would carry each channel, and the way onto the calendar. */
export function BankRoom() {
  const { info } = useSession();
  const now = useNow(CLOCK_MS);
  const shelf = useLive((db) => bankShelf(db, info.zone), [info.zone]);
  const today = localDate(now, shelf?.zone ?? info.zone);
  const perDay = useLive((db) => postsPerDay(db, now), [today]);
  const [filters, setFilters] = useState<BankFilters>(NO_BANK_FILTERS);
  const [view, setView] = useState<'cards' | 'table'>('cards');
  const [known] = useState(() => new Map<string, { of: string; fitted: Fitted }>());
  const words = useMemo(
    () => bankWords(info.locale, shelf?.zone ?? info.zone, today),
    [info.locale, shelf?.zone, info.zone, today],
  );
  const actions = useBankActions(words);

  const items = useMemo(() => {
    if (!shelf) return [];
    const lanes = shelf.channels.map((channel) => `${channel.id} ${channel.platform}`).join();
    return shelf.posts.map((post) => {
      const of = `${post.updatedAt} ${lanes}`;
      let fit = known.get(post.id);
      if (fit?.of !== of) {
        fit = { of, fitted: fitted(post, shelf.channels) };
        known.set(post.id, fit);
      }
      return bankItem(post, fit.fitted, shelf.lastUsed, now);
    });
  }, [shelf, known, now]);
  const cover = useMemo(
    () =>
      coverOf(
        shelf?.channels ?? [],
        items.filter((item) => !item.past).map((item) => item.suits),
        perDay ?? new Map(),
      ),
    [shelf?.channels, items, perDay],
  );
  const bank = useMemo(
    (): Bank | null => (shelf ? { shelf, words, actions, now, channelId: filters.channel } : null),
    [shelf, words, actions, now, filters.channel],
  );

  const set = (change: Partial<BankFilters>): void => setFilters({ ...filters, ...change });
  const shown = filtered(items, filters);
  const ready = items.filter((item) => item.readiness.state === 'ready' && !item.past).length;
  const channel = shelf?.channels.find((one) => one.id === filters.channel);
  const labels = [...new Set(items.flatMap((item) => item.post.labels))].sort((a, b) => a.localeCompare(b));
  const isFiltered = filters !== NO_BANK_FILTERS;

  return (
    <section className={styles['room']} data-testid="screen-bank" aria-label="Bank">
      <RoomBar
        title="Bank"
        actions={
          <Button
            variant="primary"
            data-testid="bank-add"
            icon={<Plus size="0.875rem" strokeWidth={1.9} aria-hidden />}
            onClick={() => void actions.add(channel ? [channel.id] : [])}
          >
            Add to the bank
          </Button>
        }
      >
        {shelf ? (
          <span className={styles['count']}>
            {counted(items.length, 'post')}, {ready} ready to go today
          </span>
        ) : null}
      </RoomBar>
      {bank && perDay ? (
        <BankContext value={bank}>
          <div className={styles['work']}>
            <CoverPanel
              cover={cover}
              chosen={filters.channel}
              onChoose={(id) => set({ channel: id === filters.channel ? null : id })}
            />
            <div className={styles['main']}>
              <FilterBar
                end={
                  <Segmented
                    label="View"
                    options={[
                      { value: 'cards', label: 'Cards', testId: 'bank-cards' },
                      { value: 'table', label: 'Table', testId: 'bank-table' },
                    ]}
                    value={view}
                    onChange={setView}
                  />
                }
              >
                <ListFilter size="0.875rem" strokeWidth={1.9} aria-hidden />
                {channel ? (
                  <button
                    type="button"
                    className={styles['chosen']}
                    aria-label={`Only ${channelName(channel, bank.shelf.channels)}: show all channels`}
                    onClick={() => set({ channel: null })}
                  >
                    {channelName(channel, bank.shelf.channels)}
                    <X size="0.75rem" strokeWidth={2} aria-hidden />
                  </button>
                ) : (
                  <MenuButton
                    label="Channel"
                    variant="pill"
                    entries={bank.shelf.channels.map((one) => ({
                      id: one.id,
                      label: channelName(one, bank.shelf.channels),
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
                  <Button variant="quiet" size="small" onClick={() => setFilters(NO_BANK_FILTERS)}>
                    Show all
                  </Button>
                ) : null}
              </FilterBar>
              <div className={styles['scroll']}>
                {items.length === 0 && bank.shelf.held.length === 0 ? (
                  <EmptyBank onAdd={() => void actions.add([])} />
                ) : view === 'table' ? (
                  <BankTable items={shown} />
                ) : (
                  <BankShelves items={shown} filter={channel ?? null} cover={cover} />
                )}
                {items.length > 0 && shown.length === 0 ? (
                  <EmptyState
                    title="Nothing in the bank fits these filters."
                    actions={<Button onClick={() => setFilters(NO_BANK_FILTERS)}>Show all</Button>}
                  />
                ) : null}
              </div>
            </div>
          </div>
        </BankContext>
      ) : null}
    </section>
  );
}

function EmptyBank({ onAdd }: { onAdd(): void }) {
  return (
    <EmptyState
      title="Nothing in the bank yet."
      actions={<Button onClick={onAdd}>Write the first one</Button>}
    >
      The bank holds posts without a date: evergreen ones for a gap in the calendar, and stand-ins for the day
      when a platform is down. Write one here, or send a post from the calendar with “Move to the bank”. Seven
      days of cover on each channel is a good start.
    </EmptyState>
  );
}
