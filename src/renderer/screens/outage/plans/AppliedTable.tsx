import { platformOrGeneric } from '../../../../core/platform';
import { PlatformTile } from '../../../ui';
import type { AppliedMove } from '../../../../core/outage/applied-moves';
import { KindCell, PlaceCell, TitleCell } from './MoveCells';
import styles from './plans.module.css';
import type { OutageFrame } from '../use-outage-data';

/** What was done, as it stands in the calendar now. */
export function AppliedTable({ moves, frame }: { moves: readonly AppliedMove[]; frame: OutageFrame }) {
  const { words, today } = frame;
  const platformOf = (id: string | undefined) =>
    frame.channels.find((channel) => channel.id === id)?.platform ?? '';
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
            <KindCell kind={kind} />
            <TitleCell title={row.title} />
            <td>
              <span className={styles['place']}>
                <PlatformTile platform={platformOf(row.channelId)} tone="stop" />
                {platformOrGeneric(platformOf(row.channelId)).name}
              </span>
            </td>
            <PlaceCell
              kind={kind}
              platform={platformOf(now?.channelId)}
              time={now && words.moment(now.at, today)}
            >
              {now?.status === 'draft' ? 'needs editing' : null}
            </PlaceCell>
            <td className={styles['why']}>{row.reason}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
