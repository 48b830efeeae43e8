import { Copy, ExternalLink } from 'lucide-react';
import type { PackEntry } from '../../../../core/copy-pack';
import { useWindowState } from '../../../store/window-state';
import { Button, PlatformTile, StateMark } from '../../../ui';
import styles from './CopyPack.module.css';
import { CopyButton } from './CopyButton';
import { DoneButton } from './DoneButton';

export interface PackEntryProps {
  readonly entry: PackEntry;
  /** Its time in words. */
  readonly when: string;
  onPosted(url: string): void;
}

/** One delivery: what to copy, what to attach, where to paste it, and the tick when it is out. */
export function PackEntryPart({ entry, when, onPosted }: PackEntryProps) {
  const notify = useWindowState((state) => state.notify);
  const { platform, platformName, channelName, title, text, link, media, composer, cautions } = entry;
  const what = `${when} on ${platformName}`;

  async function openComposer(): Promise<void> {
    if (await window.holdfast.openComposer(platform)) return;
    notify({ text: `Holdfast has no posting page for ${platformName}.`, tone: 'care' });
  }

  return (
    <li className={styles['entry']} data-testid="copy-entry" data-delivery-id={entry.deliveryId}>
      <div className={styles['when']}>
        <b>{when}</b>
      </div>
      <div className={styles['what']}>
        <h3>
          <PlatformTile platform={platform} size="small" labelled />
          <span className={styles['channel']}>
            {channelName === platformName ? platformName : `${platformName}, ${channelName}`}
          </span>
          <span className={styles['title']}>{title}</span>
        </h3>
        {cautions.map((caution) => (
          <p key={caution} className={styles['caution']}>
            <StateMark state="risk" tone="care" />
            {caution}
          </p>
        ))}
        {text === '' ? null : (
          <p className={styles['text']} dir="auto">
            {text}
          </p>
        )}
        {link === '' ? null : (
          <p className={styles['part']}>
            <span>Link: {link}</span>
            <CopyButton text={link} of={what} words="Copy link" />
          </p>
        )}
        {media.map((file, at) => (
          <p key={at} className={styles['part']}>
            <span>
              Attach {file.name}
              {file.url === '' ? ', from your own files' : null}
              {file.alt === '' ? null : `. Description: ${file.alt}`}
            </span>
            {file.url === '' ? null : <CopyButton text={file.url} of={file.name} words="Copy address" />}
            {file.alt === '' ? null : <CopyButton text={file.alt} of={file.name} words="Copy alt text" />}
          </p>
        ))}
      </div>
      <div className={styles['do']}>
        <CopyButton
          text={text}
          of={what}
          words="Copy text"
          testId="copy-text"
          icon={<Copy size="0.875rem" strokeWidth={1.9} aria-hidden />}
        />
        {composer === null ? null : (
          <Button
            data-testid="copy-open"
            aria-label={`Open ${platformName} in your browser: ${composer.opens}`}
            title={`${composer.url}, in your browser`}
            icon={<ExternalLink size="0.875rem" strokeWidth={1.9} aria-hidden />}
            onClick={() => void openComposer()}
          >
            Open {platformName}
          </Button>
        )}
        <DoneButton what={what} onPosted={onPosted} />
      </div>
    </li>
  );
}
