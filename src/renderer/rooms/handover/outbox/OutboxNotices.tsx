import { schedulerName } from '../../../../core/export';
import { Button, Notice } from '../../../ui';
import type { ChosenProps } from './ChannelLinks';
import { ConnectForm } from './ConnectForm';
import styles from './Outbox.module.css';
import { holdWords } from './outbox-words';

/** What stands in the way or must be known, worst first. */
export function OutboxNotices({ picture, chosen, deeds }: ChosenProps) {
  const { view, words, today, now, rows } = picture;
  const { account } = chosen;
  const name = schedulerName(account.scheduler);
  const hold = holdWords(account, view.holds[account.id], { words, today, now });
  const linked = rows.channels.some(({ id }) => account.links[id] !== undefined);
  return (
    <div className={styles['notices']}>
      {view.diskIsFailing ? (
        <Notice tone="stop" title="The disk does not take what the outbox writes down.">
          So nothing is sent. Free some space; it goes on by itself.
        </Notice>
      ) : null}
      {view.keptAside === null ? null : (
        <Notice tone="care" title="Part of the outbox could not be read.">
          It is kept in {view.keptAside} beside the plan. Look through the list below: what is missing stands
          among the changes again.
        </Notice>
      )}
      {hold === null ? null : (
        <Notice
          tone="care"
          title={hold.title}
          actions={
            hold.wants === 'try' ? (
              <Button data-testid="outbox-try-now" disabled={deeds.busy} onClick={deeds.tryNow}>
                Try now
              </Button>
            ) : null
          }
        >
          <span data-testid="outbox-hold">{hold.say}</span>
          {hold.wants === 'key' ? (
            <ConnectForm again={{ scheduler: account.scheduler, address: account.address }} />
          ) : null}
        </Notice>
      )}
      {account.isEncrypted ? null : (
        <Notice tone="care" title="The line to it is not encrypted.">
          Anybody on the same network can read the key and the posts. Fine for a scheduler on this computer;
          for others use an address with https.
        </Notice>
      )}
      {view.keysLast ? null : (
        <Notice title="The key is kept until Holdfast ends.">
          <span data-testid="outbox-keys-forgotten">
            This computer has no safe place for it (a keyring), and Holdfast does not write it down in the
            clear. You give it again after each start; what waits stays in the outbox.
          </span>
        </Notice>
      )}
      {linked ? null : (
        <Notice tone="care" title={`Say which channel is which in ${name}.`}>
          Until one is linked there is nothing that can go there.
        </Notice>
      )}
    </div>
  );
}
