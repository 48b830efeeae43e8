import { FileText, ImageOff } from 'lucide-react';
import type { Media } from '../../core/model/media';
import { MediaMark } from '../ui';
import { cx } from '../ui/cx';
import { isFilm, isPicture } from './address';
import styles from './media-thumb.module.css';
import { lengthInWords } from '../../core/media';
import { useThumb } from './use-thumb';

export interface MediaThumbProps {
  readonly media: Media;
  /** `cover` fills its box and may crop; `contain` shows all of it. */
  readonly fit?: 'cover' | 'contain';
  /** Said to people who cannot see it; '' where the words beside it say enough. */
  readonly alt?: string;
  readonly className?: string | undefined;
  /** Raise it to look again for a file that was missing. */
  readonly fresh?: number;
}

/**
 * The small picture of a post's file: a picture, a still of a film with its length, or a mark for what has none.
 * Fills the box it is put in; a file that is not here is drawn as missing and never fails.
 */
export function MediaThumb({ media, fit = 'cover', alt = media.alt, className, fresh }: MediaThumbProps) {
  const { state, url } = useThumb(media, fresh);
  return (
    <span className={cx(styles['thumb'], className)} data-testid="media-thumb" data-state={state}>
      {url === null ? (
        <Mark media={media} isMissing={state === 'missing'} />
      ) : (
        <img src={url} alt={alt} className={cx(styles['picture'], styles[fit])} draggable={false} />
      )}
      {isFilm(media) && media.seconds !== undefined ? (
        <span className={styles['length']}>{lengthInWords(media.seconds)}</span>
      ) : null}
    </span>
  );
}

function Mark({ media, isMissing }: { media: Media; isMissing: boolean }) {
  if (isMissing) return <ImageOff size="1rem" strokeWidth={1.75} aria-hidden />;
  if (isFilm(media)) return <MediaMark kind="film" />;
  if (isPicture(media)) return <MediaMark kind="picture" />;
  return <FileText size="0.75rem" strokeWidth={2} aria-hidden />;
}
