import { useEffect, useRef } from 'react';
import { MASTER_SLOT } from '../../../../core/model/edits';
import { mergeTexts } from '../../../../ledger/text';
import { useComposing } from '../composing';
import { DraftArea } from '../draft/DraftArea';
import { MediaList } from '../media/MediaList';
import type { ChannelTab } from '../words/tabs';
import { ReviewPanel } from '../review/ReviewPanel';
import styles from './master.module.css';
import { PostFields } from './PostFields';

/** What all channels share: the common text, media, and what the plan needs to know. */
export function MasterColumn({ tab }: { tab: ChannelTab | undefined }) {
  const { post, save } = useComposing();
  const column = useRef<HTMLDivElement>(null);
  // The sheet gives this field the focus; the caret belongs where one goes on writing.
  useEffect(() => {
    const field = column.current?.querySelector('textarea');
    field?.setSelectionRange(field.value.length, field.value.length);
  }, []);
  return (
    <div ref={column} className={styles['column']}>
      <label className={styles['section']} htmlFor="composer-master">
        Main text
      </label>
      <DraftArea
        id="composer-master"
        look="writing"
        data-autofocus
        data-testid="composer-text"
        placeholder="What do you want to say?"
        draftKey={MASTER_SLOT}
        live={post.text}
        draftOptions={{
          merge: mergeTexts,
          read: (stored) => stored.text,
          save: (text) => save('post.text', { id: post.id, channelId: null, text }),
        }}
      />
      <div data-part="media">
        <MediaList />
      </div>
      <hr className={styles['line']} />
      <PostFields tab={tab} />
      <ReviewPanel />
    </div>
  );
}
