import type { DeliveryRow } from '../../../../core/model/delivery';
import type { GoodTime } from '../../../../core/delivery-rules';
import type { RefusedPlace } from '../../../../core/result';
import { goodTimesNear } from '../../../store/queries/delivery-rules';
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
  const overdue = rows.filter((row) => row.at <= now);
  // By every rule of the post and its channel, its use-by time too.
  const free = useLive(
    async (db) => {
      const times = await Promise.all(overdue.map(async (row) => goodTimesNear(db, placeOf(row), now)));
      return new Map(
        overdue.flatMap(({ id }, n) => (times[n]?.[0] ? [[id as string, times[n][0]] as const] : [])),
      );
    },
    [overdue.map(({ id }) => id).join(' '), now],
  );
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.id} className={styles['row']} data-testid="held-row">
          <StateMark state="held" />
          <time>{words.moment(row.at, today)}</time>
          <PlatformTile platform={channels.find(({ id }) => id === row.channelId)?.platform ?? ''} labelled />
          <b>{row.title}</b>
          <em>{whyHeld(row, now)}</em>
          <HeldRowActions row={row} free={free?.get(row.id)} frame={frame} />
          <CancelPost id={row.id} reason="Called off after the outage." />
        </li>
      ))}
    </ul>
  );
}

/** An outage's own words would say that something is down which works again. */
function whyHeld({ at, heldBy, reason }: DeliveryRow, now: number): string {
  if (at <= now) return 'its time has passed';
  return heldBy === null ? reason : 'held for the outage';
}

function placeOf({ id, channelId, wall, zone, lastUseful, kind }: DeliveryRow): RefusedPlace {
  return { index: 0, deliveryId: id, channelId, wall, zone, lastUseful, kind, mayInsist: false };
}

interface HeldRowActionsProps {
  readonly row: DeliveryRow;
  /** The nearest good time; none where it is of no more use by then. */
  readonly free: GoodTime | undefined;
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
          onClick={() =>
            void run('hold.release', { ids: [id], times: [{ id, wall: free.wall, zone: free.zone }] })
          }
        >
          Release at {words.moment(free.at, today)}
        </Button>
      ) : null}
      <Button size="small" variant="quiet" onClick={() => openComposer(postId, channelId)}>
        Reschedule
      </Button>
    </>
  );
}
