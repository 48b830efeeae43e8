import { FileDown, FileSpreadsheet } from 'lucide-react';
import { useSession } from '../../store/session';
import { Button, ScreenFoot } from '../../ui';
import { saveWords } from './handover-words';
import styles from './HandoverScreen.module.css';
import type { HandoverView } from './use-handover-data';

/** Files named at the foot; the rest is counted. */
const NAMED = 3;

export interface SaveFootProps {
  readonly picture: HandoverView;
  readonly busy: boolean;
  onSave(): void;
}

/** The files as they will be saved, and the button that saves them. */
export function SaveFoot({ picture, busy, onSave }: SaveFootProps) {
  const { locale } = useSession().info;
  const { result, target } = picture;
  const files = target.kind === 'plan' ? [{ name: 'holdfast-plan.json', rows: null }] : result.files;
  const rest = files.length - NAMED;
  const onlyLists = files.length > 0 && target.kind === 'csv' && result.rows === 0;
  const isChecklist = (name: string) => name.includes('-changes-');
  return (
    <ScreenFoot>
      <ul className={styles['files']}>
        {files.slice(0, NAMED).map(({ name, rows }) => (
          <li key={name} data-testid="handover-file">
            <FileSpreadsheet size="0.875rem" strokeWidth={1.9} aria-hidden />
            <span>
              <b>{name}</b>
              <em>
                {rows === null
                  ? 'everything'
                  : isChecklist(name) && target.kind === 'csv'
                    ? 'the checklist'
                    : rowsWords(rows, locale)}
              </em>
            </span>
          </li>
        ))}
        {rest > 0 ? <li className={styles['rest']}>and {rest.toLocaleString(locale)} more</li> : null}
        {files.length === 0 ? <li className={styles['rest']}>No file is needed.</li> : null}
      </ul>
      <Button
        variant="primary"
        size="large"
        data-testid="handover-save"
        disabled={busy || files.length === 0}
        icon={<FileDown size="0.875rem" strokeWidth={1.9} aria-hidden />}
        onClick={onSave}
      >
        {saveWords(Math.max(1, files.length), onlyLists, locale)}
      </Button>
    </ScreenFoot>
  );
}

function rowsWords(rows: number, locale: string): string {
  return rows === 1 ? '1 row' : `${rows.toLocaleString(locale)} rows`;
}
