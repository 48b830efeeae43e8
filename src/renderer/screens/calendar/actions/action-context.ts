import type { HoldfastDb } from '../../../store/db';
import type { Session, useRun } from '../../../store/session';
import type { WindowState } from '../../../store/window-state';
import type { CalendarPlan } from '../use-plan';

/** What the actions of the calendar work with. */
export interface ActionContext extends Pick<Session, 'now'>, Pick<WindowState, 'openComposer'> {
  /** Undefined until the small tables have been read. */
  readonly plan: CalendarPlan | undefined;
  readonly db: HoldfastDb;
  readonly run: ReturnType<typeof useRun>;
  /** Says something in the status line, with `undo` as something that can be taken back. */
  say(text: string, undo?: boolean): void;
}
