import { useMemo } from 'react';
import type { Outage } from '../../../core/model/outage';
import type { Workspace } from '../../../core/model/workspace';
import { atRiskHorizon } from '../../../core/outage';
import { familiesOf } from '../../../core/register';
import { useLive, useNow, useSession } from '../../store/session';
import { channels, deliveriesBetween, outages, getWorkspace } from '../../store/queries';
import { timeWords } from '../../words/times';
import { DAY_MS } from '../../../core/time/units';

/** The small tables this screen always needs; null until they have been read. */
export function useOutageFrame() {
  const { info } = useSession();
  const now = useNow(15_000);
  const rows = useLive(
    async (db) => ({
      channels: await channels(db),
      outages: await outages(db),
      ...frameOf(await getWorkspace(db), info.zone),
    }),
    [info.zone],
  );
  const words = useMemo(
    () => timeWords(info.locale, rows?.zone ?? info.zone),
    [info.locale, info.zone, rows?.zone],
  );
  return rows ? { ...rows, words, now, today: words.date(now), locale: info.locale } : null;
}

/** The clock of the plan, and who owns what as this workspace sees it. */
function frameOf(space: Pick<Workspace, 'zone' | 'register'> | undefined, zone: string) {
  return { zone: space?.zone ?? zone, families: familiesOf(space?.register), register: space?.register };
}

export type OutageFrame = NonNullable<ReturnType<typeof useOutageFrame>>;

/** How long after an outage an applied plan may have put things, plus a day. Source: the re-plan model. */
const APPLIED_DAYS = 15;

/** What stands in the calendar around an outage, on all channels; undefined until read. */
export function useRowsAround(outage: Pick<Outage, 'since' | 'until' | 'appliedAt'> | null) {
  const from = outage ? outage.since - DAY_MS : 0;
  const reach = outage && outage.appliedAt !== null ? outage.until + APPLIED_DAYS * DAY_MS : 0;
  const until = outage ? Math.max(atRiskHorizon(outage.until), reach) : 0;
  return useLive(
    (db) => (until > from ? deliveriesBetween(db, from, until) : Promise.resolve([])),
    [from, until],
  );
}
