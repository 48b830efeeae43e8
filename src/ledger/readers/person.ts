import type { Json } from '../../core/json';
import { PERSON_ROLES } from '../../core/model/person';
import type { ListedPerson, PersonRow, WorkingHours } from '../../core/model/person';
import { isClock, isZone } from '../../core/time';
import { asObject } from '../fields';
import type { EntityState } from '../state';

export function readListedPerson(id: string, value: Json): ListedPerson | undefined {
  const { name, zone, approver } = asObject(value) ?? {};
  if (typeof name !== 'string' || name === '') return undefined;
  const known = typeof zone === 'string' && isZone(zone) ? zone : 'UTC';
  return { id, name, zone: known, approver: approver === true };
}

/** Roles given or taken away, a field each, so that two of them merge. */
export function readRoles(entity: EntityState): PersonRow['roles'] {
  return Object.fromEntries(
    PERSON_ROLES.flatMap((role) => {
      const value = entity.value(`role/${role}`);
      return typeof value === 'boolean' ? [[role, value]] : [];
    }),
  );
}

export function readHours(value: Json | undefined): WorkingHours | null {
  const { from, to } = asObject(value) ?? {};
  if (typeof from !== 'string' || typeof to !== 'string') return null;
  return isClock(from) && isClock(to) ? { from, to } : null;
}
