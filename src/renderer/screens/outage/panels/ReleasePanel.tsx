import type { DeliveryRow } from '../../../../core/model/delivery';
import type { Outage } from '../../../../core/model/outage';
import { platformOrGeneric } from '../../../../core/platform';
import { useRun } from '../../../store/session';
import { Button } from '../../../ui';
import { counted } from '../../../words/phrases';
import type { OutageFrame } from '../use-outage-data';
import { HeldRows } from './HeldRows';
import styles from './panels.module.css';

interface ReleasePanelProps {
  readonly outage: Outage;
  readonly frame: OutageFrame;
  /** Still held although their channel works again. */
  readonly returned: readonly DeliveryRow[];
}

/** What is held on channels that work again, channel by channel: one press gives back what is still to come. */
export function ReleasePanel({ outage, frame, returned }: ReleasePanelProps) {
  const run = useRun();
  const { channels, words, today, now } = frame;
  const members = channels.filter(({ id }) => returned.some((row) => row.channelId === id));
  if (members.length === 0) return <p className={styles['lead']}>Nothing is held on a channel that works.</p>;
  return (
    <>
      {members.map(({ id, platform }) => {
        const rows = returned.filter((row) => row.channelId === id);
        const ahead = rows.filter((row) => row.at > now);
        const name = platformOrGeneric(platform).name;
        const since = outage.back[id];
        return (
          <section key={id} className={styles['held']} aria-label={name} data-testid={`release-${platform}`}>
            <header className={styles['row']}>
              <h2>
                {name} works{since === undefined ? '' : ` since ${words.moment(since, today)}`}
              </h2>
              <span className={styles['hint']}>
                {ahead.length === rows.length
                  ? `${counted(rows.length, 'post')} still to come.`
                  : `${ahead.length} still to come, ${rows.length - ahead.length} overdue.`}
              </span>
              {ahead.length > 0 ? (
                <Button
                  size="small"
                  variant={members.length === 1 ? 'primary' : 'plain'}
                  data-testid={`release-${platform}-ahead`}
                  onClick={() => void run('hold.release', { ids: ahead.map((row) => row.id) })}
                >
                  {ahead.length === 1 ? 'Release it' : `Release the ${ahead.length} to come`}
                </Button>
              ) : null}
            </header>
            <HeldRows rows={rows} frame={frame} />
          </section>
        );
      })}
    </>
  );
}
