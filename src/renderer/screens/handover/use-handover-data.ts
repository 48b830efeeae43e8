import { useMemo } from 'react';
import { localDate } from '../../../core/time';
import { MINUTE_MS } from '../../../core/time/units';
import { takesChanges, targetOf, usualChannels, usualTarget, usualZone } from '../../store/handover-targets';
import { getWorkspace } from '../../store/queries';
import { undatedItems } from '../../store/queries/handover';
import { useLive, useNow, useSession } from '../../store/session';
import type { HandoverRow } from './handover-rows';
import { targetList, targetView, type Untold } from './target-view';
import { told } from './told';
import { useHandoverRows } from './use-handover-rows';

/** Everything the screen shows; null until the plan has been read. */
export function useHandoverData() {
  const { info } = useSession();
  const minute = Math.floor(useNow() / MINUTE_MS) * MINUTE_MS;
  const zone = useLive(getWorkspace, [])?.zone ?? info.zone;
  const today = localDate(minute, zone);
  const { choices, change, range, rows } = useHandoverRows(today);
  const target = targetOf(choices.target ?? usualTarget(rows?.handovers ?? []));
  const undated = useLive(
    (db) => (target.kind === 'sheet' ? undatedItems(db) : Promise.resolve([])),
    [target.kind],
  );
  const mode = takesChanges(target) ? choices.mode : 'whole';

  const untold = useMemo((): Untold | null => {
    if (!rows) return null;
    const of: Untold['of'] = (one) =>
      told(one, rows, {
        range,
        now: minute,
        zone: choices.zones[one.id] ?? usualZone(one, rows.handovers, rows.zone),
        channels: choices.channels[one.id] ?? usualChannels(one, rows.channels),
      });
    return { rows, of };
  }, [rows, range, minute, choices.zones, choices.channels]);

  const list = useMemo(
    () => (untold ? targetList(untold, { now: minute, today }) : []),
    [untold, today, minute],
  );

  const chosen = useMemo(() => {
    if (!untold) return null;
    const asked = { target, mode, range, flatten: choices.flatten, undated: undated ?? [] };
    return targetView(untold, asked, { now: minute, today });
  }, [untold, target, mode, minute, choices.flatten, undated, range, today]);

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

export type { HandoverRow };
