import { leftForPeople, type LeftForPeople } from '../../../core/handover';
import { dayRange } from '../../../core/time';
import type { LocalDate } from '../../../core/time/types';
import { isInDays, TARGETS, takesChanges, type DateRange, type Target } from '../../store/handover-targets';
import type { HandoverRows } from '../../store/queries/handover';
import { countRows, doneRows, notYet, openRows } from './handover-rows';
import type { Mode } from './handover-state';
import { exportFiles, type FileAsk, type told } from './told';

/** The plan as it was read, and what each tool has not been told of it. */
export interface Untold {
  readonly rows: HandoverRows;
  of(target: Target): ReturnType<typeof told>;
}

/** When the screen is looked at. */
export interface Moment {
  readonly now: number;
  readonly today: LocalDate;
}

/** Every tool, with how much it is still to be told and how much was ticked off today. */
export function targetList({ rows, of }: Untold, { now, today }: Moment) {
  const since = dayRange(today, rows.zone).from;
  return TARGETS.map((one) => {
    if (!takesChanges(one)) return { target: one, counts: null, done: 0 };
    const { changes, items, blockedWhy } = of(one);
    const done = doneRows(rows.handovers, one.id, since);
    return {
      target: one,
      counts: countRows(openRows(changes, items, one, blockedWhy, now)),
      done: done.filter((row) => row.told?.done).length,
    };
  });
}

const NOTHING_LEFT: LeftForPeople = { byHand: [], unfinished: [] };

/** What is chosen on the screen, for one tool. */
export interface Chosen extends Pick<FileAsk, 'flatten' | 'undated'> {
  readonly target: Target;
  readonly mode: Mode;
  readonly range: DateRange;
}

/** The chosen tool: its files, what is open and what is done. */
export function targetView({ rows, of }: Untold, chosen: Chosen, { now, today }: Moment) {
  const { target, mode, range, flatten, undated } = chosen;
  const at = of(target);
  const changes = mode === 'whole' ? at.everything : at.changes;
  const result = exportFiles(target, at, {
    changes: mode === 'whole' ? null : changes,
    now,
    flatten,
    undated,
  });
  const open = openRows(changes, at.items, target, at.blockedWhy, now);
  const since = dayRange(today, rows.zone).from;
  const done = mode === 'whole' ? [] : doneRows(rows.handovers, target.id, since);
  return {
    ...at,
    result,
    open,
    done,
    counts: countRows(open),
    // A moved post stands there too, at its old time.
    thereAlready: at.everything.length - at.changes.filter(({ kind }) => kind === 'create').length,
    notYet: notYet(at.chosenItems, range, at.zone, now),
    left: takesChanges(target)
      ? leftForPeople(
          rows.items.filter(({ delivery }) => isInDays(delivery.at, range, at.zone)),
          at.channels,
          now,
        )
      : NOTHING_LEFT,
  };
}
