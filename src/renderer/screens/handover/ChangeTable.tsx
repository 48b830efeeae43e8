import { useState } from 'react';
import { useSession } from '../../store/session';
import { Button, Checkbox, DataTable, ListEnd, RowBoundary, ScrollArea } from '../../ui';
import { zonePlace } from '../../words/zones';
import { ChangeLine, type ChangeTableProps } from './ChangeLine';
import styles from './ChangeTable.module.css';
import type { HandoverRow } from './handover-rows';

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
    <ScrollArea label="Changes" className={styles['scroll']}>
      <DataTable
        rows="lines"
        isHeadSticky
        columns={[
          { head: <TickAll rows={byHand} busy={busy} onTick={onTick} />, className: styles['tick'] },
          'Change',
          'Channel',
          'Post',
          mode === 'whole' ? null : { head: `Old time${zoneWords}`, span: 2 },
          `${mode === 'whole' ? 'Time' : 'New time'}${zoneWords}`,
          'How',
        ]}
      >
        <tbody>
          {rows.slice(0, shown).map((row) => (
            <RowBoundary key={row.key} as="tr" columns={6} kind="change" name={row.title} of={row}>
              {() => <ChangeLine row={row} picture={picture} words={words} busy={busy} onTick={onTick} />}
            </RowBoundary>
          ))}
        </tbody>
      </DataTable>
      {rows.length > shown ? (
        <ListEnd>
          {(rows.length - shown).toLocaleString(locale)} more, all in the files.
          <Button size="small" onClick={() => setShown(shown + 1_000)}>
            Show more
          </Button>
        </ListEnd>
      ) : null}
    </ScrollArea>
  );
}

interface TickAllProps extends Pick<ChangeTableProps, 'busy' | 'onTick'> {
  readonly rows: readonly HandoverRow[];
}

/** Ticks off everything that is done by hand at once, where that is more than one. */
function TickAll({ rows, busy, onTick }: TickAllProps) {
  if (rows.length < 2) return <span className="visually-hidden">Done</span>;
  const words = `Tick off all ${rows.length}`;
  return (
    <Checkbox
      aria-label={words}
      title={words}
      data-testid="handover-tick-all"
      checked={false}
      disabled={busy}
      onChange={() => onTick(rows, true)}
    />
  );
}
