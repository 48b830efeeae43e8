import type { ReactNode } from 'react';
import { schedulerName } from '../../../../core/schedulers';
import { Button, StateMark, cx, type MarkState } from '../../../ui';
import roomStyles from '../HandoverScreen.module.css';
import type { ChosenProps } from './ChannelLinks';
import { ConnectForm } from './ConnectForm';
import styles from './Outbox.module.css';
import { holdWords } from './outbox-words';

interface StripProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly action?: ReactNode;
  /** Not a worry: only its mark, on grey. */
  readonly quiet?: MarkState;
  readonly testId: string;
}

/** One line to know, with what to do about it at its end. */
function Strip({ title, children, action, quiet, testId }: StripProps) {
  return (
    <div
      className={cx(roomStyles['strip'], quiet ? styles['quiet'] : roomStyles['care'])}
      data-testid={testId}
      role="status"
    >
      <StateMark state={quiet ?? 'risk'} tone={quiet ? 'inherit' : 'care'} />
      <p>
        <b>{title}</b> {children}
      </p>
      {action}
    </div>
  );
}

/** What stands in the way or must be known, worst first. */
export function OutboxNotices({ picture, chosen, deeds }: ChosenProps) {
  const { view, words, today, now, rows } = picture;
  const { account } = chosen;
  const name = schedulerName(account.scheduler);
  const hold = holdWords(account, view.holds[account.id], { words, today, now });
  const linked = rows.channels.some(({ id }) => account.links[id] !== undefined);
  return (
    <>
      {view.diskIsFailing ? (
        <Strip testId="outbox-disk" title="The disk does not take what the outbox writes down.">
          So nothing is sent. Free some space; it goes on by itself.
        </Strip>
      ) : null}
      {view.keptAside === null ? null : (
        <Strip testId="outbox-kept-aside" title="Part of the outbox could not be read.">
          It is kept in {view.keptAside} beside the plan. What is missing below stands among the changes
          again.
        </Strip>
      )}
      {view.paused ? (
        <Strip quiet="held" testId="outbox-paused" title="Paused.">
          Nothing is sent until you press “Go on sending”.
        </Strip>
      ) : null}
      {hold === null ? null : (
        <Strip
          testId="outbox-hold"
          title={hold.title}
          action={
            hold.wants === 'try' ? (
              <Button data-testid="outbox-try-now" disabled={deeds.busy} onClick={deeds.tryNow}>
                Try now
              </Button>
            ) : hold.wants === 'key' ? (
              <ConnectForm again={{ scheduler: account.scheduler, address: account.address }} />
            ) : null
          }
        >
          {hold.say}
        </Strip>
      )}
      {linked ? null : (
        <Strip testId="outbox-no-links" title={`Say which channel is which in ${name}.`}>
          Until one is linked nothing can go there.
        </Strip>
      )}
      {account.isEncrypted ? null : (
        <Strip testId="outbox-not-encrypted" title="Not encrypted.">
          On the way to it, anybody on the same network can read key and posts. Within this computer that is
          fine.
        </Strip>
      )}
      {view.keysLast ? null : (
        <Strip quiet="wait" testId="outbox-keys-forgotten" title="The key is forgotten when Holdfast ends.">
          This computer has no keyring to lock it in. What waits stays here.
        </Strip>
      )}
    </>
  );
}
