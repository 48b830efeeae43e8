import { useState, useEffect, useRef } from 'react';
import { suggestFixes, type Fix, type FixId, type Tailored, keepSupplements } from '../../../../core/tailor';
import { useWindowState } from '../../../store/window-state';
import { Button } from '../../../ui';
import { useComposing } from '../composing';
import type { ChannelTab } from '../words/tabs';
import styles from './fixes.module.css';
import { ThreadParts } from './ThreadParts';
import { useFixes, wordsNow } from './use-fixes';
import { besideKey } from '../words/on-screen';

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

/**
 * Puts the focus into the channel's own words once they are what a fix made of them: the button that was pressed goes
 * away with what it mended. Not earlier, for a field with the focus keeps the words it has.
 * @param standing the stored own text; undefined while the channel inherits
 * @returns to be told which text is on its way
 */
function useLanding(standing: string | undefined): (text: string) => void {
  const awaited = useRef<string | null>(null);
  useEffect(() => {
    if (awaited.current === null || standing !== awaited.current) return;
    awaited.current = null;
    if (document.activeElement === document.body) document.getElementById('composer-own')?.focus();
  });
  return (text) => {
    awaited.current = text;
  };
}

/** Gives a channel the text of a fix as its own version, and what was taken out its place, in one step. */
function useTailor(tab: ChannelTab): (tailored: Tailored) => Promise<void> {
  const { post, book, save } = useComposing();
  const notify = useWindowState((state) => state.notify);
  const { channel, name } = tab;
  return async (tailored) => {
    if (!(await book.flush())) return;
    const stored = post.beside?.[channel.id] ?? {};
    const comment = book.textOf(besideKey(channel.id, 'comment'), stored.comment ?? '');
    const beside = keepSupplements(tailored, { ...stored, comment });
    const item = { id: post.id, channelId: channel.id, text: tailored.text };
    const moved = Object.keys(beside).length > 0;
    const made = await save('post.tailor', { items: [moved ? { ...item, beside } : item] });
    if (!made.ok) return;
    const inherits = !Object.hasOwn(post.variants, channel.id);
    const own = inherits ? `${name} now has its own text` : `Text on ${name} changed`;
    const rest = moved ? '. What was removed is kept below it' : '';
    notify({ text: `${own}${rest}.`, tone: 'neutral', undo: true });
  };
}
