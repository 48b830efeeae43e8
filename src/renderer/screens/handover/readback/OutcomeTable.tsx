import { useCallback, useState } from 'react';
import type { LocalDate } from '../../../../core/time/types';
import type { Reconciled } from '../../../../core/reconcile';
import { useSession } from '../../../store/session';
import { Button, DataTable, ListEnd, RowBoundary, ScrollArea } from '../../../ui';
import type { TimeWords } from '../../../words/times';
import { OutcomeLine } from './OutcomeLine';
import styles from './ReadBack.module.css';
import { sortedOutcomes } from './read-back-words';
import type { ReadBackWork } from './use-read-back';

/** Rows drawn at first: more than anybody reads, few enough to draw at once. */
const FIRST_ROWS = 150;
const LABEL = 'Result for each post';

export interface OutcomeTableProps {
  readonly work: ReadBackWork;
  readonly result: Reconciled;
  readonly words: TimeWords;
  readonly today: LocalDate;
}

/** One line a delivery: what became of it, how we know, and what is to do. */
export function OutcomeTable({ work, result, words, today }: OutcomeTableProps) {
  const { locale } = useSession().info;
  const [showsOnTime, setShowsOnTime] = useState(false);
  const [shown, setShown] = useState(FIRST_ROWS);
  const { takeFocus } = work;
  const arrive = useCallback(
    (list: HTMLElement | null) => {
      if (list && takeFocus()) list.focus({ preventScroll: true });
    },
    [takeFocus],
  );
  const { telling, onTime } = sortedOutcomes(result.outcomes);
  const rows = showsOnTime ? [...telling, ...onTime] : telling;
  return (
    <ScrollArea ref={arrive} label={LABEL} className={styles['scroll']}>
      {rows.length === 0 ? null : (
        <DataTable
          rows="blocks"
          isHeadSticky
          className={styles['table']}
          columns={['Result', 'Was due', 'Channel', 'Post', 'Evidence and next step']}
        >
          <tbody>
            {rows.slice(0, shown).map((outcome) => (
              <RowBoundary
                key={outcome.deliveryId}
                as="tr"
                columns={5}
                kind="post"
                name={outcome.title}
                of={outcome}
              >
                {() => <OutcomeLine outcome={outcome} work={work} words={words} today={today} />}
              </RowBoundary>
            ))}
          </tbody>
        </DataTable>
      )}
      {rows.length > shown ? (
        <ListEnd className={styles['more']}>
          {(rows.length - shown).toLocaleString(locale)} more.
          <Button size="small" onClick={() => setShown(shown + 1_000)}>
            Show more
          </Button>
        </ListEnd>
      ) : null}
      {onTime.length > 0 ? (
        <ListEnd className={styles['more']}>
          {onTime.length === 1
            ? '1 published on time.'
            : `${onTime.length.toLocaleString(locale)} published on time.`}
          <Button size="small" data-testid="readback-on-time" onClick={() => setShowsOnTime(!showsOnTime)}>
            {showsOnTime ? 'Hide' : 'Show'}
          </Button>
        </ListEnd>
      ) : null}
    </ScrollArea>
  );
}
