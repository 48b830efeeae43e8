import { useId } from 'react';
import { mediaKey } from '../../../../core/media';
import type { Media } from '../../../../core/model/media';
import { useComposing } from '../composing';
import { DraftArea } from '../draft/DraftArea';
import { useBookText } from '../draft/use-draft';
import { altCount } from './alt-count';
import styles from './media-list.module.css';

export interface AltFieldProps {
  readonly media: Media;
  /** How the file is called beside the field. */
  readonly name: string;
  /** Platforms of the post's channels: the one that takes the fewest characters counts. */
  readonly platforms: readonly string[];
}

/** What a picture shows, for people who cannot see it. */
export function AltField({ media, name, platforms }: AltFieldProps) {
  const { post, save } = useComposing();
  const key = mediaKey(media);
  const draftKey = `alt ${key}`;
  const count = altCount(useBookText(draftKey, media.alt), platforms);
  const countId = useId();
  return (
    <>
      <DraftArea
        aria-label={`Alt text for ${name}`}
        aria-describedby={count === null ? undefined : countId}
        placeholder="Alt text: describe it for people who cannot see it"
        className={styles['alt']}
        data-testid="media-alt"
        draftKey={draftKey}
        live={media.alt}
        draftOptions={{
          save: (alt) => save('post.media', { id: post.id, change: { kind: 'alt', key, alt } }),
        }}
      />
      {count === null ? null : (
        <p id={countId} className={styles['altCount']} data-over={count.over} data-testid="media-alt-count">
          {count.say}
        </p>
      )}
    </>
  );
}
