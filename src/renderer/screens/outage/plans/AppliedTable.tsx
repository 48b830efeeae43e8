import { platformOrGeneric } from '../../../../core/platform';
import { cx, DataTable, PlatformTile } from '../../../ui';
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
    <DataTable
      rows="blocks"
      className={cx(styles['moves'], styles['applied'])}
      data-testid="outage-applied"
      columns={[
        { head: 'Done', className: styles['cMove'] },
        'Post',
        { head: 'Was for', className: styles['cWas'] },
        { head: 'Now', className: styles['cNow'] },
        { head: 'Why', className: styles['cWhy'] },
      ]}
    >
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
              <s className={styles['when']}>{words.moment(row.movedFrom ?? row.at, today)}</s>
            </td>
            {now === null ? (
              <PlaceCell kind={kind} platform="" time={null} />
            ) : (
              <td>
                <span className={styles['place']}>
                  <PlatformTile platform={platformOf(now.channelId)} />
                  {platformOrGeneric(platformOf(now.channelId)).name}
                </span>
                <span className={styles['when']}>
                  <time className={styles['new']}>{words.moment(now.at, today)}</time>
                  {now.status === 'draft' ? ' needs editing' : null}
                </span>
              </td>
            )}
            <td className={styles['why']}>{row.reason}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
