import { MASTER_SLOT } from '../../../../core/model/edits';
import { mergeTexts } from '../../../../ledger/text';
import { useStartWriting } from '../use-start-writing';
import { useComposing } from '../composing';
import { DraftArea } from '../draft/DraftArea';
import type { ChannelTab } from '../words/tabs';
import { MediaList } from './MediaList';
import styles from './master.module.css';
import { PostFields } from './PostFields';

/** What all channels share: the common text, media, and what the plan needs to know. */
export function MasterColumn({ tab }: { tab: ChannelTab | undefined }) {
  const { post, save } = useComposing();
  useStartWriting();
  return (
    <div className={styles['column']}>
      <label className={styles['section']} htmlFor="composer-master">
        Text for every channel
      </label>
      <DraftArea
        id="composer-master"
        look="writing"
        data-start-writing
        data-testid="composer-text"
        placeholder="What do you want to say?"
        draftKey={MASTER_SLOT}
        live={post.text}
        draftOptions={{
          merge: mergeTexts,
          save: (text) => save('post.text', { id: post.id, channelId: null, text }),
        }}
      />
      <MediaList />
      <hr className={styles['line']} />
      <PostFields tab={tab} />
    </div>
  );
}
