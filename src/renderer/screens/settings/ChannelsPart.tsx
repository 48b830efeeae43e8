import { useState } from 'react';
import type { Channel } from '../../../core/model/channel';
import type { RegisterFrame } from '../../store/queries/register';
import { Button, Select } from '../../ui';
import { ChannelsTable } from './ChannelsTable';
import { filterChannels, filterOptions, type ChannelFilter } from './channel-filter';
import styles from './ChannelsPart.module.css';
import { Section } from './Section';

export interface ChannelsPartProps {
  readonly frame: RegisterFrame;
  onEdit(channel: Channel | 'new'): void;
}

/** Every account, and which of them are left when one owner fails. */
export function ChannelsPart({ frame, onEdit }: ChannelsPartProps) {
  const [wanted, setWanted] = useState<ChannelFilter>('all');
  const { channels, register } = frame;
  const options = filterOptions(channels, register);
  // The last dormant channel may have been woken up while they were being shown.
  const filter = options.some((option) => option.value === wanted) ? wanted : 'all';
  return (
    <Section
      wide
      anchor="channels"
      title="Channels"
      words="Your accounts: what each is for, when it posts, and its backup channel."
    >
      {channels.length > 1 ? (
        <Select
          aria-label="Show"
          data-testid="channel-filter"
          className={styles['filter'] ?? ''}
          value={filter}
          options={options}
          onChange={setWanted}
        />
      ) : null}
      <ChannelsTable channels={filterChannels(channels, filter, register)} all={frame} onEdit={onEdit} />
      <Button data-testid="add-channel" onClick={() => onEdit('new')}>
        Add a channel
      </Button>
    </Section>
  );
}
