import { useMemo } from 'react';
import { heldDeliveries } from '../../../store/queries/held';
import { useLive, useRun } from '../../../store/session';
import { Button } from '../../../ui';
import { counted } from '../../../words/phrases';
import type { OutageFrame } from '../use-outage-data';
import { HeldRows } from './HeldRows';
import styles from './panels.module.css';

/** What is still held for outages that are over: a person releases, moves or calls off each of it. */
export function StillHeld({ frame }: { frame: OutageFrame }) {
  const run = useRun();
  // What was held for an outage that became part of an open one is still that one's business.
  const open = useMemo(() => {
    const ids = new Set(
      frame.outages.filter(({ endedAt }) => endedAt === null).map(({ id }) => id as string),
    );
    for (const { id, mergedInto } of frame.outages)
      if (mergedInto !== null && ids.has(mergedInto)) ids.add(id);
    return [...ids];
  }, [frame.outages]);
  const held = useLive((db) => heldDeliveries(db, open), [open.join()]) ?? [];
  if (held.length === 0) return null;
  const ahead = held.filter((row) => row.at > frame.now);
  return (
    <section className={styles['held']} aria-label="Still held" data-testid="still-held">
      <header className={styles['row']}>
        <h2>Still held</h2>
        <span className={styles['hint']}>
          {counted(held.length, 'post waits', 'posts wait')} for you. Overdue posts need a new time first.
        </span>
        {ahead.length > 0 ? (
          <Button
            size="small"
            variant="primary"
            data-testid="release-ahead"
            onClick={() => void run('hold.release', { ids: ahead.map((row) => row.id) })}
          >
            Release the {ahead.length} still to come
          </Button>
        ) : null}
      </header>
      <HeldRows rows={held} frame={frame} />
    </section>
  );
}
