import { useState } from 'react';
import { platformOrGeneric } from '../../../../core/platform';
import { splitText, type Tailored } from '../../../../core/tailor';
import { Button, Checkbox } from '../../../ui';
import { useComposing } from '../composing';
import type { ChannelTab } from '../words/tabs';
import styles from './fixes.module.css';
import { ThreadPart } from './ThreadPart';
import { wordsNow } from './use-fixes';

/** The text in parts that fit, before it is split: the first stays the channel's text, the others stand behind it. */
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
        <p className={styles['say']}>{made.error.message}</p>
      </div>
    );
  }
  const { parts } = made.value;
  const [first = ''] = parts;
  return (
    <section className={styles['thread']} aria-label={`Parts for ${tab.name}`} data-testid="composer-thread">
      <p className={styles['say']}>
        {tab.name} gets the first part and the others follow. Scheduler files cannot carry them, so post them
        {messages ? ' right after it' : ' as replies'} manually.
      </p>
      <div className={styles['actions']}>
        <Button
          size="small"
          data-testid="composer-thread-use"
          onClick={() => void onUse({ text: first, thread: parts })}
        >
          Split like this
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
          <ThreadPart key={`${index} ${part}`} tab={tab} part={part} index={index} of={parts.length} />
        ))}
      </ol>
    </section>
  );
}
