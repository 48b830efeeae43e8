import { useMemo, useState } from 'react';
import type { PreviewItem, PreviewSummary } from '../../store/import-protocol';
import { useSession } from '../../store/session';
import { Button, EmptyState, PlatformTile, Segmented, StateMark } from '../../ui';
import { timeWords } from '../../ui/time-words';
import { counted } from './import-words';
import styles from './PreviewPane.module.css';
import { useSaveSkipped } from './use-save-skipped';

type View = 'in' | 'out' | 'notes';

export interface PreviewPaneProps {
  readonly summary: PreviewSummary;
  readonly workspaceZone: string;
}

/** The rows as they will stand in the calendar, those that will not, and what reading had to assume. */
export function PreviewPane({ summary, workspaceZone }: PreviewPaneProps) {
  const { locale } = useSession().info;
  const [view, setView] = useState<View>('in');
  const { counts, warnings } = summary;
  const coming = counts.deliveries + counts.undated;
  const shown = view === 'notes' && warnings.length === 0 ? 'in' : view;
  return (
    <section className={styles['pane']} aria-label="What would happen">
      <header className={styles['head']}>
        <Segmented<View>
          label="Rows to show"
          options={[
            { value: 'in', label: `Comes in ${coming.toLocaleString(locale)}`, testId: 'import-view-in' },
            {
              value: 'out',
              label: `Left out ${counts.skipped.toLocaleString(locale)}`,
              testId: 'import-view-out',
            },
            ...(warnings.length > 0
              ? [
                  {
                    value: 'notes' as const,
                    label: `To know ${warnings.length}`,
                    testId: 'import-view-notes',
                  },
                ]
              : []),
          ]}
          value={shown}
          onChange={setView}
        />
        {shown === 'in' && coming > summary.items.length ? (
          <p>
            the first {summary.items.length} of {coming.toLocaleString(locale)}
          </p>
        ) : null}
        {shown === 'out' && counts.skipped > 0 ? <SaveSkipped count={counts.skipped} /> : null}
      </header>
      {/* A scroller must be reachable without a mouse. */}
      <div className={styles['scroll']} tabIndex={0} role="group" aria-label="Rows">
        {shown === 'in' ? (
          <ComingRows items={summary.items} workspaceZone={workspaceZone} />
        ) : shown === 'out' ? (
          <LeftOutRows summary={summary} />
        ) : (
          <ul className={styles['notes']}>
            {warnings.map((warning) => (
              <li key={warning}>{sentence(warning)}</li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

function SaveSkipped({ count }: { count: number }) {
  const { locale } = useSession().info;
  const save = useSaveSkipped();
  return (
    <Button size="small" data-testid="import-save-skipped" onClick={() => void save()}>
      Save {count === 1 ? 'this row' : `these ${counted(count, 'row', 'rows', locale)}`} as a file
    </Button>
  );
}

function ComingRows({ items, workspaceZone }: { items: readonly PreviewItem[]; workspaceZone: string }) {
  const { locale } = useSession().info;
  // Wall times are read as if they were world time, so that they are written as they stand.
  const words = useMemo(() => timeWords(locale, 'UTC'), [locale]);
  if (items.length === 0)
    return (
      <EmptyState title="No row can come in yet.">
        Say what the columns mean, or look at what is left out.
      </EmptyState>
    );
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col" className={styles['number']}>
            Row
          </th>
          <th scope="col">When</th>
          <th scope="col">Channel</th>
          <th scope="col">Post</th>
          <th scope="col">Status</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item, at) => (
          // The same row may stand here for several channels.
          <tr key={at} data-testid="import-row">
            <td className={styles['number']}>{item.row}</td>
            <td className={styles['when']}>
              {item.wall === null ? (
                'in the bank'
              ) : (
                <>
                  <b>{words.clock(Date.parse(`${item.wall.slice(0, 16)}Z`))}</b>{' '}
                  {words.day(item.wall.slice(0, 10))} {item.wall.slice(0, 4)}
                  {item.zone === workspaceZone ? null : (
                    <span> {item.zone.split('/').at(-1)?.replaceAll('_', ' ')}</span>
                  )}
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
            <td className={styles['title']}>{item.title || item.text}</td>
            <td>
              <span className={styles['status']}>
                <StateMark state={item.wall === null ? 'bank' : item.status} />
                {item.wall === null ? 'bank' : STATUS_WORDS[item.status]}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const STATUS_WORDS: { readonly [Status in PreviewItem['status']]: string } = {
  idea: 'idea',
  draft: 'draft',
  review: 'in review',
  approved: 'approved',
  scheduled: 'scheduled',
  published: 'published',
  held: 'held',
  cancelled: 'cancelled',
};

function LeftOutRows({ summary }: { summary: PreviewSummary }) {
  const { locale } = useSession().info;
  const { skipped, counts } = summary;
  if (skipped.length === 0)
    return <EmptyState title="No row is left out.">Every row of the file can come in.</EmptyState>;
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
            <th scope="col">What stands there</th>
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
          and {counted(counts.skipped - skipped.length, 'row', 'rows', locale)} more: all of them are in the
          file you can save.
        </p>
      ) : null}
    </>
  );
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
