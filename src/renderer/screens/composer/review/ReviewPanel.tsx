import type { ReactNode } from 'react';
import type { ReviewNote } from '../../../../core/model/post';
import { approverNames } from '../../../../core/review';
import { Button } from '../../../ui';
import { StateMark, type MarkState } from '../../../ui/StateMark';
import { listWords } from '../../../../core/words/lists';
import { useComposing } from '../composing';
import { ChangedSince } from './ChangedSince';
import styles from './review.module.css';
import { SendBack } from './SendBack';
import { useReviewActions } from './use-approve';

/** Whether what the post says is signed off, by whom, and what to do about it. */
export function ReviewPanel() {
  const { post, deliveries, review, mayApprove, frame, words } = useComposing();
  const actions = useReviewActions();
  const { state, approval, note } = review;
  const signed = approval ? `${approval.by || 'Somebody'}, ${words.moment(approval.at)}` : '';
  const approvers = approverNames(frame.people);
  const waits = approvers.length === 0 ? '' : ` ${listWords(approvers)} can approve it.`;
  const asked = note?.kind === 'asked' ? note : null;
  const sentBack = note?.kind === 'sent-back' && state === 'draft' ? note : null;

  const ask = (
    <Button size="small" data-testid="review-ask" onClick={() => void actions.ask()}>
      {approval ? 'Ask again' : 'Ask for approval'}
    </Button>
  );
  const approve = (
    <Button size="small" data-testid="review-approve" onClick={() => void actions.approve()}>
      {approval ? 'Approve again' : 'Approve'}
    </Button>
  );

  switch (state) {
    case 'approved':
      return (
        <Shell
          mark="approved"
          title="Approved"
          actions={
            mayApprove ? (
              <Button
                variant="quiet"
                size="small"
                data-testid="review-withdraw"
                onClick={() => void actions.withdraw()}
              >
                Withdraw
              </Button>
            ) : null
          }
        >
          {signed}. Covers this exact version.
        </Shell>
      );
    case 'stale':
      return (
        <Shell
          mark="risk"
          care
          title="Changed since approval"
          actions={mayApprove ? approve : ask}
          more={<ChangedSince />}
        >
          Approved by {signed}, then edited.
        </Shell>
      );
    case 'review':
      return (
        <Shell
          mark="review"
          title="Waiting for approval"
          actions={
            mayApprove ? (
              <>
                <SendBack actions={actions} />
                {approve}
              </>
            ) : null
          }
          more={approval ? <ChangedSince /> : null}
        >
          {asked ? `Asked by ${asked.by || 'somebody'}, ${words.moment(asked.at)}.` : null}
          {mayApprove ? null : waits}
          {asked && asked.text !== '' ? <q className={styles['note']}>{asked.text}</q> : null}
        </Shell>
      );
    case 'unsigned':
      return (
        <Shell mark="draft" title="Not approved by a person" actions={mayApprove ? approve : ask}>
          Its status was set by hand.
        </Shell>
      );
    case 'draft':
      return (
        <Shell
          mark={sentBack ? 'risk' : 'draft'}
          care={sentBack !== null}
          title={sentBack ? 'Sent back' : 'Not approved yet'}
          actions={(post.bank && deliveries.length === 0) || sentBack ? ask : null}
        >
          {sentBack ? (
            <SentBackWords note={sentBack} />
          ) : (
            `Approval covers this exact version. Edits need approval again.${waits}`
          )}
        </Shell>
      );
  }
}

/** Who sent the post back, when, and what they wrote. */
function SentBackWords({ note }: { readonly note: ReviewNote }) {
  const { words } = useComposing();
  return (
    <>
      {note.by || 'Somebody'}, {words.moment(note.at)}:<q className={styles['note']}>{note.text}</q>
    </>
  );
}

interface ShellProps {
  readonly mark: MarkState;
  readonly title: string;
  readonly care?: boolean;
  readonly actions: ReactNode;
  readonly children: ReactNode;
  readonly more?: ReactNode;
}

function Shell({ mark, title, care = false, actions, children, more = null }: ShellProps) {
  return (
    <section
      className={styles['panel']}
      data-care={care || undefined}
      aria-label="Approval"
      data-part="approval"
      data-testid="composer-review"
    >
      <div className={styles['head']}>
        <StateMark state={mark} tone={care ? 'care' : 'inherit'} className={styles['mark']} />
        <div className={styles['words']}>
          <strong className={styles['title']}>{title}</strong>
          <div>{children}</div>
        </div>
        {actions === null ? null : <div className={styles['actions']}>{actions}</div>}
      </div>
      {more}
    </section>
  );
}
