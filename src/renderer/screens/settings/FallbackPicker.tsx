import { X } from 'lucide-react';
import type { ChannelId } from '../../../core/model/ids';
import type { Channel } from '../../../core/model/channel';
import { FAMILIES, familyOf, type Family } from '../../../core/platform';
import { IconButton, PlatformTile, Select } from '../../ui';
import { accountName } from '../../words/names';
import styles from './FallbackPicker.module.css';

export interface FallbackPickerProps {
  readonly channels: readonly Channel[];
  /** In order: the first is tried first. */
  readonly chosen: readonly ChannelId[];
  /** What adding one is called. */
  readonly addLabel?: string;
  readonly families?: readonly Family[];
  onChange(chosen: readonly ChannelId[]): void;
}

/** Channels that take a post over, in order. */
export function FallbackPicker(props: FallbackPickerProps) {
  const { channels, chosen, onChange, addLabel = 'Add a backup channel', families = FAMILIES } = props;
  const rest = channels.filter((channel) => !chosen.includes(channel.id));
  return (
    <div className={styles['picker']}>
      <ol className={styles['list']}>
        {chosen.map((id, at) => {
          const channel = channels.find((one) => one.id === id);
          if (!channel) return null;
          return (
            <li key={id}>
              <span className={styles['place']}>{at + 1}</span>
              <PlatformTile platform={channel.platform} size="small" />
              <span className="grow">{accountName(channel)}</span>
              <span className={styles['family']}>{familyOf(channel.platform, families).name}</span>
              <IconButton
                size="small"
                label={`Remove ${accountName(channel)}`}
                icon={<X size="0.875rem" strokeWidth={1.75} />}
                onClick={() => onChange(chosen.filter((one) => one !== id))}
              />
            </li>
          );
        })}
      </ol>
      {rest.length > 0 ? (
        <Select<string>
          aria-label={addLabel}
          value=""
          options={[
            { value: '', label: 'Add a channel' },
            ...rest.map((channel) => ({
              value: channel.id,
              label: accountName(channel),
              group: familyOf(channel.platform, families).name,
            })),
          ]}
          onChange={(id) => {
            const channel = rest.find((one) => one.id === id);
            if (channel) onChange([...chosen, channel.id]);
          }}
        />
      ) : null}
    </div>
  );
}
