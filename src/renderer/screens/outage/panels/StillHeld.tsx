import { useMemo } from 'react';
import type { DeliveryRow } from '../../../../core/model/delivery';
import { heldDeliveries } from '../../../store/queries/held';
import { useLive, useRun } from '../../../store/session';
import { useWindowState } from '../../../store/window-state';
import { Button, PlatformTile, StateMark } from '../../../ui';
import { counted } from '../../../words/phrases';
import type { OutageFrame } from '../use-outage-data';
import { CancelPost } from './CancelPost';
import styles from './panels.module.css';

/** What is still held for outages that are over: a person releases, moves or calls off each of it. */
export function StillHeld({ frame }: { frame: OutageFrame }) {
  const run = useRun();
  const openComposer = useWindowState((state) => state.openComposer);
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
  const platformOf = (row: DeliveryRow) =>
    frame.channels.find((channel) => channel.id === row.channelId)?.platform ?? '';
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
      <ul>
        {held.map((row) => (
          <li key={row.id} className={styles['row']}>
            <StateMark state="held" />
            <time>{frame.words.moment(row.at, frame.today)}</time>
            <PlatformTile platform={platformOf(row)} labelled />
            <b>{row.title}</b>
            <em>{row.at > frame.now ? row.reason : 'its time has passed'}</em>
            {row.at > frame.now ? (
              <Button size="small" onClick={() => void run('hold.release', { ids: [row.id] })}>
                Release
              </Button>
            ) : (
              <Button size="small" onClick={() => openComposer(row.postId, row.channelId)}>
                Reschedule
              </Button>
            )}
            <CancelPost id={row.id} reason="Called off after the outage." />
          </li>
        ))}
      </ul>
    </section>
  );
}
