import { useMemo } from 'react';
import { usualTarget, usualZone, targetOf, usedSchedulers } from '../../../store/handover-targets';
import { channels, handovers, getWorkspace } from '../../../store/queries';
import { useLive, useSession } from '../../../store/session';
import type { ReadBackChoices } from './read-back-state';
import { schedulerOptions } from './scheduler-options';

/**
 * What a list is compared with: the plan, the scheduler that it is of, and the zone of its times, as chosen or as usual.
 * The zone is null until the plan has been read, unless one was chosen.
 */
export function useCompareWith(choices: ReadBackChoices) {
  const { info } = useSession();
  const rows = useLive(
    async (db) => ({
      channels: await channels(db),
      handovers: await handovers(db),
      zone: (await getWorkspace(db))?.zone ?? info.zone,
    }),
    [info.zone],
  );
  const options = useMemo(
    () => (rows ? schedulerOptions(usedSchedulers(rows.handovers, rows.channels)) : []),
    [rows],
  );
  const usual = rows ? usualTarget(rows.handovers) : '';
  const scheduler = choices.scheduler ?? options.find(({ value }) => value === usual)?.value ?? 'buffer';
  const zone = choices.zone ?? (rows ? usualZone(targetOf(scheduler), rows.handovers, rows.zone) : null);
  return { rows, options, scheduler, zone };
}
