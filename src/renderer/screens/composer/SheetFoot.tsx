import { useEffect } from 'react';
import { useWindowState } from '../../store/window-state';
import { Button } from '../../ui';
import { StateMark } from '../../ui/StateMark';
import styles from './Composer.module.css';
import { useComposing } from './composing';
import { useReviewActions } from './review/use-approve';
import { useChecks } from './use-checks';
import { useTimeBreaches } from './use-time-breaches';
import { statusSaid, stepsOf, verdictOf, type Step } from './words/verdict';
import { ariaKeysOf, shortcutOf } from '../../../core/shortcuts';
import { keysOf } from '../../ui/shortcut-keys';

const MARKS = { stop: 'hit', care: 'risk', fine: 'published', none: 'draft' } as const;

/** What is wrong in one line, and the one next step. */
export function SheetFoot() {
  const { post, deliveries, review, mayApprove, names, book, save } = useComposing();
  const reviewing = useReviewActions();
  const notify = useWindowState((state) => state.notify);
  const checks = useChecks();
  const breaches = useTimeBreaches();
  const times = deliveries.flatMap((row) =>
    (breaches.get(row.id) ?? []).map((breach) => ({ name: names.channel(row.channelId), ...breach })),
  );
  const verdict = verdictOf(checks, review.state === 'stale', times);
  const { next, draft } = stepsOf(deliveries, checks, { state: review.state, mayApprove });

  async function take(step: Step): Promise<void> {
    if (step.blocked !== null) return notify({ text: step.blocked, tone: 'care' });
    if (step.does === 'ask') return reviewing.ask();
    if (step.does === 'approve') return reviewing.approve();
    if (!(await book.flush())) return;
    if (step.does === 'release') {
      const released = await save('hold.release', { ids: step.ids });
      if (released.ok) notify({ text: 'Back in the calendar, as it was.', tone: 'neutral', undo: true });
      return;
    }
    const result = await save('delivery.status', { ids: step.ids, status: step.status });
    if (result.ok) notify({ text: statusSaid(step.status), tone: 'neutral', undo: true });
  }

  async function toBank(): Promise<void> {
    if (!(await book.flush())) return;
    const result = await save('post.to-bank', { ids: [post.id] });
    if (result.ok) notify({ text: 'Moved to the bank.', tone: 'neutral', undo: true });
  }

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || shortcutOf(event, ['composer']) !== 'next-step') return;
      const { target } = event;
      const elsewhere =
        target instanceof Element && target !== document.body && !target.closest('dialog[open]');
      if (!next || elsewhere) return;
      event.preventDefault();
      void take(next);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });

  return (
    <footer className={styles['foot']}>
      <output className={styles['verdict']} data-tone={verdict.tone} data-testid="composer-verdict">
        <StateMark state={MARKS[verdict.tone]} />
        <span>
          {verdict.say}
          {next?.blocked ? ` ${next.blocked}` : ''}
        </span>
      </output>
      <span className={styles['steps']}>
        {post.bank && deliveries.every(({ status }) => status === 'published') ? null : (
          <Button data-testid="composer-to-bank" onClick={() => void toBank()}>
            {post.bank ? 'Take out of calendar' : 'Move to bank'}
          </Button>
        )}
        {draft ? (
          <Button data-testid="composer-draft" onClick={() => void take(draft)}>
            {draft.label}
          </Button>
        ) : null}
        {next ? (
          <Button
            variant="primary"
            kbd={keysOf('next-step')}
            aria-keyshortcuts={ariaKeysOf('next-step')}
            aria-disabled={next.blocked !== null}
            data-testid="composer-next"
            onClick={() => void take(next)}
          >
            {next.label}
          </Button>
        ) : null}
      </span>
    </footer>
  );
}
