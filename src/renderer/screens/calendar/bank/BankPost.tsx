import { GripVertical } from 'lucide-react';
import type { PostRow } from '../../../store/db';
import { useWindowState } from '../../../store/window-state';
import { MediaMark, Popover } from '../../../ui';
import { titleOf } from '../../../../core/model/title';
import type { CalendarActions } from '../use-actions';
import type { CalendarPlan } from '../use-plan';
import styles from './bank-drawer.module.css';
import { PlacePanel } from './PlacePanel';

interface BankPostProps {
  readonly post: PostRow;
  readonly plan: CalendarPlan;
  readonly actions: CalendarActions;
}

/** A post of the bank, to be dragged onto a lane or placed with keys. */
export function BankPost({ post, plan, actions }: BankPostProps) {
  const openComposer = useWindowState((state) => state.openComposer);
  const title = titleOf(post);
  return (
    <li
      className={styles['post']}
      draggable
      data-testid="bank-post"
      data-post-id={post.id}
      data-post-title={title}
    >
      <div className={styles['words']}>
        <button type="button" className={styles['title']} onClick={() => openComposer(post.id)}>
          {title}
        </button>
        <span className={styles['facts']}>
          <MediaMark kind={post.media.length > 0 ? 'picture' : 'none'} labelled />
          {post.labels.length > 0 ? post.labels.join(', ') : 'Ready'}
        </span>
      </div>
      <Popover label={`Schedule “${title}”`} button="Schedule…" size="small" variant="quiet" testId="place">
        {(close) => (
          <PlacePanel
            plan={plan}
            actions={actions}
            onPlace={(channel, day) => {
              void actions.fromBank(post.id, title, channel, day);
              close();
            }}
          />
        )}
      </Popover>
      <GripVertical size="0.875rem" strokeWidth={1.9} aria-hidden className={styles['grip']} />
    </li>
  );
}
