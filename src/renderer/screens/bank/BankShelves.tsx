import { RowBoundary } from '../../ui';
import { Plus } from 'lucide-react';
import type { PostId } from '../../../core/model/ids';
import type { Channel } from '../../../core/model/channel';
import { listWords } from '../../../core/words/lists';
import { channelName } from '../../words/names';
import { useBank } from './bank-context';
import { BankCard } from './BankCard';
import styles from './BankShelves.module.css';
import { DatedRow } from './DatedRow';
import { HeldShelf } from './HeldShelf';
import { Shelf } from './Shelf';
import type { Cover } from '../../../core/bank/cover';
import { grouped, type BankItem } from '../../../core/bank/groups';

export interface BankShelvesProps {
  readonly items: readonly BankItem[];
  readonly filter: Channel | null;
  readonly cover: readonly Cover[];
}

/** The bank as cards: what may go at any time, what waits for its day, what a re-plan took out. */
export function BankShelves({ items, filter, cover }: BankShelvesProps) {
  const { shelf, actions } = useBank();
  const { evergreen, flexible, dated } = grouped(items);
  const fits = filter ? ` fit ${channelName(filter, shelf.channels)}` : '';
  const short = cover
    .filter((one) => one.low)
    .slice(-3)
    .map((one) => channelName(one.channel, shelf.channels));
  return (
    <>
      {evergreen.length > 0 || flexible.length === 0 ? (
        <Shelf title="Evergreen" count={`${evergreen.length}${fits}`} end="Least recently used first">
          <ul className={styles['cards']}>
            {evergreen.map((item) => (
              <ShelfCard key={item.post.id} item={item} onOpen={(id) => actions.open(id)} />
            ))}
            <li className={styles['next']}>
              <button type="button" onClick={() => void actions.add(filter ? [filter.id] : [])}>
                <Plus size="1rem" strokeWidth={1.75} aria-hidden />
                <b>Write another</b>
                {short.length > 0 ? (
                  <span>
                    {listWords(short)} {short.length === 1 ? 'is' : 'are'} short.
                  </span>
                ) : null}
              </button>
            </li>
          </ul>
        </Shelf>
      ) : null}
      {flexible.length > 0 ? (
        <Shelf title="Any day" count={`${flexible.length}${fits}`}>
          <ul className={styles['cards']}>
            {flexible.map((item) => (
              <ShelfCard key={item.post.id} item={item} onOpen={(id) => actions.open(id)} />
            ))}
          </ul>
        </Shelf>
      ) : null}
      {dated.length > 0 ? (
        <Shelf title="With a deadline" count={`${dated.length}${fits}`} end="Earliest deadline first">
          <ul>
            {dated.map((item) => (
              <RowBoundary
                key={item.post.id}
                as="li"
                kind="post"
                name={item.title}
                of={item.post}
                onOpen={() => actions.open(item.post.id)}
              >
                {() => <DatedRow item={item} />}
              </RowBoundary>
            ))}
          </ul>
        </Shelf>
      ) : null}
      <HeldShelf />
    </>
  );
}

function ShelfCard({ item, onOpen }: { item: BankItem; onOpen(id: PostId): void }) {
  const { post, title } = item;
  return (
    <RowBoundary as="li" kind="post" name={title} of={post} onOpen={() => onOpen(post.id)}>
      {() => <BankCard item={item} />}
    </RowBoundary>
  );
}
