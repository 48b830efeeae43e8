import type { FixId, Tailored } from '../../../../core/tailor';
import { useWindowState } from '../../../store/window-state';
import { useComposing } from '../composing';
import type { ChannelTab } from '../words/tabs';
import { leftoverNote, withNote } from './leftovers';

/** Gives a channel the text of a fix as its own version; what is left over goes into the notes first. */
export function useTailor(tab: ChannelTab): (id: FixId, tailored: Tailored) => Promise<void> {
  const { post, book, save } = useComposing();
  const notify = useWindowState((state) => state.notify);
  const { channel, name } = tab;
  return async (id, tailored) => {
    if (!(await book.flush())) return;
    const passage = leftoverNote(id, name, tailored);
    const before = book.textOf('notes', post.notes);
    const notes = withNote(before, passage);
    if (notes !== before) {
      // Before the text: what the text loses must be kept somewhere already.
      const kept = await save('post.update', { ids: [post.id], fields: { notes } });
      if (!kept.ok) return;
    }
    const inherits = !Object.hasOwn(post.variants, channel.id);
    const made = await save('post.text', { id: post.id, channelId: channel.id, text: tailored.text });
    if (!made.ok) return;
    const own = inherits ? `${name} has an own version now` : `The words on ${name} are changed`;
    const rest = passage === '' ? '' : '; what was left over is in the notes';
    notify({ text: `${own}${rest}.`, tone: 'neutral', undo: true });
  };
}
