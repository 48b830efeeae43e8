import type { ChannelId } from '../../../../core/model/ids';
import type { DeliveryRow } from '../../../../core/model/delivery';
import type { LocalDate } from '../../../../core/time/types';
import { isUnfinished, type Status } from '../../../../core/model/status';
import { postById } from '../../../store/queries/search';
import { STATUS_WORDS } from '../../../words/labels';
import { counted } from '../../../words/phrases';
import type { ActionContext } from './action-context';
import { freeTime } from './free-times';

/** From a new draft to a delivery that is taken out again. */
export interface PostActions {
  open(row: DeliveryRow): void;
  remove(rows: readonly DeliveryRow[]): Promise<void>;
  setStatus(rows: readonly DeliveryRow[], status: Status): Promise<void>;
  /** A new draft in the bank, or on a channel and day; opens it. */
  newPost(place?: { channel: ChannelId; day: LocalDate }): Promise<void>;
}

/** What makes posts, opens them, says how far they are, and takes their deliveries out. */
export function postActions(context: ActionContext): PostActions {
  const { db, run, say, openComposer } = context;
  return {
    open: (row) => openComposer(row.postId, row.channelId),

    async remove(rows) {
      const result = await run('delivery.delete', { ids: rows.map((row) => row.id) });
      if (result.ok) say(`Removed ${counted(rows.length, 'post')} from the calendar.`, true);
    },

    async setStatus(rows, status) {
      // An approval is more than a state: it signs what the posts say, and asking for one leaves a note.
      const ids = [...new Set(rows.map((row) => row.postId))];
      const isNew = rows.every((row) => isUnfinished(row.status));
      const result =
        status === 'approved'
          ? await run('approval.give', { ids })
          : status === 'review' && isNew
            ? await run('approval.ask', { ids })
            : await run('delivery.status', { ids: rows.map((row) => row.id), status });
      if (result.ok) say(`${counted(rows.length, 'post')} now: ${STATUS_WORDS[status].toLowerCase()}.`, true);
    },

    async newPost(place) {
      const deliveries = place
        ? [{ channelId: place.channel, wall: freeTime(context, place.channel, place.day) }]
        : [];
      const result = await run('post.create', { title: '', text: '', deliveries });
      const made = result.ok ? result.value.made[0] : undefined;
      const post = made === undefined ? undefined : await postById(db, made);
      if (post) openComposer(post.id, place?.channel ?? null);
    },
  };
}
