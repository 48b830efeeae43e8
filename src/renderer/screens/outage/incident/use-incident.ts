import { useMemo } from 'react';
import type { DeliveryRow } from '../../../../core/model/delivery';
import type { Outage } from '../../../../core/model/outage';
import { keepsItsPlace } from '../../../../core/model/status';
import { incidentCounts, outageStateOf } from '../../../../core/outage';
import { handovers } from '../../../store/queries';
import { useLive } from '../../../store/session';
import { appliedMoves } from '../../../../core/outage/applied-moves';
import { useRowsAround } from '../use-outage-data';
import { outageFamily, outageReport, roleIn } from '../../../../core/outage/report';
import { isNotice } from '../../../../core/outage/notices';
import { incidentSteps } from '../../../../core/outage/incident-steps';

/** Everything the screens of one outage go by; `rows` is undefined until read. */
export function useIncident(outage: Outage, outages: readonly Outage[]) {
  const rows = useRowsAround(outage);
  const told = useLive(handovers, []);
  return useMemo(() => {
    const all: readonly DeliveryRow[] = rows ?? [];
    const hits = all.filter((row) => row.gone === 0 && outageStateOf(row, [outage]) === 'hit');
    const loose = hits.filter((row) => row.status !== 'held');
    const family = outageFamily(outage, outages);
    const applied = appliedMoves(all, outage, family);
    const toRead = applied.flatMap(({ now }) => (now === null ? [] : [now]));
    const notices = all.filter(
      (row) =>
        row.gone === 0 &&
        isNotice(row) &&
        isAbout(row, family) &&
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
      report: outageReport(all, family),
      family,
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
  }, [rows, told, outage, outages]);
}

/** A notice that names no outage was written by an older version, and may be about any. */
function isAbout(row: DeliveryRow, family: ReadonlySet<string>): boolean {
  return Object.keys(row.inOutages).length === 0 || roleIn(row, family) === 'notice';
}

export type IncidentFacts = ReturnType<typeof useIncident>;
