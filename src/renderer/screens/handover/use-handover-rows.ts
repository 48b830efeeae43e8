import { useMemo, useState } from 'react';
import { addDays } from '../../../core/time';
import type { LocalDate } from '../../../core/time/types';
import { handoverRows } from '../../store/queries/handover';
import { useLive, useSession } from '../../store/session';
import { useHandoverChoices } from './handover-state';

/** Days ahead that a hand-over covers when nobody chose: four weeks. */
const USUAL_DAYS = 28;

/** The days that are handed over, chosen or as usual, and what the plan has in them; no rows until it has been read. */
export function useHandoverRows(today: LocalDate) {
  const { workspaceId, info, now: clock } = useSession();
  const [openedAt] = useState(clock);
  const { choices, change } = useHandoverChoices(workspaceId);
  const range = useMemo(
    () => choices.range ?? { from: today, to: addDays(today, USUAL_DAYS) },
    [choices.range, today],
  );
  const rows = useLive(
    (db) => handoverRows(db, { ...range, now: openedAt, fallbackZone: info.zone }),
    [range, openedAt, info.zone],
  );
  return { choices, change, range, rows };
}
