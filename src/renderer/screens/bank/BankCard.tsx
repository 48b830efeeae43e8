import { MediaMark } from '../../ui';
import { useBank } from './bank-context';
import styles from './BankShelves.module.css';
import { ItemActions } from './ItemActions';
import { ItemChannels } from './ItemChannels';
import { ReadinessBadge } from './ReadinessBadge';
import { dragPost } from './drag-post';
import type { BankItem } from '../../../core/bank/groups';

/** One bank post: its words as they begin, where it fits, whether it is ready. */
export function BankCard({ item }: { item: BankItem }) {
  const { actions } = useBank();
  const drag = dragPost(item.post.id);
  const [media] = item.post.media;
  const film = item.post.media.some((one) => one.mime.startsWith('video/'));
  return (
    <li className={styles['card']} data-testid="bank-post" data-post-id={item.post.id} {...drag}>
      <div className={styles['well']}>
        <p className={styles['text']}>{item.post.text || 'Untitled draft'}</p>
        <p className={styles['media']}>
          <MediaMark kind={media ? (film ? 'film' : 'picture') : 'none'} />
          <span>{media ? media.name || media.url : 'Text only'}</span>
          {item.post.media.length > 1 ? <span>and {item.post.media.length - 1} more</span> : null}
        </p>
      </div>
      <h3 className={styles['name']}>
        <button type="button" data-testid="bank-open" onClick={() => actions.open(item.post.id)}>
          {item.title}
        </button>
      </h3>
      <ItemChannels item={item} />
      <div className={styles['foot']}>
        <ReadinessBadge item={item} />
        <ItemActions item={item} />
      </div>
    </li>
  );
}
