import { useMemo, useState } from 'react';
import { changeSet, type Change, type ExportItem, type ExportResult } from '../../../core/export';
import { exportAll } from '../../../core/handover';
import { schedulerFormat } from '../../../core/schedulers';
import { blockReason } from '../../../core/export/can-go';
import type { ChannelId } from '../../../core/model/ids';
import { addDays, dayRange, localDate } from '../../../core/time';
import { getWorkspace } from '../../store/queries';
import { handoverRows, undatedItems, type HandoverRows } from '../../store/queries/handover';
import { useLive, useNow, useSession } from '../../store/session';
import { countRows, doneRows, notYet, openRows, type HandoverRow } from './handover-rows';
import { useHandoverChoices } from './handover-state';
import {
  TARGETS,
  takesChanges,
  targetOf,
  usualChannels,
  usualTarget,
  usualZone,
  type Target,
  inRange,
  type DateRange,
} from '../../store/handover-targets';
import { MINUTE_MS } from '../../../core/time/units';

/** Days ahead that a hand-over covers when nobody chose: four weeks. */
const USUAL_DAYS = 28;
const NOTHING: ExportResult = { files: [], rows: 0, blocked: [], warnings: [] };

/** Everything the screen shows; null until the plan has been read. */
export function useHandoverData() {
  const { workspaceId, info, now: clock } = useSession();
  const [openedAt] = useState(clock);
  const minute = Math.floor(useNow() / MINUTE_MS) * MINUTE_MS;
  const zone = useLive(getWorkspace, [])?.zone ?? info.zone;
  const today = localDate(minute, zone);
  const { choices, change } = useHandoverChoices(workspaceId);
  const range = useMemo(
    () => choices.range ?? { from: today, to: addDays(today, USUAL_DAYS) },
    [choices.range, today],
  );
  const rows = useLive(
    (db) => handoverRows(db, { ...range, now: openedAt, fallbackZone: info.zone }),
    [range, openedAt, info.zone],
  );
  const target = targetOf(choices.target ?? usualTarget(rows?.handovers ?? []));
  const undated = useLive(
    (db) => (target.kind === 'sheet' ? undatedItems(db) : Promise.resolve([])),
    [target.kind],
  );
  const mode = takesChanges(target) ? choices.mode : 'whole';

  const picture = useMemo(() => {
    if (!rows) return null;
    const of = (one: Target) =>
      told(one, rows, {
        range,
        now: minute,
        zone: choices.zones[one.id] ?? usualZone(one, rows.handovers, rows.zone),
        channels: choices.channels[one.id] ?? usualChannels(one, rows.channels),
      });
    return { rows, of };
  }, [rows, range, minute, choices.zones, choices.channels]);

  const list = useMemo(() => {
    if (!picture) return [];
    const since = dayRange(today, picture.rows.zone).from;
    return TARGETS.map((one) => {
      if (!takesChanges(one)) return { target: one, counts: null, done: 0 };
      const { changes, items, blockedWhy } = picture.of(one);
      const done = doneRows(picture.rows.handovers, one.id, since);
      return {
        target: one,
        counts: countRows(openRows(changes, items, one, blockedWhy, minute)),
        done: done.filter((row) => row.told?.done).length,
      };
    });
  }, [picture, today, minute]);

  const chosen = useMemo(() => {
    if (!picture) return null;
    const at = picture.of(target);
    const changes = mode === 'whole' ? at.everything : at.changes;
    const result = exportFiles(target, at, {
      changes: mode === 'whole' ? null : changes,
      now: minute,
      flatten: choices.flatten,
      undated: undated ?? [],
    });
    const open = openRows(changes, at.items, target, at.blockedWhy, minute);
    const since = dayRange(today, picture.rows.zone).from;
    const done = mode === 'whole' ? [] : doneRows(picture.rows.handovers, target.id, since);
    return {
      ...at,
      result,
      open,
      done,
      counts: countRows(open),
      // A moved post stands there too, at its old time.
      thereAlready: at.everything.length - at.changes.filter(({ kind }) => kind === 'create').length,
      notYet: notYet(at.chosenItems, range, at.zone, minute),
    };
  }, [picture, target, mode, minute, choices.flatten, undated, range, today]);

  if (!rows || !chosen) return null;
  return {
    workspaceZone: rows.zone,
    rows,
    list,
    target,
    mode,
    today,
    choices,
    change,
    ...chosen,
  };
}

export type HandoverView = NonNullable<ReturnType<typeof useHandoverData>>;

interface Asked {
  readonly range: DateRange;
  readonly now: number;
  readonly zone: string;
  readonly channels: ReadonlySet<ChannelId>;
}

/** What one tool has not been told, and what it would be told if it knew nothing. */
function told(target: Target, rows: HandoverRows, asked: Asked) {
  const { range, now, zone, channels } = asked;
  // A channel that is gone is on no list, but what stands on it must still be cancelled.
  const left = new Set(rows.channels.filter(({ id }) => !channels.has(id)).map(({ id }) => id));
  const chosenItems = rows.items.filter(({ channel }) => !left.has(channel.id));
  const wanted = (changes: readonly Change[]) =>
    changes.filter((change) => !left.has(change.channelId) && inRange(change, range, zone));
  const format = schedulerFormat(target.id);
  return {
    ...asked,
    chosenItems,
    blockedWhy: (item: ExportItem) => (format ? blockReason(item, format, zone, now) : null),
    items: new Map(chosenItems.map((item) => [item.delivery.id, item])),
    changes: takesChanges(target)
      ? wanted(changeSet(rows.items, rows.handovers, { scheduler: target.id, now }))
      : [],
    everything: wanted(changeSet(rows.items, [], { scheduler: target.id, now })),
  };
}

interface FileAsk {
  readonly changes: readonly Change[] | null;
  readonly now: number;
  readonly flatten: boolean;
  readonly undated: NonNullable<Parameters<typeof exportAll>[0]['undated']>;
}

function exportFiles(
  target: Target,
  at: Asked & { readonly chosenItems: readonly ExportItem[] },
  { changes, now, flatten, undated }: FileAsk,
): ExportResult {
  if (target.kind === 'plan' || changes?.length === 0) return NOTHING;
  const result = exportAll({
    scheduler: target.id,
    items: at.chosenItems,
    ...at.range,
    now,
    zone: at.zone,
    changes,
    flattenLineBreaks: flatten,
    undated,
  });
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

export type { HandoverRow };
