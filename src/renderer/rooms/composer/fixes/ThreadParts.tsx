import { useState } from 'react';
import { platformOrGeneric } from '../../../../core/platform';
import { splitText, type Tailored } from '../../../../core/tailor';
import { countText, outgoingText } from '../../../../core/text';
import { useWindowState } from '../../../store/window-state';
import { Button, Checkbox } from '../../../ui';
import { useComposing } from '../composing';
import { countFace } from '../words/count-words';
import type { ChannelTab } from '../words/tabs';
import styles from './fixes.module.css';
import { wordsNow } from './use-fixes';

/**
 * The text in parts that fit, to copy one by one. A post holds one text a channel, so only the first part can become
 * it; the panel says where the others go.
 */
export function ThreadParts({
  tab,
  onUse,
  onClose,
}: {
  tab: ChannelTab;
  onUse(tailored: Tailored): Promise<void>;
  onClose(): void;
}) {
  const composing = useComposing();
  const [numbered, setNumbered] = useState(false);
  const input = wordsNow(composing, tab);
  const made = splitText(input, numbered);
  const messages = platformOrGeneric(tab.channel.platform).series === 'messages';
  if (!made.ok) {
    return (
      <div className={styles['thread']}>
        <p className={styles['say']}>{made.error.say}</p>
      </div>
    );
  }
  const { parts } = made.value;
  const [first = ''] = parts;
  return (
    <section className={styles['thread']} aria-label={`Parts for ${tab.name}`} data-testid="composer-thread">
      <p className={styles['say']}>
        {tab.name} gets the first part. Nothing here can send the others{' '}
        {messages ? 'after it' : 'as replies'}: they go into the notes, to post by hand.
      </p>
      <div className={styles['actions']}>
        <Button
          size="small"
          data-testid="composer-thread-use"
          onClick={() => void onUse({ text: first, thread: parts })}
        >
          Use part 1, keep the rest in the notes
        </Button>
        <Checkbox checked={numbered} onChange={setNumbered} data-testid="composer-thread-numbered">
          Number them
        </Checkbox>
        <Button size="small" variant="quiet" onClick={onClose}>
          Close
        </Button>
      </div>
      <ol>
        {parts.map((part, index) => (
          <Part key={`${index} ${part}`} tab={tab} part={part} index={index} of={parts.length} />
        ))}
      </ol>
    </section>
  );
}

function Part({ tab, part, index, of }: { tab: ChannelTab; part: string; index: number; of: number }) {
  const { post, book, words } = useComposing();
  const notify = useWindowState((state) => state.notify);
  const platform = platformOrGeneric(tab.channel.platform);
  const sent = index === 0 ? outgoingText(platform, part, book.textOf('link', post.link)) : part;
  const count = countText(platform.id, sent, { withMedia: index === 0 && post.media.length > 0 });
  const place = `Part ${index + 1} of ${of}`;

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(sent);
      notify({ text: `${place} is copied.`, tone: 'neutral' });
    } catch {
      notify({ text: 'That could not be copied. Select the words and copy them by hand.', tone: 'care' });
    }
  }

  return (
    <li className={styles['part']} data-testid="composer-thread-part">
      <div className={styles['partHead']}>
        <span>{place}</span>
        <span className={styles['after']}>{countFace(count, words.number).line}</span>
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
