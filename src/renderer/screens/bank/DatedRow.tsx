import { StateMark } from '../../ui/StateMark';
import { useBank } from './bank-context';
import styles from './BankShelves.module.css';
import { dragPost } from './drag-post';
import { ItemActions } from './ItemActions';
import { ItemChannels } from './ItemChannels';
import type { BankItem } from '../../../core/bank/groups';

/** A post with a last useful time that nobody has placed yet. */
export function DatedRow({ item }: { item: BankItem }) {
  const { words, actions } = useBank();
  const { post, past, readiness } = item;
  return (
    <li className={styles['row']} data-testid="bank-post" data-post-id={post.id} {...dragPost(post.id)}>
      <StateMark state={past ? 'wait' : readiness.state === 'ready' ? 'approved' : 'draft'} />
      <button
        type="button"
        className={styles['rowName']}
        data-testid="bank-open"
        onClick={() => actions.open(post.id)}
      >
        {item.title}
      </button>
      <ItemChannels item={item} />
      <span className={styles['rowSay']} data-tone={past ? 'care' : undefined}>
        {post.lastUseful === null
          ? 'No use-by time set'
          : past
            ? `Use by ${words.moment(post.lastUseful)} (passed)`
            : `Use by ${words.moment(post.lastUseful)}`}
      </span>
      <span className={styles['rowState']}>{past ? 'Past use-by' : readiness.word}</span>
      <ItemActions item={item} />
    </li>
  );
}
