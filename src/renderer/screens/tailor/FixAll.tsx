import { useEffect, useState } from 'react';
import type { BulkScope } from '../../../core/tailor';
import { textsToFix } from '../../store/queries/tailor';
import { useSession } from '../../store/session';
import { Checkbox, ProgressBar, Segmented, Sheet, SheetTitle } from '../../ui';
import { Changes } from './Changes';
import styles from './FixAll.module.css';
import { lookInSlices, WAYS, type Look, type Way } from './look';

const SCOPES = [
  { value: 'calendar', label: 'Upcoming' },
  { value: 'bank', label: 'In the bank' },
] as const;

/** Many texts mended at once: what would change is shown first, and one undo takes it all back. */
export function FixAll({ scope: asked, onClose }: { scope: BulkScope; onClose(): void }) {
  const [scope, setScope] = useState(asked);
  const [ways, setWays] = useState<readonly Way[]>(['gentle']);
  const { look, seen, all } = useLook(scope, ways);
  return (
    <Sheet label="Fix texts that do not fit" testId="fix-all" className={styles['sheet']} onClose={onClose}>
      <SheetTitle title="Fix texts that do not fit" onClose={onClose} />
      <div className={styles['choices']}>
        <Segmented label="Which texts" options={SCOPES} value={scope} onChange={setScope} />
        <fieldset className={styles['ways']}>
          <legend>Allowed fixes</legend>
          {WAYS.map(({ id, label }) => (
            <Checkbox
              key={id}
              checked={ways.includes(id)}
              data-testid={`fix-all-${id}`}
              onChange={(on) => setWays(on ? [...ways, id] : ways.filter((way) => way !== id))}
            >
              {label}
            </Checkbox>
          ))}
        </fieldset>
      </div>
      {look === null ? (
        <div className={styles['wait']}>
          <ProgressBar
            value={all === 0 ? null : seen / all}
            label={all === 0 ? 'Reading texts' : `Checking texts, ${seen} of ${all}`}
          />
        </div>
      ) : (
        <Changes key={`${scope} ${ways.join()}`} look={look} scope={scope} onDone={onClose} />
      )}
    </Sheet>
  );
}

/** Looks whenever the choice changes; an older look is stopped. */
function useLook(scope: BulkScope, ways: readonly Way[]) {
  const { db, now } = useSession();
  const [look, setLook] = useState<Look | null>(null);
  const [seen, setSeen] = useState(0);
  const [all, setAll] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    setLook(null);
    setSeen(0);
    setAll(0);
    void (async () => {
      const found = await textsToFix(db, scope, now());
      if (stop.signal.aborted) return;
      setAll(found.texts.length);
      const done = await lookInSlices(found, ways, stop.signal, setSeen);
      if (done !== null && !stop.signal.aborted) setLook(done);
    })();
    return () => stop.abort();
  }, [db, now, scope, ways]);
  return { look, seen, all };
}
