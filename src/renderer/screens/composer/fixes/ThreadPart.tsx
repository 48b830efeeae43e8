import { platformFor } from '../../../../core/platform';
import { countText, outgoingText } from '../../../../core/text';
import { countVariant } from '../../../../core/check';
import { useWindowState } from '../../../store/window-state';
import { Button } from '../../../ui';
import { useComposing } from '../composing';
import { countFace } from '../words/count-words';
import type { ChannelTab } from '../words/tabs';
import styles from './fixes.module.css';
import { wordsNow } from './use-fixes';

export interface ThreadPartProps {
  readonly tab: ChannelTab;
  readonly part: string;
  /** From 0; the first goes out with the post's link and pictures. */
  readonly index: number;
  readonly of: number;
}

/** One part of a thread: what it counts, and its words to be copied. */
export function ThreadPart({ tab, part, index, of }: ThreadPartProps) {
  const composing = useComposing();
  const notify = useWindowState((state) => state.notify);
  const variant = { ...wordsNow(composing, tab), text: part, media: composing.post.media };
  const platform = platformFor(variant.platformId, variant.overrides);
  const sent = index === 0 ? outgoingText(platform, part, variant.link ?? null) : part;
  const count = index === 0 ? countVariant(variant) : countText(platform.id, part, variant);
  const place = `Part ${index + 1} of ${of}`;

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(sent);
      notify({ text: `${place} copied.`, tone: 'neutral' });
    } catch {
      notify({ text: 'That could not be copied. Select the text and copy it yourself.', tone: 'care' });
    }
  }

  return (
    <li className={styles['part']} data-testid="composer-thread-part">
      <div className={styles['partHead']}>
        <span>{place}</span>
        <span className={styles['after']}>{countFace(count, composing.words.number).line}</span>
        <Button
          size="small"
          variant="quiet"
          aria-label={`Copy part ${index + 1}`}
          onClick={() => void copy()}
        >
          Copy
        </Button>
      </div>
      <p className={styles['partText']}>{sent}</p>
    </li>
  );
}
