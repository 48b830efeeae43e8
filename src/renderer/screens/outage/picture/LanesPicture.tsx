import { Fragment } from 'react';
import type { Pin } from '../../../../core/replan';
import { PlatformTile, StateMark, cx, type MarkState } from '../../../ui';
import type { OutageFrame } from '../use-outage-data';
import type { LanesPicture as Picture } from './lanes-picture';
import type { PictureMark } from './picture-marks';
import styles from './picture.module.css';
import { usePictureDrag } from './use-picture-drag';

const MARKS: { readonly [Kind in PictureMark['kind']]: { readonly mark: MarkState; readonly word: string } } =
  {
    stays: { mark: 'scheduled', word: 'stays' },
    hit: { mark: 'hit', word: 'is hit' },
    later: { mark: 'moved', word: 'moved here' },
    elsewhere: { mark: 'diverted', word: 'goes here instead' },
  };

interface LanesPictureProps {
  readonly picture: Picture;
  readonly frame: OutageFrame;
  /** Where a hit delivery is dragged to; null where nothing may be moved. The table's menu does the same by key. */
  readonly onPin: ((deliveryId: string, pin: Pin) => void) | null;
}

/** What is hit and where it goes, at one look; the table below says the same in words. */
export function LanesPicture({ picture, frame, onPin }: LanesPictureProps) {
  const drag = usePictureDrag(picture, onPin);
  const { words, today } = frame;
  const counts = (kind: PictureMark['kind']) =>
    picture.lanes.reduce((sum, lane) => sum + lane.marks.filter((mark) => mark.kind === kind).length, 0);
  const say = `${counts('hit')} hit on ${picture.lanes.filter((lane) => lane.down).length} channels; ${counts('later')} later and ${counts('elsewhere')} elsewhere are shown.`;
  return (
    <figure className={styles['picture']} data-testid="outage-picture" aria-label={`Outage by lane. ${say}`}>
      <div className={styles['scale']} aria-hidden>
        {picture.ticks.map((tick) => (
          <span
            key={tick.at}
            style={{ left: `${tick.left * 100}%` }}
            className={cx(tick.isDay && styles['day'])}
          >
            {tick.isDay ? words.day(words.date(tick.at)) : words.clock(tick.at)}
          </span>
        ))}
      </div>
      {picture.lanes.map((lane) => (
        <Fragment key={lane.channelId}>
          <div className={styles['head']} aria-hidden>
            <PlatformTile platform={lane.platform} tone={lane.down ? 'stop' : 'neutral'} />
            {lane.name}
          </div>
          <div className={styles['lane']} data-lane={lane.channelId} aria-hidden>
            {lane.down ? (
              <div
                className={styles['band']}
                style={{ left: `${lane.down.left * 100}%`, width: `${lane.down.width * 100}%` }}
              />
            ) : null}
            {picture.now === null ? null : (
              <div className={styles['now']} style={{ left: `${picture.now * 100}%` }} />
            )}
            {lane.marks.map((mark) => (
              <span
                key={mark.id}
                className={cx(styles['mark'], styles[mark.kind], drag.can(mark) && styles['movable'])}
                style={{ left: `${mark.left * 100}%` }}
                data-mark={mark.id}
                onPointerDown={(event) => drag.start(event, mark)}
                title={`${words.moment(mark.at, today)} ${mark.title}: ${MARKS[mark.kind].word}`}
              >
                {mark.kind === 'stays' ? null : <StateMark state={MARKS[mark.kind].mark} />}
              </span>
            ))}
            {lane.beyond > 0 ? <span className={styles['beyond']}>{lane.beyond} after this</span> : null}
          </div>
        </Fragment>
      ))}
    </figure>
  );
}
