import { useMemo } from 'react';
import type { Workspace } from '../../../core/model/workspace';
import { familiesOf } from '../../../core/register';
import { useLive, useNow, useSession } from '../../store/session';
import { channels, outages, getWorkspace } from '../../store/queries';
import { timeWords } from '../../words/times';

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
