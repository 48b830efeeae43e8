import { keepSupplements, type Tailored } from '../../../../core/tailor';
import { useWindowState } from '../../../store/window-state';
import { useComposing } from '../composing';
import { besideKey } from '../words/on-screen';
import type { ChannelTab } from '../words/tabs';

/** Gives a channel the text of a fix as its own version, and what was taken out its place, in one step. */
export function useTailor(tab: ChannelTab): (tailored: Tailored) => Promise<void> {
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
