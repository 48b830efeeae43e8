import { contentHash } from '../../../../core/review';
import { getPost as postRow } from '../../../store/queries';
import { useSession } from '../../../store/session';
import { useWindowState } from '../../../store/window-state';
import { useComposing } from '../composing';

export interface ReviewActions {
  ask(note?: string): Promise<void>;
  approve(): Promise<void>;
  sendBack(note: string): Promise<boolean>;
  withdraw(): Promise<void>;
}

/** What is done to the open post on its way to being signed off; words still in the fields are saved first. */
export function useReviewActions(): ReviewActions {
  const { post, book, save } = useComposing();
  const { db } = useSession();
  const notify = useWindowState((state) => state.notify);
  const ids = [post.id];
  const say = (text: string): void => notify({ text, tone: 'neutral', undo: true });
  return {
    async ask(note = '') {
      if (!(await book.flush())) return;
      const result = await save('approval.ask', { ids, note });
      if (result.ok) say('Sent for approval.');
    },
    async approve() {
      // What stands on this screen is signed, with the words just typed here: nobody else's that came meanwhile.
      const typing = book.saveState().kind !== 'saved';
      if (!(await book.flush())) return;
      const read = (typing ? await postRow(db, post.id) : undefined) ?? post;
      const result = await save('approval.give', { ids, seen: contentHash(read) });
      if (result.ok) say('Approved.');
    },
    async sendBack(note) {
      if (!(await book.flush())) return false;
      const result = await save('approval.send-back', { ids, note });
      if (result.ok) say('Sent back to the writer.');
      return result.ok;
    },
    async withdraw() {
      const result = await save('approval.withdraw', { ids });
      if (result.ok) say('Approval withdrawn.');
    },
  };
}
