import { ArrowDown, ArrowUp } from 'lucide-react';
import { useState } from 'react';
import { RowBoundary } from '../../ui';
import { KIND_WORDS, TIMING_WORDS } from '../../words/labels';
import { useBank } from './bank-context';
import shelves from './BankShelves.module.css';
import styles from './BankTable.module.css';
import { HeldShelf } from './HeldShelf';
import { ItemActions } from './ItemActions';
import { ItemChannels } from './ItemChannels';
import { ReadinessBadge } from './ReadinessBadge';
import { sorted, type BankItem, type SortKey } from '../../../core/bank/groups';

/** Flexible posts are called as their shelf is. */
const TIMINGS = { ...TIMING_WORDS, flexible: 'Any day' };

const COLUMNS: readonly { key: SortKey | null; label: string }[] = [
  { key: 'title', label: 'Post' },
  { key: 'kind', label: 'Kind' },
  { key: null, label: 'Timing' },
  { key: null, label: 'Fits' },
  { key: 'ready', label: 'State' },
  { key: null, label: 'Labels' },
];

/** The bank as a table; the columns that tell things apart can be sorted by. */
export function BankTable({ items }: { items: readonly BankItem[] }) {
  const { shelf, words, actions } = useBank();
  const [sort, setSort] = useState<{ key: SortKey; down: boolean }>({ key: 'title', down: false });
  return (
    <>
      <table className={styles['table']}>
        <thead>
          <tr>
            {COLUMNS.map(({ key, label }) => (
              <th
                key={label}
                scope="col"
                {...(key === sort.key ? { 'aria-sort': sort.down ? 'descending' : 'ascending' } : {})}
              >
                {key === null ? (
                  label
                ) : (
                  <button
                    type="button"
                    onClick={() => setSort({ key, down: key === sort.key ? !sort.down : false })}
                  >
                    {label}
                    {key !== sort.key ? null : sort.down ? (
                      <ArrowDown size="0.75rem" strokeWidth={2} aria-hidden />
                    ) : (
                      <ArrowUp size="0.75rem" strokeWidth={2} aria-hidden />
                    )}
                  </button>
                )}
              </th>
            ))}
            <th scope="col">
              <span className="visually-hidden">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sorted(items, sort.key, sort.down).map((item) => (
            <RowBoundary
              key={item.post.id}
              as="tr"
              columns={COLUMNS.length + 1}
              kind="post"
              name={item.title}
              of={item.post}
              onOpen={() => actions.open(item.post.id)}
            >
              {() => (
                <tr data-testid="bank-post" data-post-id={item.post.id}>
                  <th scope="row">
                    <button
                      type="button"
                      className={shelves['rowName']}
                      data-testid="bank-open"
                      onClick={() => actions.open(item.post.id)}
                    >
                      {item.title}
                    </button>
                  </th>
                  <td>{KIND_WORDS[item.post.kind]}</td>
                  <td>
                    {TIMINGS[item.post.timing]}
                    {item.post.lastUseful === null ? '' : `, until ${words.moment(item.post.lastUseful)}`}
                  </td>
                  <td>
                    <ItemChannels item={item} />
                  </td>
                  <td>
                    <ReadinessBadge item={item} />
                  </td>
                  <td>{item.post.labels.join(', ')}</td>
                  <td>
                    <ItemActions item={item} />
                  </td>
                </tr>
              )}
            </RowBoundary>
          ))}
        </tbody>
      </table>
      <HeldShelf rows={shelf.held} />
    </>
  );
}
