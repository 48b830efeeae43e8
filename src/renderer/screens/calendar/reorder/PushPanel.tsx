import { useMemo } from 'react';
import type { DeliveryRow } from '../../../../core/model/delivery';
import { pushFrom } from '../../../../core/outage/push';
import { channelDeliveriesBetween } from '../../../store/queries';
import { useLive, useRun } from '../../../store/session';
import { Button, StateMark } from '../../../ui';
import { counted } from '../../../words/phrases';
import type { CalendarActions } from '../use-actions';
import type { CalendarPlan } from '../use-plan';
import styles from './reorder.module.css';
import { DAY_MS } from '../../../../core/time/units';

/** How far a push may reach: a month of posts on one channel. */
const REACH_MS = 31 * DAY_MS;

interface PushPanelProps {
  /** What is put between the others. */
  readonly row: DeliveryRow;
  readonly plan: CalendarPlan;
  readonly actions: CalendarActions;
  onDone(): void;
}

/** Makes room after one post: what stands too near moves later, and pushes the next in turn. Seen before it is done. */
export function PushPanel({ row, plan, actions, onDone }: PushPanelProps) {
  const run = useRun();
  const channel = plan.frame.channels.find((one) => one.id === row.channelId);
  const rows = useLive(
    (db) => channelDeliveriesBetween(db, row.channelId, row.at, row.at + REACH_MS),
    [row.channelId, row.at],
  );
  const pushed = useMemo(
    () => (channel && rows ? pushFrom(row.at, channel, rows, row.id) : null),
    [channel, rows, row.at, row.id],
  );
  if (!channel || !pushed) return null;
  const { pushes, tooLate } = pushed;
  if (pushes.length === 0) {
    return <p className={styles['say']}>Nothing on this channel follows too closely.</p>;
  }
  async function push(): Promise<void> {
    const moves = pushes.map(({ id, toWall }) => ({ id, wall: toWall, zone: channel?.zone ?? row.zone }));
    const result = await run('delivery.move', { moves });
    if (!result.ok) return;
    actions.say(`Moved ${counted(moves.length, 'post')} later.`);
    onDone();
  }
  return (
    <div className={styles['panel']} data-testid="push-panel">
      <p className={styles['say']}>
        Keeps their order and at least {channel.gapMinutes} minutes between them.
      </p>
      <ul className={styles['list']}>
        {pushes.map(({ id, title, from, to }) => (
          <li key={id}>
            <b>{title}</b>
            <span>
              {plan.words.moment(from, plan.today)} → {plan.words.moment(to, plan.today)}
            </span>
            {tooLate.some((late) => late.id === id) ? (
              <em>
                <StateMark state="risk" tone="care" /> after its use-by time
              </em>
            ) : null}
          </li>
        ))}
      </ul>
      {tooLate.length > 0 ? (
        <p className={styles['care']}>
          {counted(tooLate.length, 'post', 'posts')} would go out after the use-by time. Move or cancel that
          first.
        </p>
      ) : null}
      <Button
        variant="primary"
        disabled={tooLate.length > 0}
        data-testid="push-run"
        onClick={() => void push()}
      >
        Push {counted(pushes.length, 'post')} later
      </Button>
    </div>
  );
}
