import type { DeliveryRow } from '../../../core/model/delivery';
import { Button, PlatformTile } from '../../ui';
import { StateMark } from '../../ui/StateMark';
import { channelName } from '../../words/names';
import { titleOf } from '../../../core/model/title';
import { useBank } from './bank-context';
import styles from './BankShelves.module.css';

/** A delivery that a re-plan holds: back at its old time while that is still to come, else with a new one. */
export function HeldRow({ row }: { row: DeliveryRow }) {
  const { shelf, words, actions, now } = useBank();
  const channel = shelf.channels.find((one) => one.id === row.channelId);
  const title = titleOf(row);
  const over = row.at <= now;
  return (
    <li className={styles['row']} data-testid="bank-held" data-delivery-id={row.id}>
      <StateMark state="held" />
      <button
        type="button"
        className={styles['rowName']}
        onClick={() => actions.open(row.postId, row.channelId)}
      >
        {title}
      </button>
      <p className={styles['tiles']}>
        {channel ? <PlatformTile platform={channel.platform} size="small" /> : null}
        <span>{channel ? channelName(channel, shelf.channels) : 'Removed channel'}</span>
      </p>
      <span className={styles['rowSay']}>
        {over ? 'Was due' : 'Due'} {words.when(row.wall, row.zone)}
        {row.reason ? `. ${row.reason}` : ''}
      </span>
      <span className={styles['actions']}>
        {over ? (
          <Button size="small" onClick={() => actions.open(row.postId, row.channelId)}>
            Reschedule
          </Button>
        ) : (
          <Button
            size="small"
            data-testid="bank-put-back"
            onClick={() => void actions.putBack(row.id, title)}
          >
            Back to calendar
          </Button>
        )}
      </span>
    </li>
  );
}
