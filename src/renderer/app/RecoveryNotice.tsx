import { useSession, useStoreState } from '../store/session';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { recoveryWords } from './recovery-words';
import styles from './RecoveryNotice.module.css';
import type { Bundles } from './use-bundles';

/** What a start found wrong with the two copies of the plan; stands until a person has read it. */
export function RecoveryNotice({ bundles }: { bundles: Bundles }) {
  const { client, info } = useSession();
  const { recovery } = useStoreState();
  if (!recovery) return null;
  const clock = new Intl.DateTimeFormat(info.locale, { dateStyle: 'medium', timeStyle: 'short' });
  const { tone, title, lines, help } = recoveryWords(recovery, (at) => clock.format(at));
  return (
    <div className={styles['recovery']} role="status" data-testid="recovery-notice">
      <Notice
        tone={tone}
        title={title}
        actions={
          <>
            {help === 'merge' ? (
              <Button data-testid="recovery-merge" onClick={() => void bundles.merge()}>
                Import and merge…
              </Button>
            ) : (
              <Button data-testid="recovery-save" onClick={() => void bundles.save()}>
                Export workspace file…
              </Button>
            )}
            <Button
              variant="quiet"
              data-testid="recovery-close"
              onClick={() => void client.ask('recoveryRead', null)}
            >
              Close
            </Button>
          </>
        }
      >
        {lines.map((line) => (
          <p key={line} className={styles['line']}>
            {line}
          </p>
        ))}
      </Notice>
    </div>
  );
}
