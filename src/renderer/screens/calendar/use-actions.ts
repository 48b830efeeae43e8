import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { ChannelId } from '../../../core/model/ids';
import type { LocalDate } from '../../../core/time/types';
import { useRun, useSession } from '../../store/session';
import { useWindowState } from '../../store/window-state';
import type { ActionContext } from './actions/action-context';
import { bankMoves, type BankMoves } from './actions/bank-moves';
import { freeTime } from './actions/free-times';
import { moveActions, type MoveActions } from './actions/move-actions';
import { postActions, type PostActions } from './actions/post-actions';
import type { CalendarPlan } from './use-plan';

/** What a person can do to deliveries here; each is one command and can be taken back. */
export interface CalendarActions extends MoveActions, PostActions, BankMoves {
  /** The next free posting time of a channel on a day. */
  freeTime(channel: ChannelId, day: LocalDate): string;
  /** Says something in the status line. */
  say(text: string): void;
}

/** The actions of the calendar, the same objects until the plan changes. */
export function useActions(plan: CalendarPlan | undefined): CalendarActions {
  const run = useRun();
  const { db, now } = useSession();
  const { notify, openComposer } = useWindowState(
    useShallow(({ notify, openComposer }) => ({ notify, openComposer })),
  );
  return useMemo((): CalendarActions => {
    const say = (text: string, undo = false): void => notify({ text, tone: 'neutral', undo });
    const context: ActionContext = { plan, db, run, now, say, openComposer };
    return {
      ...moveActions(context),
      ...postActions(context),
      ...bankMoves(context),
      freeTime: (channel, day) => freeTime(context, channel, day),
      say,
    };
  }, [plan, db, run, now, notify, openComposer]);
}
