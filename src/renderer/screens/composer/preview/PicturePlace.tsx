import type { CSSProperties } from 'react';
import type { Media } from '../../../../core/model/media';
import type { CropRatio } from '../../../../core/preview';
import { isKept, MediaThumb } from '../../../media';
import { MediaMark } from '../../../ui';
import { mediaKind } from '../words/media';
import styles from './preview.module.css';

export interface PicturePlaceProps {
  readonly media: readonly Media[];
  readonly ratio: CropRatio | null;
  /** Drawn without any picture too: where a post is a picture first. */
  readonly always?: boolean;
}

/** A picture that is shown as it is has no shape yet: it is drawn lying. */
const WHOLE = { width: 16, height: 9 };

/** The place a picture or film takes, in the shape the platform gives it: itself where it is kept, else its name. */
export function PicturePlace({ media, ratio, always = false }: PicturePlaceProps) {
  const [first] = media;
  if (!first && !always) return null;
  const { width, height } = ratio ?? WHOLE;
  const shape = { '--ratio': `${width} / ${height}` } as CSSProperties;
  const others = media.length - 1;
  if (first && isKept(first)) {
    return (
      <div className={styles['picture']} style={shape} data-testid="composer-preview-picture">
        <MediaThumb media={first} fit={ratio === null ? 'contain' : 'cover'} className={styles['kept']} />
        {others > 0 ? <span className={styles['more']}>and {others} more</span> : null}
      </div>
    );
  }
  return (
    <div className={styles['picture']} style={shape} data-testid="composer-preview-picture">
      {first ? <MediaMark kind={mediaKind(first)} labelled /> : null}
      <span className={styles['pictureName']}>
        {first ? first.name || first.url : 'A photo or video goes here'}
      </span>
      <span>
        {ratio === null ? 'Not cropped' : `Cropped to ${ratio.width}:${ratio.height}`}
        {others > 0 ? `, and ${others} more` : ''}
      </span>
    </div>
  );
}
