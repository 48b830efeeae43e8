import { TIME_RULES, type Breach } from '../../../core/delivery-rules';
import { isFirm } from '../../../core/model/status';
import { MINUTE_MS } from '../../../core/time/units';
import { brokenRules } from '../../store/queries/delivery-rules';
import { useLive, useNow } from '../../store/session';
import { useComposing } from './composing';

/** What stands against the times of the open post, by delivery; empty until it is read. */
export function useTimeBreaches(): ReadonlyMap<string, readonly Breach[]> {
  const { deliveries } = useComposing();
  const now = useNow(MINUTE_MS);
  const ids = deliveries.map((row) => row.id);
  const found = useLive((db) => brokenRules(db, ids, TIME_RULES, now), [ids.join(' '), now]);
  return new Map(
    (found ?? []).map(({ row, breaches }) => [
      row.id as string,
      // What was decided and is over has gone out, as far as anybody knows here.
      isFirm(row.status) ? breaches.filter(({ rule }) => rule !== 'past') : breaches,
    ]),
  );
}
