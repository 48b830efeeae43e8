import type { PreviewContent } from './content';
import { PicturePlace } from './PicturePlace';
import { PreviewWords } from './PreviewWords';
import styles from './preview.module.css';

/** Who it is from: a letter instead of a picture. */
export function Account({ content, small = false }: { content: PreviewContent; small?: boolean }) {
  const { account, handle } = content;
  return (
    <div className={styles['account']} data-small={small}>
      <span aria-hidden className={styles['face']}>
        {(account.match(/[\p{L}\p{N}]/u)?.[0] ?? '·').toUpperCase()}
      </span>
      <span className={styles['names']}>
        <b>{account}</b>
        {handle && handle !== account ? <span>{handle}</span> : null}
      </span>
    </div>
  );
}

function Words({ content }: { content: PreviewContent }) {
  const { text, fold, over, platform } = content;
  const tags = platform.kind === 'social';
  return (
    <PreviewWords
      key={String(fold)}
      text={text}
      fold={fold}
      over={over}
      links={platform.clickableLinks}
      tags={tags}
    />
  );
}

function Card({ content }: { content: PreviewContent }) {
  return content.card === '' ? null : <p className={styles['card']}>{content.card}</p>;
}

/** Account, words, media: most networks. */
export function PostCard({ content }: { content: PreviewContent }) {
  const { title, warning, media, rule } = content;
  return (
    <>
      <Account content={content} />
      {title === '' ? null : <p className={styles['title']}>{title}</p>}
      {warning === '' ? (
        <Words content={content} />
      ) : (
        <details className={styles['warned']}>
          <summary>{warning}</summary>
          <Words content={content} />
        </details>
      )}
      <PicturePlace media={media} ratio={rule.ratio} />
      <Card content={content} />
    </>
  );
}

/** The picture first, the words under it. */
export function PhotoCard({ content }: { content: PreviewContent }) {
  return (
    <>
      <Account content={content} small />
      <PicturePlace media={content.media} ratio={content.rule.ratio} always />
      <Words content={content} />
    </>
  );
}

/** A tall film or picture; words, if any, lie over its foot. */
export function TallCard({ content }: { content: PreviewContent }) {
  return (
    <div className={styles['tall']}>
      <PicturePlace media={content.media} ratio={content.rule.ratio} always />
      <div className={styles['overlay']}>
        <Account content={content} small />
        {content.platform.id === 'instagram-story' ? (
          <p className={styles['none']}>Stories show no caption: put the text on the photo.</p>
        ) : (
          <Words content={content} />
        )}
      </div>
    </div>
  );
}

/** A film, its title, and the description under it. */
export function WatchCard({ content }: { content: PreviewContent }) {
  return (
    <>
      <PicturePlace media={content.media} ratio={content.rule.ratio} always />
      <Title content={content} />
      <Account content={content} small />
      <div className={styles['well']}>
        <Words content={content} />
      </div>
    </>
  );
}

/** A tall picture with a short title. */
export function PinCard({ content }: { content: PreviewContent }) {
  return (
    <div className={styles['pin']}>
      <PicturePlace media={content.media} ratio={content.rule.ratio} always />
      <Title content={content} />
      <Account content={content} small />
      <Words content={content} />
      <Card content={content} />
    </div>
  );
}

/** A title, cut where lists cut it. */
export function Title({ content }: { content: PreviewContent }) {
  const { title, titleFold } = content;
  if (title === '') return <p className={styles['none']}>No title yet.</p>;
  const cut = titleFold < title.length;
  return (
    <p className={styles['title']} data-testid="composer-preview-title">
      {title.slice(0, titleFold)}
      {cut ? <span className={styles['cut']}>…{title.slice(titleFold)}</span> : null}
    </p>
  );
}
