import { ChevronDown } from 'lucide-react';
import { schedulerName } from '../../../../core/schedulers';
import { platformOrGeneric } from '../../../../core/platform';
import { Button, PlatformTile, Popover, Select } from '../../../ui';
import { counted } from '../../../words/phrases';
import roomStyles from '../HandoverScreen.module.css';
import styles from './Outbox.module.css';
import { isSame, linkable } from './outbox-rows';
import type { ChosenAccount, OutboxActions, OutboxPicture } from './use-outbox';

const NONE = '';

export interface ChosenProps {
  readonly picture: OutboxPicture;
  readonly chosen: ChosenAccount;
  readonly deeds: OutboxActions;
}

/** Which channel of ours is which there, and the way to ask again. */
export function ChannelLinks({ picture, chosen: { account }, deeds }: ChosenProps) {
  const { channels } = picture.rows;
  const ours = linkable(account, channels);
  const linked = ours.filter(({ id }) => account.links[id] !== undefined).length;
  const name = schedulerName(account.scheduler);
  return (
    <div className={roomStyles['reading']}>
      <Popover
        label={`Channels in ${name}`}
        testId="outbox-links"
        button={
          <>
            {linked === 0 ? 'No channel linked' : `${counted(linked, 'channel')} linked`}
            <ChevronDown size="0.75rem" strokeWidth={2} aria-hidden />
          </>
        }
      >
        {ours.length === 0 ? (
          <p className={styles['narrow']}>{name} has none of the networks your channels are on.</p>
        ) : (
          <ul className={styles['links']}>
            {ours.map(({ id, platform, name: called }) => (
              <li key={id}>
                <span className={roomStyles['channel']}>
                  <PlatformTile platform={platform} size="small" />
                  {platformOrGeneric(platform).name}, {called}
                </span>
                <Select
                  aria-label={`${platformOrGeneric(platform).name}, ${called} in ${name}`}
                  data-testid="outbox-link"
                  disabled={deeds.busy}
                  value={account.links[id] ?? NONE}
                  options={[
                    { value: NONE, label: 'do not send' },
                    ...account.channels
                      .filter(({ service }) => isSame(platform, service))
                      .map((there) => ({ value: there.id, label: there.name })),
                  ]}
                  onChange={(there) => {
                    const { [id]: _before, ...links } = account.links;
                    void deeds.link(account.id, there === NONE ? links : { ...links, [id]: there });
                  }}
                />
              </li>
            ))}
          </ul>
        )}
      </Popover>
      <Button
        variant="quiet"
        data-testid="outbox-try"
        disabled={deeds.busy || !account.hasKey}
        title={`Reads the channel list from ${name}. Changes nothing there`}
        onClick={() => void deeds.tryIt(account.id)}
      >
        Test connection
      </Button>
      <p className={styles['address']}>{account.address.replace(/^https?:\/\//, '')}</p>
      <Button
        variant="quiet"
        data-testid="outbox-forget"
        disabled={deeds.busy}
        onClick={() => void deeds.forget(account.id)}
      >
        Disconnect
      </Button>
    </div>
  );
}
