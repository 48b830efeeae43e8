import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { ChannelId, DeliveryId, PostId } from '../../../core/model/ids';
import type { DeliveryRow } from '../../../core/model/delivery';
import type { LocalDate } from '../../../core/time/types';
import { type Status, isUnfinished, keepsItsPlace } from '../../../core/model/status';
import { dayRange, instantToWall } from '../../../core/time';
import { channelDeliveriesBetween } from '../../store/queries';
import { postById } from '../../store/queries/search';
import { useRun, useSession } from '../../store/session';
import { useWindowState } from '../../store/window-state';
import { counted } from '../../words/phrases';
import { STATUS_WORDS } from '../../words/labels';
import { titleOf } from '../../../core/model/title';
import { isStill, landingWall, movesOf, type Carry } from './view-model/moves';
import { nextFreeTime } from '../../../core/calendar/posting-times';
import type { CalendarPlan } from './use-plan';

/** What a person can do to deliveries here; each is one command and can be taken back. */
export interface CalendarActions {
  open(row: DeliveryRow): void;
  /** Moves what is lifted; says what it did in the status line. */
  move(rows: readonly DeliveryRow[], lead: DeliveryRow, carry: Carry): Promise<boolean>;
  shift(rows: readonly DeliveryRow[], by: { days?: number; hours?: number }): Promise<void>;
  remove(rows: readonly DeliveryRow[]): Promise<void>;
  setStatus(rows: readonly DeliveryRow[], status: Status): Promise<void>;
  toBank(posts: readonly PostId[]): Promise<void>;
  fromBank(post: PostId, title: string, channel: ChannelId, day: LocalDate): Promise<void>;
  /** A new draft in the bank, or on a channel and day; opens it. */
  newPost(place?: { channel: ChannelId; day: LocalDate }): Promise<void>;
  /** The next free posting time of a channel on a day. */
  freeTime(channel: ChannelId, day: LocalDate): string;
  /** Says something in the status line. */
  say(text: string): void;
}

export function useActions(plan: CalendarPlan | undefined): CalendarActions {
  const run = useRun();
  const { db, now } = useSession();
  const { notify, openComposer } = useWindowState(
    useShallow(({ notify, openComposer }) => ({ notify, openComposer })),
  );
  return useMemo((): CalendarActions => {
    const say = (text: string, undo = false): void => notify({ text, tone: 'neutral', undo });

    function freeTime(channelId: ChannelId, day: LocalDate): string {
      const channel = plan?.frame.channels.find((one) => one.id === channelId);
      if (!plan || !channel) return `${day}T09:00`;
      const taken = plan.allRows
        .filter((row) => row.channelId === channelId && row.day === day && keepsItsPlace(row.status))
        .map((row) => row.wall);
      return nextFreeTime(channel, day, taken, instantToWall(now(), channel.zone).slice(0, 16));
    }

    /** The same for a day that may not be on screen: its deliveries are read first. */
    async function freeTimeOnAnyDay(channelId: ChannelId, day: LocalDate): Promise<string> {
      const channel = plan?.frame.channels.find((one) => one.id === channelId);
      if (!channel || plan?.range.days.includes(day)) return freeTime(channelId, day);
      const { from, until } = dayRange(day, channel.zone);
      const rows = await channelDeliveriesBetween(db, channelId, from, until);
      const taken = rows.filter((row) => keepsItsPlace(row.status)).map((row) => row.wall);
      return nextFreeTime(channel, day, taken, instantToWall(now(), channel.zone).slice(0, 16));
    }

    return {
      open: (row) => openComposer(row.postId, row.channelId),

      async move(rows, lead, carry) {
        if (!plan || isStill(carry)) return false;
        const moves = movesOf(rows, lead, carry);
        if (moves.length === 0) {
          say('Published posts cannot move.');
          return false;
        }
        const result = await run('delivery.move', { moves });
        if (!result.ok) return false;
        const where = `${plan.words.day(landingWall(lead, carry).slice(0, 10))}, ${plan.words.clock(landingWall(lead, carry))}`;
        const lane = carry.channelId === null ? '' : ` on ${plan.chips.channelName(carry.channelId)}`;
        const stayed = rows.length - moves.length;
        const rest = stayed === 0 ? '' : ` ${counted(stayed, 'published post')} stayed.`;
        say(
          moves.length === 1
            ? `“${titleOf(lead)}” is now on ${where}${lane}.`
            : `Moved ${counted(moves.length, 'post')}${lane}.${rest}`,
          true,
        );
        return true;
      },

      async shift(rows, by) {
        const ids = waiting(rows);
        if (ids.length === 0) return say('Published posts cannot move.');
        const result = await run('delivery.shift', { ids, ...by });
        if (!result.ok) return;
        const { days = 0, hours = 0 } = by;
        const amount = days !== 0 ? counted(Math.abs(days), 'day') : counted(Math.abs(hours), 'hour');
        const way = days + hours > 0 ? 'later' : 'earlier';
        say(`Moved ${counted(ids.length, 'post')} ${amount} ${way}.`, true);
      },

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
        if (result.ok)
          say(`${counted(rows.length, 'post')} now: ${STATUS_WORDS[status].toLowerCase()}.`, true);
      },

      async toBank(posts) {
        const ids = [...new Set(posts)];
        const result = await run('post.to-bank', { ids });
        if (result.ok) say(`Moved ${counted(ids.length, 'post')} to the bank.`, true);
      },

      async fromBank(post, title, channel, day) {
        const wall = await freeTimeOnAnyDay(channel, day);
        const result = await run('post.from-bank', { id: post, placements: [{ channelId: channel, wall }] });
        if (!result.ok || !plan) return;
        say(
          `“${title}” is now on ${plan.words.day(day)}, ${plan.words.clock(wall)} on ${plan.chips.channelName(channel)}.`,
          true,
        );
      },

      async newPost(place) {
        const deliveries = place
          ? [{ channelId: place.channel, wall: freeTime(place.channel, place.day) }]
          : [];
        const result = await run('post.create', { title: '', text: '', deliveries });
        const made = result.ok ? result.value.made[0] : undefined;
        const post = made === undefined ? undefined : await postById(db, made);
        if (post) openComposer(post.id, place?.channel ?? null);
      },

      freeTime,
      say,
    };
  }, [plan, db, run, now, notify, openComposer]);
}

function waiting(rows: readonly DeliveryRow[]): DeliveryId[] {
  return rows.filter((row) => row.status !== 'published').map((row) => row.id);
}
