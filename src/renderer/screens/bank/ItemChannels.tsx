import { PlatformTile } from '../../ui';
import { listWords } from '../../../core/words/lists';
import { channelName } from '../../words/names';
import { useBank } from './bank-context';
import type { BankItem } from '../../../core/bank/groups';
import styles from './BankShelves.module.css';

/** Where a post fits as it stands; channels it was written for that still refuse it are drawn in outline. */
export function ItemChannels({ item }: { item: BankItem }) {
  const { shelf } = useBank();
  const chosen = shelf.channels.filter((channel) => Object.hasOwn(item.post.variants, channel.id));
  const suits = shelf.channels.filter((channel) => item.suits.includes(channel.id));
  const shown = chosen.length > 0 ? chosen : suits;
  const names = listWords(suits.map((channel) => channelName(channel, shelf.channels)));
  return (
    <p className={styles['tiles']}>
      <span className="visually-hidden">{names === '' ? 'Fits no channel yet' : `Fits ${names}`}</span>
      {shown.map((channel) => (
        <PlatformTile
          key={channel.id}
          platform={channel.platform}
          size="small"
          tone={item.suits.includes(channel.id) ? 'neutral' : 'outline'}
        />
      ))}
      {shown.length === 0 ? <span aria-hidden>Fits no channel yet</span> : null}
    </p>
  );
}
