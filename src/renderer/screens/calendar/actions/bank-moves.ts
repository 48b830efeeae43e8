import type { ChannelId, PostId } from '../../../../core/model/ids';
import type { LocalDate } from '../../../../core/time/types';
import { counted } from '../../../words/phrases';
import type { ActionContext } from './action-context';
import { freeTimeOnAnyDay } from './free-times';

/** Between the calendar and the bank. */
export interface BankMoves {
  toBank(posts: readonly PostId[]): Promise<void>;
  fromBank(post: PostId, title: string, channel: ChannelId, day: LocalDate): Promise<void>;
}

/** What takes posts into the bank, and from the bank to the next free time of a day. */
export function bankMoves(context: ActionContext): BankMoves {
  const { plan, run, say } = context;
  return {
    async toBank(posts) {
      const ids = [...new Set(posts)];
      const result = await run('post.to-bank', { ids });
      if (result.ok) say(`Moved ${counted(ids.length, 'post')} to the bank.`, true);
    },

    async fromBank(post, title, channel, day) {
      const wall = await freeTimeOnAnyDay(context, channel, day);
      const result = await run('post.from-bank', { id: post, placements: [{ channelId: channel, wall }] });
      if (!result.ok || !plan) return;
      say(
        `“${title}” is now on ${plan.words.day(day)}, ${plan.words.clock(wall)} on ${plan.chips.channelName(channel)}.`,
        true,
      );
    },
  };
}
