import type { Channel } from '../../../core/model/types';
import { platformOrGeneric } from '../../../core/platform';
import { Button, PlatformTile, Tag } from '../../ui';
import styles from './ChannelsTable.module.css';
import { timesInWords } from './times-text';

/** Every channel with what matters about it; a row opens its sheet. */
export function ChannelsTable({
  channels,
  onEdit,
}: {
  channels: readonly Channel[];
  onEdit(channel: Channel): void;
}) {
  if (channels.length === 0) {
    return (
      <p className={styles['none']}>
        No channels yet. Add each account you post to; the calendar draws one lane for each.
      </p>
    );
  }
  const names = new Map(channels.map((channel) => [channel.id, platformOrGeneric(channel.platform).name]));
  return (
    <div className={styles['wide']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">Channel</th>
            <th scope="col">Posting times</th>
            <th scope="col">Limits</th>
            <th scope="col">Stands in when down</th>
            <th scope="col">
              <span className="visually-hidden">Change</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {channels.map((channel) => (
            <tr key={channel.id} data-testid="channel-row">
              <th scope="row">
                <span className={styles['channel']}>
                  <PlatformTile platform={channel.platform} />
                  <span>
                    <b>{names.get(channel.id)}</b>
                    <span>
                      {channel.name}
                      {channel.handle && channel.handle !== channel.name ? ` ${channel.handle}` : ''}
                    </span>
                  </span>
                  {channel.state === 'active' ? null : (
                    <Tag>{channel.state === 'dormant' ? 'Dormant' : 'Reserved'}</Tag>
                  )}
                </span>
              </th>
              <td>
                {timesInWords(channel.postingTimes)}
                <span>{channel.zone}</span>
              </td>
              <td>
                {channel.gapMinutes} min apart
                <span>
                  {channel.dailyCap === null ? 'no daily limit' : `${channel.dailyCap} a day`}
                  {channel.quietHours ? `, quiet ${channel.quietHours.from} to ${channel.quietHours.to}` : ''}
                </span>
              </td>
              <td>{channel.fallbacks.flatMap((id) => names.get(id) ?? []).join(', ') || 'nobody yet'}</td>
              <td>
                <Button
                  size="small"
                  aria-label={`Change ${names.get(channel.id) ?? ''} ${channel.name}`}
                  onClick={() => onEdit(channel)}
                >
                  Change
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
