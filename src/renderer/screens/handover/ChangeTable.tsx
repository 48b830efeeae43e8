import { useState } from 'react';
import { useSession } from '../../store/session';
import { Button, Checkbox, RowBoundary } from '../../ui';
import { zonePlace } from '../../words/zones';
import { ChangeLine, type ChangeTableProps } from './ChangeLine';
import styles from './ChangeTable.module.css';

/** Rows drawn at first: more than anybody reads, few enough to draw at once. */
const FIRST_ROWS = 150;

/** One line a change, in the order in which to do them: what must not go out comes first. */
export function ChangeTable({ picture, words, busy, onTick }: ChangeTableProps) {
  const { locale } = useSession().info;
  const [shown, setShown] = useState(FIRST_ROWS);
  const { open, done, zone, workspaceZone, mode } = picture;
  const rows = [...open, ...done.toReversed()];
  const byHand = open.filter(({ how }) => how === 'hand');
  const zoneWords = zone === workspaceZone ? '' : `, ${zonePlace(zone)}`;
  return (
    // A list of files only holds nothing to focus: then the scroller itself must take the arrow keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles['scroll']} tabIndex={0} role="group" aria-label="Changes">
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col" className={styles['tick']}>
              {byHand.length > 1 ? (
                <Checkbox
                  aria-label={`Tick off all ${byHand.length}`}
                  title={`Tick off all ${byHand.length}`}
                  data-testid="handover-tick-all"
                  checked={false}
                  disabled={busy}
                  onChange={() => onTick(byHand, true)}
                />
              ) : (
                <span className="visually-hidden">Done</span>
              )}
            </th>
            <th scope="col">Change</th>
            <th scope="col">Channel</th>
            <th scope="col">Post</th>
            {mode === 'whole' ? null : (
              <th scope="col" colSpan={2}>
                Old time{zoneWords}
              </th>
            )}
            <th scope="col">
              {mode === 'whole' ? 'Time' : 'New time'}
              {zoneWords}
            </th>
            <th scope="col">How</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row) => (
            <RowBoundary key={row.key} as="tr" columns={6} kind="change" name={row.title} of={row}>
              {() => <ChangeLine row={row} picture={picture} words={words} busy={busy} onTick={onTick} />}
            </RowBoundary>
          ))}
        </tbody>
      </table>
      {rows.length > shown ? (
        <p className={styles['more']}>
          {(rows.length - shown).toLocaleString(locale)} more, all in the files.
          <Button size="small" onClick={() => setShown(shown + 1_000)}>
            Show more
          </Button>
        </p>
      ) : null}
    </div>
  );
}
