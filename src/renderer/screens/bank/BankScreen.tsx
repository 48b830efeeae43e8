import { useMemo, useState } from 'react';
import { localDate } from '../../../core/time';
import { bankShelf, postsPerDay, type BankShelf } from '../../store/queries/bank';
import { useLive, useNow, useSession } from '../../store/session';
import { Button, EmptyState } from '../../ui';
import layout from '../../ui/layout.module.css';
import { planWords } from '../../words/plan-words';
import { BankBar } from './BankBar';
import { BankFilterBar, type BankView } from './BankFilterBar';
import { BankContext, type Bank } from './bank-context';
import styles from './BankScreen.module.css';
import { BankShelves } from './BankShelves';
import { BankTable } from './BankTable';
import { CoverPanel } from './CoverPanel';
import { coverOf } from '../../../core/bank/cover';
import {
  filtered,
  NO_BANK_FILTERS,
  type BankFilters,
  bankItem,
  type BankItem,
} from '../../../core/bank/groups';
import { useBankActions } from './use-bank-actions';
import { MINUTE_MS } from '../../../core/time/units';
import { fitted, type Fitted } from '../../../core/bank/fit';
import type { Instant } from '../../../core/time/types';

/** The shelf changes with commands; the clock only passes last useful times. */
const CLOCK_MS = MINUTE_MS;

/** What is kept ready without a date, how far it would carry each channel, and the way onto the calendar. */
export function BankScreen() {
  const { info } = useSession();
  const now = useNow(CLOCK_MS);
  const shelf = useLive((db) => bankShelf(db, info.zone), [info.zone]);
  const today = localDate(now, shelf?.zone ?? info.zone);
  const perDay = useLive((db) => postsPerDay(db, now), [today]);
  const [filters, setFilters] = useState<BankFilters>(NO_BANK_FILTERS);
  const [view, setView] = useState<BankView>('cards');
  const words = useMemo(
    () => planWords(info.locale, shelf?.zone ?? info.zone, today),
    [info.locale, shelf?.zone, info.zone, today],
  );
  const actions = useBankActions(words);

  const items = useBankItems(shelf, now);
  const cover = useMemo(
    () =>
      coverOf(
        shelf?.channels ?? [],
        items.filter((item) => !item.past && item.restsUntil === null).map((item) => item.suits),
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
  const channel = shelf?.channels.find((one) => one.id === filters.channel);
  const labels = [...new Set(items.flatMap((item) => item.post.labels))].sort((a, b) => a.localeCompare(b));

  return (
    <section className={layout['screen']} data-testid="screen-bank" aria-label="Bank">
      <BankBar items={shelf ? items : null} channel={channel} actions={actions} />
      {bank && perDay ? (
        <BankContext value={bank}>
          <div className={layout['work']}>
            <CoverPanel
              cover={cover}
              chosen={filters.channel}
              onChoose={(id) => set({ channel: id === filters.channel ? null : id })}
            />
            <div className={layout['main']}>
              <BankFilterBar
                filters={filters}
                labels={labels}
                view={view}
                onFilters={setFilters}
                onView={setView}
              />
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
                    title="No bank posts match these filters."
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
    <EmptyState title="The bank is empty." actions={<Button onClick={onAdd}>Write the first post</Button>}>
      The bank keeps posts to use again: evergreen posts to fill gaps, and spares for the day a platform is
      down. Write one here, or move one here from the calendar. Seven days covered on each channel is a good
      start.
    </EmptyState>
  );
}

/** The posts of the bank with what they fit; that is worked out anew only for those that changed. */
function useBankItems(shelf: BankShelf | undefined, now: Instant): readonly BankItem[] {
  const [known] = useState(() => new Map<string, { of: string; fitted: Fitted }>());
  return useMemo(() => {
    if (!shelf) return [];
    const lanes = shelf.channels
      .map((channel) => `${channel.id} ${channel.platform} ${JSON.stringify(channel.rules)}`)
      .join();
    return shelf.posts.map((post) => {
      const of = `${post.updatedAt} ${lanes}`;
      let fit = known.get(post.id);
      if (fit?.of !== of) {
        fit = { of, fitted: fitted(post, shelf.channels) };
        known.set(post.id, fit);
      }
      return bankItem(post, fit.fitted, shelf, now);
    });
  }, [shelf, known, now]);
}
