import type { Channel } from '../../../../core/model/channel';
import type { ChannelId } from '../../../../core/model/ids';
import { platformOrGeneric } from '../../../../core/platform';
import { Checkbox, PlatformTile } from '../../../ui';
import styles from './panels.module.css';

interface NoticeChannelsProps {
  /** Those that work. */
  readonly channels: readonly Channel[];
  /** Those of them that the statement does not go to. */
  readonly off: ReadonlySet<ChannelId>;
  onToggle(id: ChannelId, on: boolean): void;
}

/** Which of the channels that work carry the statement. */
export function NoticeChannels({ channels, off, onToggle }: NoticeChannelsProps) {
  return (
    <>
      <h3>Channels that work</h3>
      {channels.map((channel) => (
        <Checkbox key={channel.id} checked={!off.has(channel.id)} onChange={(on) => onToggle(channel.id, on)}>
          <PlatformTile platform={channel.platform} /> {platformOrGeneric(channel.platform).name}{' '}
          <span className={styles['hint']}>{channel.name}</span>
        </Checkbox>
      ))}
    </>
  );
}
