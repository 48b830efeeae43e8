import type { Json } from '../core/json';
import type { Delivery } from '../core/model/delivery';
import { asOutageId } from '../core/model/ids';
import { STATUSES } from '../core/model/status';
import type { RootState } from './conflict-parts';
import type { EntityState } from './state';
import { statusKnownAt } from './status-known';

type Log = Pick<RootState, 'log'>;

/** The command name under which a step is taken back. */
const UNDO = 'undo';

/** For which outage a delivery is held, and what it was before; whoever gave it another status ended that hold. */
export function readHold(state: Log, entity: EntityState): Pick<Delivery, 'heldBy' | 'heldWas'> {
  if (entity.value('status') !== 'held') return { heldBy: null, heldWas: null };
  const by = saidOfHold(state, entity, 'heldBy');
  const was = saidOfHold(state, entity, 'heldWas');
  return {
    heldBy: typeof by === 'string' ? asOutageId(by) : null,
    heldWas: STATUSES.find((status) => status === was) ?? statusInLog(state, entity),
  };
}

/** A field of the standing hold; undefined where it was left over from an earlier one. */
function saidOfHold({ log }: Log, entity: EntityState, field: string): Json | undefined {
  const held = placeOf(log, entity, 'status');
  const said = placeOf(log, entity, field);
  if (said < 0) return undefined;
  // An undo brings a hold back as it was: what its own step did not touch stands as it stood then.
  if (log.changes[held]?.n === UNDO) return entity.value(field);
  const isEnded = log.changes.some((change, n) => {
    const status = change.e === entity.id ? change.s?.['status'] : undefined;
    const isOther = status !== undefined && status !== 'held' && !log.isTakenBack(n);
    return isOther && log.knew(n, said) && log.knew(held, n);
  });
  return isEnded ? undefined : entity.value(field);
}

/** What the log says it was when it was put on hold without that being written down. */
function statusInLog(state: Log, entity: EntityState): Delivery['heldWas'] {
  const held = placeOf(state.log, entity, 'status');
  return statusKnownAt(state, entity, held, (status) => status !== 'held') ?? null;
}

function placeOf({ changes }: RootState['log'], entity: EntityState, field: string): number {
  const change = entity.winner(field);
  return change === undefined ? -1 : changes.indexOf(change);
}
