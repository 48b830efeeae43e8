import type { DeliveryRow } from '../../../../core/model/delivery';
import { freeTime } from '../../../../core/calendar/free-time';
import { wallToInstant } from '../../../../core/time';
import { takenTimes } from '../../../store/queries/free-time';
import { useLive, useRun } from '../../../store/session';
import { useWindowState } from '../../../store/window-state';
import { Button, PlatformTile, StateMark } from '../../../ui';
import type { OutageFrame } from '../use-outage-data';
import { CancelPost } from './CancelPost';
import styles from './panels.module.css';

interface HeldRowsProps {
  readonly rows: readonly DeliveryRow[];
  readonly frame: OutageFrame;
}

/** Held posts, each with what a person may do: give it back, give it the next free time or another one, call it off. */
export function HeldRows({ rows, frame }: HeldRowsProps) {
  const { channels, now, words, today } = frame;
  const overdue = [...new Set(rows.filter((row) => row.at <= now).map((row) => row.channelId))];
  const free = useLive(
    async (db) => {
      const wanted = channels.filter(({ id }) => overdue.includes(id));
      const times = await Promise.all(
        wanted.map(async (one) => freeTime(one, await takenTimes(db, one.id, now), now)),
      );
      return new Map(
        wanted.map(({ id, zone }, n) => [id as string, { wall: times[n] ?? '', zone }] as const),
      );
    },
    [overdue.join(' '), now],
  );
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.id} className={styles['row']} data-testid="held-row">
          <StateMark state="held" />
          <time>{words.moment(row.at, today)}</time>
          <PlatformTile platform={channels.find(({ id }) => id === row.channelId)?.platform ?? ''} labelled />
          <b>{row.title}</b>
          <em>{row.at > now ? row.reason : 'its time has passed'}</em>
          <HeldRowActions row={row} free={free?.get(row.channelId)} frame={frame} />
          <CancelPost id={row.id} reason="Called off after the outage." />
        </li>
      ))}
    </ul>
  );
}

interface HeldRowActionsProps {
  readonly row: DeliveryRow;
  /** The next free time of its channel. */
  readonly free: { readonly wall: string; readonly zone: string } | undefined;
  readonly frame: OutageFrame;
}

function HeldRowActions({ row: { id, at, postId, channelId }, free, frame }: HeldRowActionsProps) {
  const run = useRun();
  const openComposer = useWindowState((state) => state.openComposer);
  const { now, words, today } = frame;
  if (at > now) {
    return (
      <Button size="small" onClick={() => void run('hold.release', { ids: [id] })}>
        Release
      </Button>
    );
  }
  return (
    <>
      {free ? (
        <Button
          size="small"
          data-testid="held-release-at"
          onClick={() => void run('hold.release', { ids: [id], times: [{ id, ...free }] })}
        >
          Release at {words.moment(wallToInstant(free.wall, free.zone).at, today)}
        </Button>
      ) : null}
      <Button size="small" variant="quiet" onClick={() => openComposer(postId, channelId)}>
        Reschedule
      </Button>
    </>
  );
}
