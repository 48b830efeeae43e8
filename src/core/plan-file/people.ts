import { isJsonObject, type JsonObject } from '../json';
import { PERSON_ROLES, type PersonRow, type WorkingHours } from '../model/person';
import { isClock } from '../time';
import type { Checked } from './checked';
import { MOST } from './limits';
import { reference, said, TEXT, TEXT_OR_NULL, type PlanField } from './thing-field';
import { fieldsOf } from './thing-parts';
import { planKind } from './thing-kind';

const ZONE_OR_NULL: PlanField<string | null> = {
  ...TEXT_OR_NULL,
  read: (from, name) => said(from.zone(name)),
};

/** What somebody may do beyond what everybody may: true where it was given, false where it was taken away. */
const ROLES: PlanField<PersonRow['roles']> = {
  write: (roles) => (Object.keys(roles).length === 0 ? undefined : fieldsOf(roles)),
  read: (from, name) => {
    const group = from.group(name);
    return group && { value: rolesIn(group) };
  },
  stored: (_name, value) => {
    const roles = Object.entries(isJsonObject(value) ? value : {});
    return Object.fromEntries(roles.map(([role, on]) => [`role/${role}`, on]));
  },
};

function rolesIn(group: Checked): JsonObject {
  return Object.fromEntries(
    PERSON_ROLES.flatMap((role) => {
      const on = group.boolean(role);
      return on === undefined ? [] : [[role, on]];
    }),
  );
}

const HOURS: PlanField<WorkingHours | null> = {
  write: (hours) => (hours === null ? undefined : { from: hours.from, to: hours.to }),
  read: (from, name) => {
    const group = from.group(name);
    if (group === undefined) return undefined;
    const clock = (field: string) => {
      const value = group.needString(field);
      return isClock(value) ? value : group.fault(field, 'is not a time like 09:00.');
    };
    return { value: { from: clock('from'), to: clock('to') } };
  },
  stored: (name, value) => ({ [name]: value }),
};

/** A colleague. */
export const PERSON = planKind<PersonRow>({
  kind: 'person',
  most: MOST.other,
  rows: (to) => to.people,
  fields: {
    name: TEXT_OR_NULL,
    zone: ZONE_OR_NULL,
    roles: ROLES,
    reach: TEXT,
    hours: HOURS,
    deputy: reference('person'),
  },
});
