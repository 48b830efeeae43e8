import { FileSpreadsheet, X } from 'lucide-react';
import { useState } from 'react';
import { localDate } from '../../../core/time';
import { getWorkspace } from '../../store/queries';
import { useLive, useSession } from '../../store/session';
import { EmptyState, IconButton, Notice, Sheet } from '../../ui';
import { ColumnList } from './ColumnList';
import { FileFacts } from './FileFacts';
import { ImportFoot } from './ImportFoot';
import { ImportOutcome } from './ImportOutcome';
import type { ImportFileBytes } from './import-state';
import styles from './ImportWizard.module.css';
import { PreviewPane } from './PreviewPane';
import { Questions } from './Questions';
import { ReadingChoices } from './ReadingChoices';
import { useImport } from './use-import';

export interface ImportWizardProps {
  readonly file: ImportFileBytes;
  onClose(): void;
}

/** From a file to the calendar: what it is, what its columns mean, what would come in; then one command. */
export function ImportWizard({ file, onClose }: ImportWizardProps) {
  const { info, now } = useSession();
  const zone = useLive(getWorkspace, [])?.zone ?? info.zone;
  const today = localDate(now(), zone);
  const way = useImport(file);
  const [takeSettings, setTakeSettings] = useState(true);
  const { summary, imported, problem } = way;

  return (
    <Sheet
      label={`Import of ${file.name}`}
      testId="import-wizard"
      className={styles['sheet']}
      onClose={onClose}
    >
      <header className={styles['head']}>
        <FileSpreadsheet size="1rem" strokeWidth={1.75} aria-hidden />
        <h2 className={styles['name']}>{file.name}</h2>
        <IconButton
          label="Close"
          data-testid="import-close"
          icon={<X size="1rem" strokeWidth={1.75} aria-hidden />}
          onClick={onClose}
        />
      </header>
      {imported ? (
        <ImportOutcome way={way} imported={imported} showDay={summary?.showDay ?? null} onClose={onClose} />
      ) : (
        <>
          {problem && problem.code !== 'cancelled' ? (
            <Notice tone="care" title="This file cannot be imported as it is." className={styles['problem']}>
              <span role="alert">{problem.message}</span>
            </Notice>
          ) : null}
          {summary ? (
            <>
              <FileFacts summary={summary} />
              <ReadingChoices
                way={way}
                summary={summary}
                workspaceZone={zone}
                takeSettings={takeSettings}
                onTakeSettings={setTakeSettings}
              />
              <Questions way={way} today={today} />
              <div className={styles['panes']} aria-busy={way.busy === 'reading'}>
                {summary.mapping ? (
                  <ColumnList
                    mapping={summary.mapping}
                    disabled={way.busy === 'writing'}
                    onChange={(mapping) => way.choose({ ...way.choices, mapping })}
                  />
                ) : null}
                <PreviewPane
                  way={way}
                  summary={summary}
                  workspaceZone={takenZone(summary, takeSettings) ?? zone}
                />
              </div>
            </>
          ) : (
            <EmptyState
              title={way.busy ? 'Reading the file.' : 'Nothing was read.'}
              icon={<FileSpreadsheet size="1.5rem" strokeWidth={1.5} aria-hidden />}
            >
              {way.busy
                ? 'Check every row first. Nothing changes until you import.'
                : 'Choose another file, or drop one anywhere on this window.'}
            </EmptyState>
          )}
          <ImportFoot way={way} takeSettings={takeSettings} onClose={onClose} />
        </>
      )}
    </Sheet>
  );
}

function takenZone(summary: { ownSettings: { zone: string } | null }, take: boolean): string | null {
  return take ? (summary.ownSettings?.zone ?? null) : null;
}
