import { useCallback, useMemo, useState } from 'react';
import type { DeliveryRow } from '../../../../core/model/delivery';
import type { Outage } from '../../../../core/model/outage';
import type { Pin, Plan, PlanName } from '../../../../core/replan';
import { usePlans } from '../plans/use-plans';
import type { IncidentFacts } from './use-incident';

/** The plans for the open outages, which of them is chosen, and what a person fixed by hand in it. */
export function usePlanChoice(open: readonly Outage[], { rows, hits }: Pick<IncidentFacts, 'rows' | 'hits'>) {
  const [pins, setPins] = useState<ReadonlyMap<string, Pin>>(new Map());
  const pinList = useMemo(() => [...pins.values()], [pins]);
  const [extraCap, setExtraCap] = useState<number | null>(null);
  const [chosen, setChosen] = useState<Plan['name']>('balanced');
  const [base, setBase] = useState<PlanName>('balanced');
  const plans = usePlans(open, versionOf(rows, hits, open), pinList, base, extraCap);
  // Without a pin there is nothing to let go, and no reason to work the plans out again.
  const unpin = useCallback(() => setPins((now) => (now.size === 0 ? now : new Map())), []);

  function choose(name: Plan['name']): void {
    setChosen(name);
    if (name !== 'custom' && pins.size === 0) setBase(name);
  }

  /** A move fixed by hand makes the chosen plan the person's own; with the last pin gone it is the named one again. */
  function pin(deliveryId: string, fixed: Pin | null): void {
    const next = new Map(pins);
    if (fixed) next.set(deliveryId, fixed);
    else next.delete(deliveryId);
    setPins(next);
    setChosen(next.size > 0 ? 'custom' : base);
  }

  return {
    ...plans,
    plan: plans.state.plans.find((each) => each.name === chosen) ?? plans.state.plans[0],
    choose,
    pins,
    pin,
    unpin,
    extraCap,
    setExtraCap,
  };
}

/** Changes when the plans must be worked out anew; '' until the rows are there. */
function versionOf(
  rows: readonly DeliveryRow[] | undefined,
  hits: readonly DeliveryRow[],
  open: readonly Outage[],
): string {
  if (!rows) return '';
  const outages = open.map(
    (outage) =>
      `${outage.id}@${outage.since}-${outage.until} ${outage.capability} ${outage.except.join()} ${JSON.stringify(outage.back)}`,
  );
  return `${outages.join()}|${hits.map((row) => `${row.id}@${row.at}`).join()}`;
}
