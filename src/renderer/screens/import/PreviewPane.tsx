import { useState } from 'react';
import type { PreviewSummary } from '../../store/import-protocol';
import { useSession } from '../../store/session';
import { Button, ScrollArea, Segmented } from '../../ui';
import layout from '../../ui/layout.module.css';
import { counted, sentence } from '../../words/phrases';
import { ComingRows } from './ComingRows';
import { LeftOutRows } from './LeftOutRows';
import styles from './PreviewPane.module.css';
import type { ImportOnItsWay } from './use-import';
import { useSaveSkipped } from './use-save-skipped';

type View = 'in' | 'out' | 'notes';

export interface PreviewPaneProps {
  readonly way: ImportOnItsWay;
  readonly summary: PreviewSummary;
  readonly workspaceZone: string;
}

/** The rows as they will stand in the calendar, those that will not, and what reading had to assume. */
export function PreviewPane({ way, summary, workspaceZone }: PreviewPaneProps) {
  const { locale } = useSession().info;
  const [view, setView] = useState<View>('in');
  const { counts, warnings } = summary;
  const coming = counts.deliveries + counts.undated;
  const shown = view === 'notes' && warnings.length === 0 ? 'in' : view;
  return (
    <section className={layout['main']} aria-label="Import preview">
      <header className={styles['head']}>
        <Segmented<View>
          label="Rows to show"
          options={[
            { value: 'in', label: `Ready ${coming.toLocaleString(locale)}`, testId: 'import-view-in' },
            {
              value: 'out',
              label: `Skipped ${counts.skipped.toLocaleString(locale)}`,
              testId: 'import-view-out',
            },
            ...(warnings.length > 0
              ? [
                  {
                    value: 'notes' as const,
                    label: `Notes ${warnings.length}`,
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
        {shown === 'out' && counts.skipped > 0 ? <SaveSkipped way={way} count={counts.skipped} /> : null}
      </header>
      <ScrollArea label="Rows" className={styles['scroll']}>
        {shown === 'in' ? (
          <ComingRows
            items={summary.items}
            workspaceZone={workspaceZone}
            hasColumns={summary.mapping !== null}
          />
        ) : shown === 'out' ? (
          <LeftOutRows summary={summary} />
        ) : (
          <ul className={styles['notes']}>
            {warnings.map((warning) => (
              <li key={warning}>{sentence(warning)}</li>
            ))}
          </ul>
        )}
      </ScrollArea>
    </section>
  );
}

function SaveSkipped({ way, count }: { way: ImportOnItsWay; count: number }) {
  const { locale } = useSession().info;
  const save = useSaveSkipped(way);
  return (
    <Button size="small" data-testid="import-save-skipped" onClick={() => void save()}>
      Save {count === 1 ? 'this row' : `these ${counted(count, 'row', 'rows', locale)}`} as a file
    </Button>
  );
}
