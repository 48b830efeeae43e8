import { countSms, smsParts } from '../../../../core/text';
import { counted } from '../../../words/phrases';
import type { PreviewContent } from './content';
import { PicturePlace } from './PicturePlace';
import { Title } from './PostCards';
import { PreviewWords } from './PreviewWords';
import styles from './preview.module.css';

/** How it stands in an inbox, and the letter. */
export function MailCard({ content }: { content: PreviewContent }) {
  const { account, title, titleFold, inbox, text, over, media } = content;
  return (
    <>
      <div className={styles['inbox']} data-testid="composer-preview-inbox">
        <b>{account}</b>
        <p>
          <b>{title === '' ? 'No subject yet' : title.slice(0, titleFold)}</b>
          {titleFold < title.length ? '…' : ''} <span>{inbox}</span>
        </p>
      </div>
      <Title content={content} />
      <PreviewWords text={text} fold={text.length} over={over} links tags={false} />
      <PicturePlace media={media} ratio={null} />
    </>
  );
}

/** One bubble a message, as it is sent and charged; phones draw them as one again. */
export function SmsCard({ content }: { content: PreviewContent }) {
  const parts = smsParts(content.text);
  const { encoding } = countSms(content.text);
  if (parts.length === 0) return <p className={styles['none']}>No text yet.</p>;
  return (
    <>
      <p className={styles['from']}>{content.account}</p>
      <ol className={styles['bubbles']}>
        {parts.map((part, at) => (
          <li key={`${at} ${part}`} data-testid="composer-preview-bubble">
            <p className={styles['bubble']}>{part}</p>
            {parts.length > 1 ? <span>{`${at + 1} of ${parts.length}`}</span> : null}
          </li>
        ))}
      </ol>
      <p className={styles['from']}>
        {counted(parts.length, 'message')}
        {encoding === 'GSM-7' ? '' : ', in the alphabet with less room'}
      </p>
    </>
  );
}

/** A line across a page, and the words below it. */
export function BannerCard({ content }: { content: PreviewContent }) {
  const { text, fold, over, card } = content;
  return (
    <div className={styles['page']}>
      <div className={styles['address']} aria-hidden />
      <div className={styles['banner']}>
        <Title content={content} />
        <PreviewWords key={String(fold)} text={text} fold={fold} over={over} links tags={false} />
        {card === '' ? null : <p className={styles['card']}>{card}</p>}
      </div>
      <div className={styles['lines']} aria-hidden />
    </div>
  );
}

/** Words to be read out, printed or hung up. */
export function PlainCard({ content }: { content: PreviewContent }) {
  const { text, over } = content;
  return <PreviewWords text={text} fold={text.length} over={over} links={false} tags={false} />;
}
