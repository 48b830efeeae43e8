import type { PreviewSummary } from '../../store/import-protocol';
import { useSession } from '../../store/session';
import { EmptyState } from '../../ui';
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
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col" className={styles['number']}>
              Row
            </th>
            <th scope="col" className={styles['why']}>
              Why
            </th>
            <th scope="col">Content</th>
          </tr>
        </thead>
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
      </table>
      {counts.skipped > skipped.length ? (
        <p className={styles['more']}>
          and {counted(counts.skipped - skipped.length, 'row', 'rows', locale)} more: all are in the file you
          can save.
        </p>
      ) : null}
    </>
  );
}
