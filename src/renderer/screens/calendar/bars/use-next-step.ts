import { useMemo } from 'react';
import type { Outage } from '../../../../core/model/outage';
import { incidentFacts } from '../../../../core/outage/incident-facts';
import { isAllBack } from '../../../../core/outage/returned';
import { handovers, outages } from '../../../store/queries';
import { useLive } from '../../../store/session';
import { useRowsAround } from '../../../store/use-rows-around';
import { counted } from '../../../words/phrases';

export interface NextStep {
  readonly say: string;
  readonly screen: 'outage' | 'handover';
}

/** What is next in an outage, in the words of a button: the same step that its own screen says is next. */
export function useNextStep(outage: Outage, now: number): NextStep | null {
  const rows = useRowsAround(outage);
  const all = useLive(outages, []);
  const told = useLive(handovers, []);
  return useMemo(() => {
    if (rows === undefined || all === undefined || told === undefined) return null;
    return nextStep(outage, incidentFacts(rows, outage, all, told), now);
  }, [rows, all, told, outage, now]);
}

/** @param facts of which the step that is next, and how many posts it is about, are said */
export function nextStep(
  outage: Outage,
  facts: Pick<ReturnType<typeof incidentFacts>, 'steps' | 'hits' | 'loose' | 'toRead' | 'returned'>,
  now: number,
): NextStep {
  const unread = facts.toRead.filter((row) => !outage.stillRight.includes(row.id)).length;
  switch (facts.steps.find(({ state }) => state === 'now')?.id) {
    case 'hold':
      return { say: `Next: hold ${counted(facts.loose.length, 'post')}`, screen: 'outage' };
    case 'plan':
      return { say: `Next: choose a plan for ${facts.hits.length}`, screen: 'outage' };
    case 'read':
      return { say: `Next: re-read ${counted(unread, 'post')}`, screen: 'outage' };
    case 'handover':
      return { say: 'Next: hand over the changes', screen: 'handover' };
    case 'release':
      return { say: `Next: release ${counted(facts.returned.length, 'post')}`, screen: 'outage' };
    default:
      if (isAllBack(outage)) return { say: 'Next: end the outage', screen: 'outage' };
      return {
        say: now >= outage.until ? 'Next: is it back?' : 'Next: check what is at risk',
        screen: 'outage',
      };
  }
}
