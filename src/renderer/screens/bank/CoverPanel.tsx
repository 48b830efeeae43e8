import type { ChannelId } from '../../../core/model/ids';
import { PlatformTile, cx } from '../../ui';
import { StateMark } from '../../ui/StateMark';
import { counted } from '../../words/phrases';
import { listWords } from '../../../core/words/lists';
import { channelName } from '../../words/names';
import { useBank } from './bank-context';
import styles from './CoverPanel.module.css';
import { daysFigure, GOAL_DAYS, rhythmWords, SCALE_DAYS, type Cover } from '../../../core/bank/cover';

export interface CoverPanelProps {
  readonly cover: readonly Cover[];
  readonly chosen: ChannelId | null;
  onChoose(channel: ChannelId): void;
}

/** How far the bank would carry each channel; a press shows only what suits that channel. */
export function CoverPanel({ cover, chosen, onChoose }: CoverPanelProps) {
  const { shelf, words } = useBank();
  const picked = cover.find((one) => one.channel.id === chosen);
  const measured = cover.filter((one) => one.days !== null);
  const shortest = measured.at(-1);
  const drawn = cover.filter((one) => one.days !== null || one.channel.id === chosen);
  const quiet = cover.filter((one) => !drawn.includes(one));
  return (
    <aside className={styles['panel']} aria-label="Days covered">
      <div className={styles['head']}>
        <h2 className={styles['title']}>Days covered</h2>
        <span className={styles['goal']}>goal {GOAL_DAYS}</span>
      </div>
      <p className={styles['lead']}>How long each channel can keep posting from the bank.</p>
      {cover.length === 0 ? (
        <p className={styles['how']}>Add channels to see how many days they are covered.</p>
      ) : (
        <>
          <ul className={styles['bars']}>
            {drawn.map((one) => (
              <li key={one.channel.id}>
                <CoverBar one={one} on={one.channel.id === chosen} onChoose={onChoose} />
              </li>
            ))}
          </ul>
          <p className={styles['axis']} aria-hidden>
            <span>0</span>
            <span>{GOAL_DAYS}</span>
            <span>{SCALE_DAYS} days</span>
          </p>
          {quiet.length > 0 ? (
            <p className={styles['how']}>
              Nothing is planned on {listWords(quiet.map((one) => channelName(one.channel, shelf.channels)))},
              so there is no usual pace to compare with.
            </p>
          ) : null}
        </>
      )}
      <div className={styles['say']}>
        {picked ? (
          <>
            <p className={styles['verdict']}>
              {channelName(picked.channel, shelf.channels)}:{' '}
              {picked.days === null ? 'no usual pace yet.' : `${daysWords(picked, words.number)} covered.`}
            </p>
            <p>
              {picked.posts === 0 ? 'No fitting posts' : counted(picked.posts, 'fitting post')}
              {picked.days === null
                ? '. Nothing else is planned there, so there is no usual pace to compare with.'
                : ` (usual pace: ${rhythmWords(picked.perDay, words.number)}).`}
            </p>
          </>
        ) : shortest ? (
          <p className={styles['verdict']}>
            {channelName(shortest.channel, shelf.channels)} has the fewest, with{' '}
            {daysWords(shortest, words.number)}.
          </p>
        ) : null}
        <p className={styles['how']}>
          Bank posts that fit a channel as they are, divided by its posts per day over the last or next four
          weeks, whichever is busier. A post counts for every channel it fits.
        </p>
      </div>
    </aside>
  );
}

function daysWords(one: Cover, number: (value: number) => string): string {
  const figure = daysFigure(one.days, number);
  return `${figure} ${figure === '1' ? 'day' : 'days'}`;
}

function CoverBar({ one, on, onChoose }: { one: Cover; on: boolean; onChoose(channel: ChannelId): void }) {
  const { shelf, words } = useBank();
  const name = channelName(one.channel, shelf.channels);
  const figure = daysFigure(one.days, words.number);
  const share = Math.min(1, (one.days ?? 0) / SCALE_DAYS);
  return (
    <button
      type="button"
      className={cx(styles['row'], one.low && styles['low'], on && styles['on'])}
      aria-pressed={on}
      data-testid="bank-cover"
      onClick={() => onChoose(one.channel.id)}
    >
      <PlatformTile platform={one.channel.platform} size="small" />
      <span className={styles['name']}>{name}</span>
      <span className={styles['track']}>
        <span className={styles['bar']} style={{ width: `${share * 100}%` }} />
      </span>
      <span className={styles['figure']}>
        {one.low ? <StateMark state="risk" tone="care" className={styles['mark']} /> : null}
        {figure}
        <span className="visually-hidden">
          {one.days === null ? ' no usual pace yet' : figure === '1' ? ' day covered' : ' days covered'}
          {one.low ? ', short' : ''}
        </span>
      </span>
    </button>
  );
}
