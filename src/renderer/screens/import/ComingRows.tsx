import { useMemo } from 'react';
import type { PreviewItem } from '../../store/import-protocol';
import { useSession } from '../../store/session';
import { DataTable, EmptyState, PlatformTile, StateMark, TitleCell } from '../../ui';
import { clockWords, dateWords } from '../../words/dates';
import { STATUS_WORDS } from '../../words/labels';
import { zonePlace } from '../../words/zones';
import styles from './PreviewPane.module.css';

/** The first rows as they will stand in the calendar. */
export function ComingRows({
  items,
  workspaceZone,
  hasColumns,
}: {
  items: readonly PreviewItem[];
  /** The file is a table: what its columns mean can be said. */
  hasColumns: boolean;
  workspaceZone: string;
}) {
  const { locale } = useSession().info;
  const words = useMemo(
    () => ({
      clock: clockWords(locale),
      day: dateWords(locale, { weekday: 'short', day: 'numeric', month: 'short' }),
    }),
    [locale],
  );
  if (items.length === 0)
    return (
      <EmptyState title="No rows ready yet.">
        {hasColumns
          ? 'Match the columns, or check the skipped rows.'
          : 'Check which rows are skipped, and why.'}
      </EmptyState>
    );
  return (
    <DataTable
      rows="lines"
      isHeadSticky
      className={styles['rows']}
      columns={[{ head: 'Row', className: styles['number'] }, 'When', 'Channel', 'Post', 'Status']}
    >
      <tbody>
        {items.map((item, at) => (
          // The same row may stand here for several channels.
          <tr key={at} data-testid="import-row">
            <td className={styles['number']}>{item.row}</td>
            <td className={styles['when']}>
              {item.wall === null ? (
                item.needsChannel ? (
                  'needs a channel'
                ) : (
                  'in the bank'
                )
              ) : (
                <>
                  <b>{words.clock(item.wall)}</b> {words.day(item.wall.slice(0, 10))} {item.wall.slice(0, 4)}
                  {item.zone === workspaceZone ? null : <span> {zonePlace(item.zone)}</span>}
                </>
              )}
            </td>
            <td>
              {item.wall === null ? null : (
                <span className={styles['channel']}>
                  <PlatformTile
                    platform={item.platform}
                    size="small"
                    labelled
                    tone={item.isNewChannel ? 'outline' : 'neutral'}
                  />
                  {item.channel}
                  {item.isNewChannel ? <em>new</em> : null}
                </span>
              )}
            </td>
            <TitleCell className={styles['title']}>{item.title || item.text}</TitleCell>
            <td>
              <span className={styles['status']}>
                <StateMark state={item.needsChannel ? 'risk' : item.wall === null ? 'bank' : item.status} />
                {item.needsChannel
                  ? 'waits'
                  : item.wall === null
                    ? 'bank'
                    : STATUS_WORDS[item.status].toLowerCase()}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
