import type { DeliveryRow } from '../model/delivery';
import type { Handover } from '../model/handover';
import type { Outage } from '../model/outage';
import { keepsItsPlace } from '../model/status';
import { appliedMoves } from './applied-moves';
import { incidentCounts } from './counts';
import { incidentSteps } from './incident-steps';
import { isNotice } from './notices';
import { outageFamily, outageReport, roleIn } from './report';
import { returnedRows } from './returned';
import { outageStateOf } from './state';

/**
 * Everything that the screens of one outage go by, the room and the calendar alike: what is next is said in one place.
 *
 * @param rows around the outage, on all channels; undefined until they are read
 * @param outages all of them, ended ones too
 */
export function incidentFacts(
  rows: readonly DeliveryRow[] | undefined,
  outage: Outage,
  outages: readonly Outage[],
  handovers: readonly Handover[],
) {
  const all = rows ?? [];
  const hits = all.filter((row) => row.gone === 0 && outageStateOf(row, [outage]) === 'hit');
  const loose = hits.filter((row) => row.status !== 'held');
  const family = outageFamily(outage, outages);
  const applied = appliedMoves(all, outage, family);
  const toRead = applied.flatMap(({ now }) => (now === null ? [] : [now]));
  const returned = returnedRows(all, outage, family);
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
    returned,
    notices,
    counts: rows ? incidentCounts(all, outage) : null,
    report: outageReport(all, family),
    family,
    handovers,
    steps: incidentSteps({
      outage,
      hit: hits.length,
      loose: loose.length,
      toRead,
      returned,
      told: notices.filter(({ status }) => status === 'published'),
      handovers,
    }),
  };
}

/** A notice that names no outage was written by an older version, and may be about any. */
function isAbout(row: DeliveryRow, family: ReadonlySet<string>): boolean {
  return Object.keys(row.inOutages).length === 0 || roleIn(row, family) === 'notice';
}

export type IncidentFacts = ReturnType<typeof incidentFacts>;
