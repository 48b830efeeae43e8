import { useEffect, useRef } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { LocalDate } from '../../../core/time/types';
import type { Imported } from '../../store/import-protocol';
import { useSession, useStoreState } from '../../store/session';
import { useWindowState } from '../../store/window-state';
import { Button, StateMark } from '../../ui';
import { counted } from '../../words/phrases';
import { outcomeWords } from './import-words';
import styles from './ImportWizard.module.css';
import type { ImportOnItsWay } from './use-import';
import { useSaveSkipped } from './use-save-skipped';

export interface ImportOutcomeProps {
  readonly way: ImportOnItsWay;
  readonly imported: Imported;
  readonly showDay: LocalDate | null;
  onClose(): void;
}

/** What was done, in words, and where to look at it. */
export function ImportOutcome({ way, imported, showDay, onClose }: ImportOutcomeProps) {
  const { client, info } = useSession();
  const { undoLabel } = useStoreState();
  const { setCalendar, setScreen, notify } = useWindowState(
    useShallow(({ setCalendar, setScreen, notify }) => ({ setCalendar, setScreen, notify })),
  );
  const save = useSaveSkipped(way);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const changed = imported.added + imported.updated;

  async function undo(): Promise<void> {
    const undone = await client.ask('undo', null);
    notify(
      undone.ok
        ? { text: `Undone: ${undone.value.label}`, tone: 'neutral' }
        : { text: undone.error.message, tone: 'care' },
    );
    if (undone.ok) onClose();
  }

  function show(): void {
    if (showDay !== null) setCalendar({ anchor: showDay });
    setScreen('calendar');
    onClose();
  }

  return (
    <div className={styles['outcome']} data-testid="import-outcome">
      <StateMark state="published" tone="accent" className={styles['tick']} />
      <h3 ref={heading} tabIndex={-1} className="t24">
        {changed === 0
          ? 'Nothing to change'
          : `${counted(changed, 'post is', 'posts are', info.locale)} in your plan`}
      </h3>
      <p>{outcomeWords(imported, info.locale)}</p>
      {way.missingMedia === null ? null : <p data-testid="import-missing-media">{way.missingMedia}</p>}
      <div className={styles['actions']}>
        {showDay === null ? null : (
          <Button variant="primary" size="large" data-testid="import-show" onClick={show}>
            See in calendar
          </Button>
        )}
        {imported.skipped > 0 ? (
          <Button size="large" onClick={() => void save()}>
            Save the {counted(imported.skipped, 'row', 'rows', info.locale)} skipped
          </Button>
        ) : null}
        {/* Only while the import is the last thing done: undo takes back one step at a time. */}
        {changed > 0 && undoLabel === imported.label ? (
          <Button size="large" data-testid="import-undo" onClick={() => void undo()}>
            Undo import
          </Button>
        ) : null}
        <Button variant="quiet" size="large" onClick={onClose}>
          Close
        </Button>
      </div>
    </div>
  );
}
