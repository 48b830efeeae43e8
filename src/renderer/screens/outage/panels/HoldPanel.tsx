import type { DeliveryRow } from '../../../../core/model/delivery';
import type { Outage } from '../../../../core/model/outage';
import { platformOrGeneric } from '../../../../core/platform';
import { downInWords } from '../../../../core/outage/resolve';
import { useRun } from '../../../store/session';
import { Button, Notice, PlatformTile, StateMark } from '../../../ui';
import { counted } from '../../../words/phrases';
import { HitPreview } from '../declare/HitPreview';
import type { OutageFrame } from '../use-outage-data';
import { CausePart } from './CausePart';
import styles from './panels.module.css';
import { ReviewPart } from './ReviewPart';

interface HoldPanelProps {
  readonly outage: Outage;
  readonly open: readonly Outage[];
  readonly frame: OutageFrame;
  /** Hit and not held. */
  readonly loose: readonly DeliveryRow[];
}

/** What is held and why, member by member; what is known of the outage; when somebody looks again. */
export function HoldPanel({ outage, open, frame, loose }: HoldPanelProps) {
  const run = useRun();
  const { words, today, channels } = frame;
  const members = channels.filter((channel) => outage.channelIds.includes(channel.id));
  const others = open.filter((one) => one.id !== outage.id);
  const name = downInWords(outage.down, channels, frame.families);
  const held = `${name} ${outage.down.length > 1 ? 'are' : 'is'} down.`;
  return (
    <>
      {loose.length > 0 ? (
        <Notice
          tone="care"
          title={`${counted(loose.length, 'post is', 'posts are')} hit and not held.`}
          actions={
            <Button
              variant="primary"
              data-testid="outage-hold-rest"
              onClick={() =>
                void run('hold.put', {
                  ids: loose.map((row) => row.id),
                  outageId: outage.id,
                  reason: held,
                })
              }
            >
              Hold {loose.length === 1 ? 'it' : `all ${loose.length}`}
            </Button>
          }
        >
          <HitPreview rows={loose} frame={frame} />
        </Notice>
      ) : null}
      <div className={styles['columns']}>
        <section>
          <h3>Channel by channel</h3>
          <ul>
            {members.map((channel) => {
              const { id } = channel;
              const backAt = outage.back[id];
              return (
                <li key={id} className={styles['row']} data-testid={`outage-channel-${channel.platform}`}>
                  <StateMark
                    state={backAt === undefined ? 'hit' : 'published'}
                    tone={backAt === undefined ? 'stop' : 'inherit'}
                  />
                  <PlatformTile platform={channel.platform} />
                  <b>{platformOrGeneric(channel.platform).name}</b>
                  <em>{backAt === undefined ? 'down' : `works since ${words.moment(backAt, today)}`}</em>
                  <Button
                    size="small"
                    onClick={() =>
                      void run('outage.channel-back', {
                        id: outage.id,
                        channelId: id,
                        isBack: backAt === undefined,
                      })
                    }
                  >
                    {backAt === undefined ? 'Working again' : 'Still down'}
                  </Button>
                </li>
              );
            })}
          </ul>
          {others.map((other) => (
            <div key={other.id} className={styles['row']}>
              <span>Is {downInWords(other.down, channels, frame.families)} part of the same outage?</span>
              <Button
                size="small"
                data-testid="outage-merge"
                onClick={() => void run('outage.merge', { id: other.id, into: outage.id })}
              >
                Merge outages
              </Button>
            </div>
          ))}
        </section>
        <section>
          <ReviewPart outage={outage} frame={frame} />
          <CausePart key={outage.id} outage={outage} moment={(at) => words.moment(at, today)} />
        </section>
      </div>
    </>
  );
}
