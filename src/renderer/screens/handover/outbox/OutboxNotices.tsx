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
        <Strip testId="outbox-disk" title="The outbox cannot be saved to disk.">
          Nothing is sent until then. Free some space and sending resumes automatically.
        </Strip>
      ) : null}
      {view.keptAside === null ? null : (
        <Strip testId="outbox-kept-aside" title="Part of the outbox could not be read.">
          It is kept in {view.keptAside} next to the plan. Anything missing below is listed as a change again.
        </Strip>
      )}
      {view.paused ? (
        <Strip quiet="held" testId="outbox-paused" title="Paused.">
          Nothing is sent until you choose “Resume sending”.
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
        <Strip testId="outbox-no-links" title={`Match your channels in ${name}.`}>
          Nothing can be sent until at least one is linked.
        </Strip>
      )}
      {account.isEncrypted ? null : (
        <Strip testId="outbox-not-encrypted" title="Not encrypted.">
          Anyone on the same network can read the key and the posts. This is fine for a server on this
          computer.
        </Strip>
      )}
      {view.keysLast ? null : (
        <Strip
          quiet="wait"
          testId="outbox-keys-forgotten"
          title="The key is forgotten when you close Holdfast."
        >
          This computer has no keyring to store it in. Waiting changes stay here.
        </Strip>
      )}
    </>
  );
}
