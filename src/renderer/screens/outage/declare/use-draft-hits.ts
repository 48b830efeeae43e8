import { useMemo } from 'react';
import { incidentCounts, outageStateOf } from '../../../../core/outage';
import type { Instant } from '../../../../core/time/types';
import { useRowsAround } from '../../../store/use-rows-around';
import type { OutageFrame } from '../use-outage-data';
import { draftOutage, toHold, type DeclareDraft } from './declare-draft';
import { HORIZONS } from './outage-form';

/** The outage that the draft would declare, and what it would hit: in numbers, to be held, and for each horizon. */
export function useDraftHits(draft: DeclareDraft, frame: OutageFrame, openedAt: Instant) {
  const outage = useMemo(() => draftOutage(draft, frame, openedAt), [draft, frame, openedAt]);
  // One reading serves all horizons: the widest, so that each can say what it would hit.
  const horizons = useMemo(
    () =>
      HORIZONS.map((horizon) => ({
        horizon,
        outage: draftOutage({ ...draft, horizon }, frame, openedAt),
      })),
    [draft, frame, openedAt],
  );
  const widest = outage && {
    ...outage,
    until: Math.max(...horizons.map((each) => each.outage?.until ?? outage.until)),
  };
  const rows = useRowsAround(widest);
  const counts = useMemo(() => (outage && rows ? incidentCounts(rows, outage) : null), [outage, rows]);
  const holding = useMemo(() => (outage && rows ? toHold(rows, outage) : []), [outage, rows]);
  const byHorizon = useMemo(
    () =>
      Object.fromEntries(
        horizons.flatMap(({ horizon, outage: would }) =>
          would && rows
            ? [[horizon, rows.filter((row) => outageStateOf(row, [would]) === 'hit').length] as const]
            : [],
        ),
      ),
    [horizons, rows],
  );
  return { outage, counts, holding, byHorizon };
}

export type DraftHits = ReturnType<typeof useDraftHits>;
