import { useMemo } from 'react';
import type { Outage } from '../../../../core/model/outage';
import { incidentFacts } from '../../../../core/outage/incident-facts';
import { handovers } from '../../../store/queries';
import { useLive } from '../../../store/session';
import { useRowsAround } from '../../../store/use-rows-around';

/** Everything the screens of one outage go by; `rows` is undefined until read. */
export function useIncident(outage: Outage, outages: readonly Outage[]) {
  const rows = useRowsAround(outage);
  const told = useLive(handovers, []);
  return useMemo(() => incidentFacts(rows, outage, outages, told ?? []), [rows, told, outage, outages]);
}

export type { IncidentFacts } from '../../../../core/outage/incident-facts';
