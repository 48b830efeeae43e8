import { platformOrGeneric } from '../../../core/platform';
import { PlatformTile, StateMark, cx } from '../../ui';
import type { AppliedMove } from './applied-moves';
import { MOVE_WORDS } from './plan-view';
import styles from './plans.module.css';
import type { OutageFrame } from './use-outage-data';

/** What was done, as it stands in the calendar now. */
export function AppliedTable({ moves, frame }: { moves: readonly AppliedMove[]; frame: OutageFrame }) {
  const { words, today } = frame;
  const platformOf = (id: string) => frame.channels.find((channel) => channel.id === id)?.platform ?? '';
  return (
    <table className={styles['moves']} data-testid="outage-applied">
      <thead>
        <tr>
          <th scope="col" className={styles['cMove']}>
            Done
          </th>
          <th scope="col">Post</th>
          <th scope="col" className={styles['cFrom']}>
            Was for
          </th>
          <th scope="col" className={styles['cTo']}>
            Now
          </th>
          <th scope="col" className={styles['cWhy']}>
            Why
          </th>
        </tr>
      </thead>
      <tbody>
        {moves.map(({ kind, row, now }) => (
          <tr key={row.id}>
            <td>
              <span className={cx(styles['kind'], kind === 'drop' && styles['lost'])}>
                <StateMark state={MOVE_WORDS[kind].mark} />
                {MOVE_WORDS[kind].word}
              </span>
            </td>
            <td className={styles['post']} title={row.title}>
              {row.title}
            </td>
            <td>
              <span className={styles['place']}>
                <PlatformTile platform={platformOf(row.channelId)} tone="stop" />
                {platformOrGeneric(platformOf(row.channelId)).name}
              </span>
            </td>
            <td>
              {now === null ? (
                <span className={styles['nowhere']}>{kind === 'hold' ? 'no date' : 'nowhere'}</span>
              ) : (
                <span className={styles['place']}>
                  <PlatformTile platform={platformOf(now.channelId)} />
                  <time className={styles['new']}>{words.moment(now.at, today)}</time>
                  {now.status === 'draft' ? 'needs a writer' : null}
                </span>
              )}
            </td>
            <td className={styles['why']}>{row.reason}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
