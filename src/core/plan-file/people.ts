import { isJsonObject } from '../json';
import { PERSON_ROLES, type PersonRow, type WorkingHours } from '../model/person';
import { isClock } from '../time';
import { MOST } from './limits';
import { reference, said, TEXT, TEXT_OR_NULL, type PlanField } from './thing-field';
import { planKind } from './thing-kind';

/** Roles given or taken away; one that is not named says nothing. */
const ROLES: PlanField<PersonRow['roles']> = {
  write: (roles) => (Object.keys(roles).length === 0 ? undefined : { ...roles }),
  read: (from, name) => {
    const group = from.group(name);
    if (group === undefined) return undefined;
    const given = PERSON_ROLES.flatMap((role) => {
      const isGiven = group.boolean(role);
      return isGiven === undefined ? [] : [[role, isGiven] as const];
    });
    return { value: Object.fromEntries(given) };
  },
  stored: (_name, value) =>
    Object.fromEntries(
      Object.entries(isJsonObject(value) ? value : {}).map(([role, isGiven]) => [`role/${role}`, isGiven]),
    ),
};

const HOURS: PlanField<WorkingHours | null> = {
  write: (hours) => (hours === null ? undefined : { from: hours.from, to: hours.to }),
  read: (from, name) => {
    const group = from.group(name);
    if (group === undefined) return undefined;
    const clock = (field: string) => {
      const value = group.needString(field);
      return isClock(value) ? value : group.fault(field, 'is not a time like 09:00.');
    };
    return said({ from: clock('from'), to: clock('to') });
  },
  stored: (name, value) => ({ [name]: value }),
};

/** What is known of a colleague. */
export const PERSON = planKind<PersonRow>({
  kind: 'person',
  most: MOST.other,
  rows: (to) => to.rows.people,
  fields: {
    name: TEXT_OR_NULL,
    zone: { ...TEXT_OR_NULL, read: (from, name) => said(from.zone(name)) },
    roles: ROLES,
    reach: TEXT,
    hours: HOURS,
    deputy: reference('person'),
  },
});
