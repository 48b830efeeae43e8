import { useState } from 'react';
import { suggestFixes, type Fix, type FixId, type Tailored } from '../../../../core/tailor';
import { useWindowState } from '../../../store/window-state';
import { Button } from '../../../ui';
import { useComposing } from '../composing';
import type { ChannelTab } from '../words/tabs';
import styles from './fixes.module.css';
import { ThreadParts } from './ThreadParts';
import { useFixes, wordsNow } from './use-fixes';
import { useLanding } from './use-landing';
import { useTailor } from './use-tailor';

/** One button for each way out of what is wrong on a channel, with what counts afterwards. */
export function FixButtons({ tab }: { tab: ChannelTab }) {
  const composing = useComposing();
  const fixes = useFixes(tab);
  const tailor = useTailor(tab);
  const { variants } = composing.post;
  const own = Object.hasOwn(variants, tab.channel.id) ? variants[tab.channel.id] : undefined;
  const land = useLanding(own?.text);
  const notify = useWindowState((state) => state.notify);
  const [splitting, setSplitting] = useState(false);
  const canSplit = fixes.some(({ id }) => id === 'split');

  async function take(tailored: Tailored): Promise<void> {
    land(tailored.text);
    await tailor(tailored);
  }

  async function press(id: FixId): Promise<void> {
    if (id === 'split') {
      setSplitting(!splitting);
      return;
    }
    // Words typed since the buttons were drawn count too.
    const fix = suggestFixes(wordsNow(composing, tab)).find((one) => one.id === id);
    if (fix) await take(fix.apply());
    else notify({ text: 'The text has changed, so this is no longer needed.', tone: 'neutral' });
  }

  if (fixes.length === 0) return null;
  return (
    <>
      <div className={styles['fixes']} role="group" aria-label={`Ways to make it fit on ${tab.name}`}>
        {fixes.map((fix) => (
          <FixButton key={fix.id} fix={fix} open={splitting} onPress={() => void press(fix.id)} />
        ))}
      </div>
      {splitting && canSplit ? (
        <ThreadParts
          tab={tab}
          onUse={async (tailored) => {
            await take(tailored);
            setSplitting(false);
          }}
          onClose={() => setSplitting(false)}
        />
      ) : null}
    </>
  );
}

function FixButton({ fix, open, onPress }: { fix: Fix; open: boolean; onPress(): void }) {
  const { words } = useComposing();
  const { id, label, count, fits, why } = fix;
  const figure = words.number(count.count);
  return (
    <Button
      size="small"
      className={styles['fix']}
      data-testid={`composer-fix-${id}`}
      data-fits={fits}
      aria-expanded={id === 'split' ? open : undefined}
      title={why ?? undefined}
      onClick={onPress}
    >
      {label}
      <span className="visually-hidden">{id === 'split' ? ', the longest part ' : ', then '}</span>
      <span className={styles['after']}>{fits ? figure : `${figure}, not enough`}</span>
    </Button>
  );
}
