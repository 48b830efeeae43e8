import { platformOrGeneric } from '../../../../core/platform';
import { DataTable, PlatformTile } from '../../../ui';
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
      className={styles['moves']}
      data-testid="outage-applied"
      columns={[
        { head: 'Done', className: styles['cMove'] },
        'Post',
        { head: 'Was for', className: styles['cFrom'] },
        { head: 'Now', className: styles['cTo'] },
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
    </DataTable>
  );
}
