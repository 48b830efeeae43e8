import { useMemo } from 'react';
import type { ChannelId, DeliveryId, PostId } from '../../../core/model/ids';
import type { WallTime } from '../../../core/time/types';
import { madePost } from '../../store/queries/bank';
import { useRun, useSession } from '../../store/session';
import { useWindowState } from '../../store/window-state';
import type { PlanWords } from '../../words/plan-words';

/** What a person can do in the bank; each is one command and can be taken back. */
export interface BankActions {
  /** Makes an evergreen post and opens it; with channels, on the first of them. */
  add(channels: readonly ChannelId[]): Promise<void>;
  open(post: PostId, channel?: ChannelId): void;
  /** @param where names the channel */
  place(
    post: PostId,
    title: string,
    channel: { id: ChannelId; where: string; zone: string },
    wall: WallTime,
  ): Promise<boolean>;
  /** No longer to be used again; it stays in the calendar. */
  leave(post: PostId, title: string): Promise<void>;
  remove(post: PostId, title: string): Promise<void>;
  /** A held delivery stands in the calendar again, at its old time and as what it was. */
  putBack(delivery: DeliveryId, title: string): Promise<void>;
}

export function useBankActions(words: PlanWords): BankActions {
  const run = useRun();
  const { db } = useSession();
  const notify = useWindowState((state) => state.notify);
  const openComposer = useWindowState((state) => state.openComposer);
  return useMemo((): BankActions => {
    const say = (text: string): void => notify({ text, tone: 'neutral', undo: true });
    return {
      async add([channel]) {
        const made = await run('post.create', { title: '', text: '', bank: true, timing: 'evergreen' });
        if (!made.ok) return;
        const id = await madePost(db, made.value.made);
        if (id) openComposer(id, channel ?? null);
      },
      open: (post, channel) => openComposer(post, channel ?? null),
      async place(post, title, { id, where, zone }, wall) {
        const result = await run('post.from-bank', { id: post, placements: [{ channelId: id, wall }] });
        if (result.ok) say(`“${title}” is now on ${where}, ${words.when(wall, zone)}.`);
        return result.ok;
      },
      async leave(post, title) {
        const result = await run('post.leave-bank', { ids: [post] });
        if (result.ok) say(`“${title}” is no longer in the bank.`);
      },
      async remove(post, title) {
        const result = await run('post.delete', { ids: [post] });
        if (result.ok) say(`Deleted “${title}”.`);
      },
      async putBack(delivery, title) {
        const result = await run('hold.release', { ids: [delivery] });
        if (result.ok) say(`“${title}” is back in the calendar.`);
      },
    };
  }, [run, db, notify, openComposer, words]);
}
