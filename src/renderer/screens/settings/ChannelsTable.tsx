import type { Channel } from '../../../core/model/channel';
import type { LocalDate } from '../../../core/time/types';
import { familyOf, platformOrGeneric } from '../../../core/platform';
import { channelFacts, purposesOf, saidOf } from '../../../core/register';
import type { RegisterFrame } from '../../store/queries/register';
import { useSession } from '../../store/session';
import { PlatformTile, Tag } from '../../ui';
import { dayWords } from '../../words/dates';
import { listWords } from '../../../core/words/lists';
import { CONTROL_WORDS, PURPOSE_WORDS, TEMPO_WORDS } from '../../words/register-words';
import styles from './ChannelsTable.module.css';
import { ChangeCell, EmptyRegister, RegisterTable } from './RegisterTable';
import { timesInWords } from './times-text';

/** Every channel with what matters about it; a row opens its sheet. */
export function ChannelsTable({
  channels,
  all,
  onEdit,
}: {
  channels: readonly Channel[];
  /** Everything the rows may speak of. */
  all: RegisterFrame;
  onEdit(channel: Channel): void;
}) {
  const { info } = useSession();
  const date = dayWords(info.locale);
  if (all.channels.length === 0) {
    return (
      <EmptyRegister>
        No channels yet. Add each account you post to. Each gets its own lane in the calendar.
      </EmptyRegister>
    );
  }
  if (channels.length === 0) {
    return <EmptyRegister>None. If that company fails, you have no way left to tell people.</EmptyRegister>;
  }
  const names = new Map(
    all.channels.map((channel) => [channel.id, platformOrGeneric(channel.platform).name]),
  );
  return (
    <RegisterTable columns={['Channel', 'For', 'Run by', 'Posting times', 'Limits', 'Backup channel']}>
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
          <ForCell channel={channel} all={all} />
          <td>
            {channel.state === 'active'
              ? timesInWords(channel.postingTimes)
              : saidOf(channel).warmUp || 'no warm-up noted'}
            <span>{channel.state === 'active' ? channel.zone : loginWords(channel, date)}</span>
          </td>
          <td>
            {channel.gapMinutes} min apart
            <span>
              {channel.dailyCap === null ? 'no daily limit' : `${channel.dailyCap} a day`}
              {channel.quietHours ? `, quiet ${channel.quietHours.from} to ${channel.quietHours.to}` : ''}
            </span>
          </td>
          <td>{channel.fallbacks.flatMap((id) => names.get(id) ?? []).join(', ') || 'none'}</td>
          <ChangeCell
            name={`${names.get(channel.id) ?? ''} ${channel.name}`}
            onChange={() => onEdit(channel)}
          />
        </tr>
      ))}
    </RegisterTable>
  );
}

/** Whether anybody has been in an account that sleeps. */
function loginWords(channel: Channel, date: (day: LocalDate) => string): string {
  const { loginChecked } = saidOf(channel);
  return loginChecked === null ? 'login never checked' : `login checked ${date(loginChecked)}`;
}

/** What it is for and how fast it is read; a word that nobody chose is the platform's usual one. */
function ForCell({ channel, all }: { channel: Channel; all: RegisterFrame }) {
  const facts = channelFacts(channel, all.register);
  const family = familyOf(channel.platform, all.families);
  const { access } = saidOf(channel);
  return (
    <>
      <td>
        {listWords(purposesOf(channel).map((purpose) => PURPOSE_WORDS[purpose]))}
        <span>{TEMPO_WORDS[facts.tempo]}</span>
      </td>
      <td>
        {family.failsTogether ? family.name : CONTROL_WORDS[facts.control]}
        {facts.providers.length > 0 ? ` on ${facts.providers.join(', ')}` : ''}
        {access === '' ? null : <span>login: {access}</span>}
      </td>
    </>
  );
}
