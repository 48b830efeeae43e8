import { useMemo } from 'react';
import type { DeliveryRow } from '../../../../core/model/delivery';
import type { Outage } from '../../../../core/model/outage';
import { keepsItsPlace } from '../../../../core/model/status';
import { incidentCounts, outageStateOf } from '../../../../core/outage';
import { handovers } from '../../../store/queries';
import { useLive } from '../../../store/session';
import { appliedMoves } from '../../../../core/outage/applied-moves';
import { useRowsAround } from '../use-outage-data';
import { incidentSteps } from '../../../../core/outage/incident-steps';

/** The label of a message that tells customers about an outage. */
export const NOTICE_LABEL = 'outage notice';

/** Everything the screens of one outage go by; `rows` is undefined until read. */
export function useIncident(outage: Outage) {
  const rows = useRowsAround(outage);
  const told = useLive(handovers, []);
  return useMemo(() => {
    const all: readonly DeliveryRow[] = rows ?? [];
    const hits = all.filter((row) => row.gone === 0 && outageStateOf(row, [outage]) === 'hit');
    const loose = hits.filter((row) => row.status !== 'held');
    const applied = appliedMoves(all, outage);
    const toRead = applied.flatMap(({ now }) => (now === null ? [] : [now]));
    const notices = all.filter(
      (row) =>
        row.gone === 0 &&
        row.labels.includes(NOTICE_LABEL) &&
        keepsItsPlace(row.status) &&
        row.at >= outage.since,
    );
    return {
      rows,
      byId: new Map(all.map((row) => [row.id as string, row])),
      hits,
      loose,
      applied,
      toRead,
      notices,
      counts: rows ? incidentCounts(all, outage) : null,
      handovers: told ?? [],
      steps: incidentSteps({
        outage,
        hit: hits.length,
        loose: loose.length,
        toRead,
        told: notices,
        handovers: told ?? [],
      }),
    };
  }, [rows, told, outage]);
}

export type IncidentFacts = ReturnType<typeof useIncident>;
