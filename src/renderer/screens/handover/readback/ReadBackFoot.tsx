import { Check } from 'lucide-react';
import type { Reconciled } from '../../../../core/reconcile';
import { useSession } from '../../../store/session';
import { Button, ScreenFoot, StateMark } from '../../../ui';
import { changeWords } from './read-back-words';
import styles from './ReadBack.module.css';
import type { ReadBackWork } from './use-read-back';

/** The proof that nothing is missing or out twice, what will change, and the button that writes it down. */
export function ReadBackFoot({ work, result }: { work: ReadBackWork; result: Reconciled }) {
  const { locale } = useSession().info;
  const { proof } = result;
  const changes = changeWords(result, locale);
  return (
    <ScreenFoot className={styles['foot']}>
      <div
        className={styles['proof']}
        data-testid="readback-proof"
        data-proven={proof.isProven}
        role="status"
      >
        <p>
          <StateMark
            state={proof.isProven ? 'published' : 'risk'}
            tone={proof.isProven ? 'accent' : 'care'}
          />
          <b>{proof.say}</b>
        </p>
        <p>
          {work.isWritten
            ? 'Saved to the plan. You can undo this in one step.'
            : changes.length === 0
              ? 'Your plan is up to date.'
              : changes.join(' ')}
        </p>
      </div>
      <Button size="large" data-testid="readback-again" onClick={work.startAgain}>
        Another report
      </Button>
      {work.isWritten ? (
        <Button size="large" data-testid="readback-undo" onClick={() => void work.takeBack()}>
          Undo
        </Button>
      ) : (
        <Button
          variant="primary"
          size="large"
          data-testid="readback-apply"
          disabled={work.busy !== null || changes.length === 0}
          icon={<Check size="0.875rem" strokeWidth={1.9} aria-hidden />}
          onClick={() => void work.write()}
        >
          Update plan
        </Button>
      )}
    </ScreenFoot>
  );
}
