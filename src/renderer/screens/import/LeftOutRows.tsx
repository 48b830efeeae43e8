import type { PreviewSummary } from '../../store/import-protocol';
import { useSession } from '../../store/session';
import { DataTable, EmptyState } from '../../ui';
import { counted, sentence } from '../../words/phrases';
import styles from './PreviewPane.module.css';

/** Rows that do not come in, by number and with the reason. */
export function LeftOutRows({ summary }: { summary: PreviewSummary }) {
  const { locale } = useSession().info;
  const { skipped, counts } = summary;
  if (skipped.length === 0)
    return <EmptyState title="No rows skipped.">Every row in the file is ready to import.</EmptyState>;
  return (
    <>
      <DataTable
        rows="lines"
        isHeadSticky
        className={styles['rows']}
        columns={[
          { head: 'Row', className: styles['number'] },
          { head: 'Why', className: styles['why'] },
          'Content',
        ]}
      >
        <tbody>
          {skipped.map((row) => (
            <tr key={row.row} data-testid="import-skipped">
              <td className={styles['number']}>{row.row}</td>
              <td className={styles['reason']}>{sentence(row.reason)}</td>
              <td className={styles['cells']}>
                {row.cells.filter((cell) => cell.trim() !== '').join(' · ')}
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      {counts.skipped > skipped.length ? (
        <p className={styles['more']}>
          and {counted(counts.skipped - skipped.length, 'row', 'rows', locale)} more: all are in the file you
          can save.
        </p>
      ) : null}
    </>
  );
}
