import { titleOf } from '../../../core/model/title';
import { RowBoundary } from '../../ui';
import { useBank } from './bank-context';
import { HeldRow } from './HeldRow';
import { Shelf } from './Shelf';

/** What a re-plan took out of the calendar, however the rest of the bank is shown; nothing when it took nothing. */
export function HeldShelf() {
  const { actions, shelf, channelId } = useBank();
  const rows = shelf.held.filter((row) => channelId === null || row.channelId === channelId);
  if (rows.length === 0) return null;
  return (
    <Shelf title="Held by an outage plan" count={String(rows.length)}>
      <ul>
        {rows.map((row) => (
          <RowBoundary
            key={row.id}
            as="li"
            kind="post"
            name={titleOf(row)}
            of={row}
            onOpen={() => actions.open(row.postId)}
          >
            {() => <HeldRow row={row} />}
          </RowBoundary>
        ))}
      </ul>
    </Shelf>
  );
}
