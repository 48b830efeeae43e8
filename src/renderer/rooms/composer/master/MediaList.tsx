import { Plus, X } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Media } from '../../../../core/model/types';
import { IconButton, MediaMark, MenuButton } from '../../../ui';
import { StateMark } from '../../../ui/StateMark';
import { useComposing } from '../composing';
import { DraftArea } from '../draft/DraftArea';
import { mediaFromFile, mediaKind, mediaWord } from '../words/media';
import { AddressForm } from './AddressForm';
import styles from './media.module.css';

/** Pictures and films of the post, each with its description for people who cannot see it. */
export function MediaList() {
  const { post, book, save } = useComposing();
  const [adding, setAdding] = useState(false);
  const picker = useRef<HTMLInputElement>(null);

  /** Descriptions are part of the list: what is being typed goes in before the list changes. */
  async function write(change: (media: readonly Media[]) => readonly Media[]): Promise<boolean> {
    if (!(await book.flush())) return false;
    const result = await save('post.update', { ids: [post.id], fields: { media: change(post.media) } });
    return result.ok;
  }

  return (
    <section aria-label="Media">
      <div className={styles['head']}>
        <h2 className={styles['section']}>Media</h2>
        <MenuButton
          label="Add a picture or film"
          variant="quiet"
          size="small"
          testId="composer-add-media"
          icon={<Plus size="0.875rem" strokeWidth={1.9} aria-hidden />}
          entries={[
            {
              id: 'web',
              label: 'From the web',
              detail: 'by its https address; schedulers can fetch it',
              onAction: () => setAdding(true),
            },
            {
              id: 'file',
              label: 'From this computer',
              detail: 'its name only; you attach it by hand',
              onAction: () => picker.current?.click(),
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
            const files = [...(event.target.files ?? [])].map(mediaFromFile);
            event.target.value = '';
            if (files.length > 0) void write((media) => [...media, ...files]);
          }}
        />
      </div>
      {adding ? (
        <AddressForm
          onCancel={() => setAdding(false)}
          onAdd={async (added) => {
            if (await write((media) => [...media, added])) setAdding(false);
          }}
        />
      ) : null}
      <ul>
        {post.media.map((media, at) => (
          <MediaItem
            key={`${media.sha256}${media.url ?? ''}${media.name}`}
            media={media}
            onRemove={() => void write((list) => list.filter((_, other) => other !== at))}
          />
        ))}
      </ul>
      {post.media.length === 0 && !adding ? <p className={styles['none']}>Text only so far.</p> : null}
    </section>
  );
}

function MediaItem({ media, onRemove }: { media: Media; onRemove(): void }) {
  const { post, save } = useComposing();
  const same = (other: Media): boolean =>
    other.sha256 === media.sha256 && other.url === media.url && other.name === media.name;
  const name = media.name || media.url || mediaWord(media);
  return (
    <li className={styles['item']}>
      <span className={styles['face']}>
        <MediaMark kind={mediaKind(media)} />
      </span>
      <div className={styles['words']}>
        <p className={styles['name']}>
          <b title={media.url}>{name}</b>
          <span className={styles['where']}>
            {mediaWord(media)}, {media.url ? 'on the web' : 'attached by hand'}
          </span>
        </p>
        {media.alt === '' && mediaKind(media) !== 'none' ? (
          <p className={styles['missing']}>
            <StateMark state="risk" tone="care" />
            No description yet.
          </p>
        ) : null}
        <DraftArea
          aria-label={`Description of ${name}, for people who cannot see it`}
          placeholder="Describe it for people who cannot see it"
          className={styles['alt']}
          draftKey={`alt ${media.sha256} ${media.url ?? ''} ${media.name}`}
          live={media.alt}
          draftOptions={{
            save: (alt) =>
              save('post.update', {
                ids: [post.id],
                fields: { media: post.media.map((other) => (same(other) ? { ...other, alt } : other)) },
              }),
          }}
        />
      </div>
      <IconButton
        label={`Remove ${name}`}
        size="small"
        icon={<X size="0.875rem" strokeWidth={1.9} aria-hidden />}
        onClick={onRemove}
      />
    </li>
  );
}
