import { ArrowDown, ArrowUp } from 'lucide-react';
import { useState } from 'react';
import { DataTable, RowBoundary, type DataColumn } from '../../ui';
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
  const { words, actions } = useBank();
  const [sort, setSort] = useState<{ key: SortKey; down: boolean }>({ key: 'title', down: false });
  const orderOf = (key: SortKey): DataColumn['sort'] =>
    key !== sort.key ? undefined : sort.down ? 'descending' : 'ascending';
  const sortBy = (key: SortKey): void => setSort({ key, down: key === sort.key ? !sort.down : false });
  return (
    <>
      <DataTable
        rows="lines"
        className={styles['table']}
        columns={[
          ...COLUMNS.map(({ key, label }) =>
            key === null
              ? label
              : {
                  head: <SortButton label={label} order={orderOf(key)} onSort={() => sortBy(key)} />,
                  sort: orderOf(key),
                },
          ),
          { head: 'Actions', isHeadHidden: true },
        ]}
      >
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
      </DataTable>
      <HeldShelf />
    </>
  );
}

interface SortButtonProps {
  readonly label: string;
  readonly order: DataColumn['sort'];
  onSort(): void;
}

/** The head of a column that can be sorted by, with the way it is sorted now. */
function SortButton({ label, order, onSort }: SortButtonProps) {
  return (
    <button type="button" onClick={onSort}>
      {label}
      {order === undefined ? null : order === 'descending' ? (
        <ArrowDown size="0.75rem" strokeWidth={2} aria-hidden />
      ) : (
        <ArrowUp size="0.75rem" strokeWidth={2} aria-hidden />
      )}
    </button>
  );
}
