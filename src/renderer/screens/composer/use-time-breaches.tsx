import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { TIME_RULES, type Breach } from '../../../core/delivery-rules';
import { isFirm } from '../../../core/model/status';
import { MINUTE_MS } from '../../../core/time/units';
import { brokenRules } from '../../store/queries/delivery-rules';
import { useLive, useNow } from '../../store/session';
import { useComposing } from './composing';

type Breaches = ReadonlyMap<string, readonly Breach[]>;

const BreachesContext = createContext<Breaches>(new Map());

/** What stands against the times of the open post, by delivery; empty until it is read. */
export function useTimeBreaches(): Breaches {
  return useContext(BreachesContext);
}

/** Judges the times of the open post once for all who show it, and again each minute. */
export function TimeBreachesProvider({ children }: { children: ReactNode }) {
  const { deliveries } = useComposing();
  const now = useNow(MINUTE_MS);
  const ids = deliveries.map((row) => row.id);
  const found = useLive((db) => brokenRules(db, ids, TIME_RULES, now), [ids.join(' '), now]);
  const breaches = useMemo(
    (): Breaches =>
      new Map(
        (found ?? []).map(({ row, breaches: all }) => [
          row.id as string,
          // What was decided and is over has gone out, as far as anybody knows here.
          isFirm(row.status) ? all.filter(({ rule }) => rule !== 'past') : all,
        ]),
      ),
    [found],
  );
  return <BreachesContext value={breaches}>{children}</BreachesContext>;
}
