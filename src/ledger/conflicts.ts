import { MASTER_SLOT, TEXT_FIELD, VARIANT_FIELD } from '../core/model/edits';
import type { Conflict } from '../core/model/conflict';
import { calledOff } from './called-off';
import type { Change } from './change';
import { conflict, fieldSide, sideOf } from './conflict-parts';
import type { RootState } from './conflict-parts';
import type { RootLog } from './root-log';
import { mergedFields } from './readers';
import type { EntityState } from './state';

/**
 * What people did at once to one root and nobody has settled yet; the same list, with the same ids, on every
 * machine.
 */
export function conflictsOf(state: RootState): Conflict[] {
  if (state.log.isChain) return [];
  const settled = settledIn(state.log);
  const found = [...state.entities.values()].flatMap((entity) => [
    ...sameField(state, entity),
    ...calledOff(state, entity),
  ]);
  found.push(...sameText(state));
  return found.filter((conflict) => !settled.has(conflict.id)).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Ids of all conflicts of a root that somebody has settled, and has not taken back. */
export function settledIn(log: RootLog): Set<string> {
  return new Set(log.changes.flatMap((change, n) => (log.isTakenBack(n) ? [] : (change.z ?? []))));
}

function sameField(state: RootState, entity: EntityState): Conflict[] {
  const found: Conflict[] = [];
  for (const field of entity.fields()) {
    if (!entity.disputed(field)) continue;
    const writes = entity.heads(field).flatMap((head) => state.log.changes[head] ?? []);
    if (EXPLAINS.has(field) && writes.every(saysWhere)) continue;
    const sides = writes.map((change) => fieldSide(state, change, field));
    found.push(conflict(state, entity.id, 'same-field', field, sides, entity.winner(field)));
  }
  return found;
}

/**
 * Fields that only explain the move or the status they were written with: the dispute is about that, and the
 * explanation goes with the side that stands (both changes wrote both, so the same one wins).
 */
const EXPLAINS: ReadonlySet<string> = new Set(['reason', 'moveKind']);

function saysWhere(change: Change): boolean {
  return change.s !== undefined && ('when' in change.s || 'status' in change.s);
}

/** Texts of which people rewrote the same words. Only texts that somebody reads count. */
function sameText(state: RootState): Conflict[] {
  return slotsInUse(state).flatMap((slot) => {
    const sides = state.texts.clash(slot).flatMap((place) => {
      const change = state.log.changes[place];
      const text = state.texts.after(slot).get(place);
      return change === undefined || text === undefined ? [] : sideOf(change, text);
    });
    return sides.length < 2
      ? []
      : [conflict(state, state.root, 'same-text', `${TEXT_FIELD}${slot}`, sides, undefined)];
  });
}

function slotsInUse(state: RootState): string[] {
  const entity = state.entities.get(state.root);
  const kind = entity?.created?.k;
  if (kind !== 'post') return [...mergedFields(kind)];
  const own = [...(entity?.fields() ?? [])]
    .filter((field) => field.startsWith(VARIANT_FIELD))
    .flatMap((field) => entity?.heads(field).map((head) => state.log.changes[head]?.s?.[field]) ?? []);
  return [MASTER_SLOT, ...new Set(own.filter((slot) => typeof slot === 'string'))];
}
