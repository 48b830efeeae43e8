import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { mediaKey } from '../../../../core/media';
import { MenuButton } from '../../../ui';
import { useComposing } from '../composing';
import { useAdding } from './adding';
import { AddressForm } from './AddressForm';
import { ComingFiles } from './ComingFiles';
import styles from './media-list.module.css';
import { MediaItem } from './MediaItem';
import { useMediaStates } from './use-media-states';

/** Pictures and films of the post, in their order, each with its description for people who cannot see it. */
export function MediaList() {
  const { post, save } = useComposing();
  const adding = useAdding();
  const [asking, setAsking] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const states = useMediaStates(post.media, adding.coming.length);

  return (
    <section aria-label="Media" data-testid="composer-media">
      <div className={styles['head']}>
        <h2 className={styles['section']}>Media</h2>
        <MenuButton
          label="Add a photo or video"
          variant="quiet"
          size="small"
          testId="composer-add-media"
          icon={<Plus size="0.875rem" strokeWidth={1.9} aria-hidden />}
          entries={[
            {
              id: 'file',
              label: 'From this computer',
              detail: 'saved with the plan, so it works offline',
              onAction: () => picker.current?.click(),
            },
            {
              id: 'web',
              label: 'From the web',
              detail: 'by https address; schedulers can fetch it',
              onAction: () => setAsking(true),
            },
          ]}
        >
          Add
        </MenuButton>
        <input
          ref={picker}
          type="file"
          multiple
          accept="image/*,video/*,application/pdf"
          className="visually-hidden"
          tabIndex={-1}
          aria-hidden
          data-testid="composer-media-file"
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            event.target.value = '';
            adding.add(files);
          }}
        />
      </div>
      {asking ? (
        <AddressForm
          onCancel={() => setAsking(false)}
          onAdd={async (media) => {
            const result = await save('post.media', { id: post.id, change: { kind: 'add', media: [media] } });
            if (result.ok) setAsking(false);
          }}
        />
      ) : null}
      <ul>
        {post.media.map((media, at) => (
          <MediaItem
            key={mediaKey(media)}
            media={media}
            at={at}
            state={states.of(media)}
            fresh={states.fresh}
          />
        ))}
      </ul>
      <ComingFiles />
      {post.media.length === 0 && !asking && adding.coming.length === 0 ? (
        <p className={styles['none']}>Text only so far. Drop or paste photos and videos here.</p>
      ) : null}
    </section>
  );
}
