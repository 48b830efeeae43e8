import type { Json, JsonObject } from '../json';
import { sameJson } from '../json';
import type { Edit } from '../model/edits';
import { listedPersonId, newPersonId, type PersonId, WORKSPACE_ID } from '../model/ids';
import { PERSON_ROLES, teamOf, type Person, type WorkingHours } from '../model/person';
import { sameName } from '../review/people';
import { ok, refuse } from '../result';
import { isClock, isZone } from '../time';
import { defineCommand, type PlanReader } from '../command/command';

/** What may be said of a colleague; what is left out stays as it is. A new one needs a name. */
export interface PersonChange {
  readonly name?: string;
  readonly zone?: string;
  readonly approver?: boolean;
  readonly reach?: string;
  readonly hours?: WorkingHours | null;
  readonly deputy?: PersonId | null;
}

/** A colleague; `id` null for a new one, `person` null to take one off the list. */
export interface SetPersonInput {
  readonly id: PersonId | null;
  readonly person: PersonChange | null;
}

/** One colleague: each thing said of them is a field of its own, so that two people may change one at once. */
export const setPerson = defineCommand<SetPersonInput>()({
  name: 'workspace.person',
  undo: 'yours',
  reads: () => ({}),
  plan(view, { id, person: said }, env) {
    const team = teamOf(view.workspace(), view.people());
    const known = team.find((one) => one.id === id);
    if (id !== null && known === undefined) return refuse('gone', 'That person is no longer on the list.');
    if (said === null) {
      if (known === undefined) return refuse('gone', 'That person is no longer on the list.');
      return ok({ label: 'removed a person', edits: removal(view, known.id, env.now) });
    }
    const name = (said.name ?? known?.name ?? '').trim();
    if (name === '') return refuse('no-name', 'Enter a name.');
    if (said.zone !== undefined && !isZone(said.zone)) {
      return refuse('bad-zone', 'That time zone is not known here.');
    }
    if (team.some((one) => one.id !== id && sameName(one.name, name))) {
      return refuse('twice', `${name} is already on the list.`);
    }
    const { hours = null, deputy = null } = said;
    if (hours !== null && !(isClock(hours.from) && isClock(hours.to))) {
      return refuse('bad-hours', 'Give the hours as times of day, such as 09:00 and 17:30.');
    }
    if (deputy !== null && (deputy === id || !team.some((one) => one.id === deputy))) {
      return refuse('bad-deputy', 'Choose a deputy from the others on the list.');
    }
    const fields = news(fieldsOf({ ...said, ...(said.name === undefined ? {} : { name }) }), known);
    return ok({
      label: known === undefined ? `added ${name}` : `changed ${name}`,
      edits: record(view, id ?? newPersonId(env.draw), fields),
    });
  },
});

/** As the ledger's fields. */
function fieldsOf({ name, zone, approver, reach, hours, deputy }: PersonChange): JsonObject {
  return {
    ...(name !== undefined && { name }),
    ...(zone !== undefined && { zone }),
    ...(approver !== undefined && { 'role/approver': approver }),
    ...(reach !== undefined && { reach: reach.trim() }),
    ...(hours !== undefined && { hours: hours && { from: hours.from, to: hours.to } }),
    ...(deputy !== undefined && { deputy }),
  };
}

/** Of these fields those that say something else than what stands. */
function news(fields: JsonObject, known: Person | undefined): JsonObject {
  if (known === undefined) return fields;
  const { name, zone, reach, hours, deputy } = known;
  const roles = PERSON_ROLES.map((role): [string, Json] => [`role/${role}`, known.roles.includes(role)]);
  const standing: JsonObject = {
    name,
    zone,
    reach,
    hours: hours && { from: hours.from, to: hours.to },
    deputy,
    ...Object.fromEntries(roles),
  };
  return Object.fromEntries(
    Object.entries(fields).filter(([field, value]) => !sameJson(value, standing[field] ?? null)),
  );
}

/** Of somebody who was listed by an earlier version the first change makes the record. */
function record(view: PlanReader, id: PersonId, fields: JsonObject): Edit[] {
  const row = view.person(id);
  if (row === undefined) return [{ op: 'create', kind: 'person', id, fields }];
  return [{ op: 'set', id, fields: row.deletedAt === null ? fields : { ...SAYS_NOTHING, ...fields } }];
}

/** A record that was taken back begins anew, not where it was. */
const SAYS_NOTHING: JsonObject = {
  name: null,
  zone: null,
  reach: null,
  hours: null,
  deputy: null,
  ...Object.fromEntries(PERSON_ROLES.map((role) => [`role/${role}`, null])),
  deletedAt: null,
};

function removal(view: PlanReader, id: PersonId, now: number): Edit[] {
  const listed = view.workspace()?.people.find((one) => listedPersonId(one.id) === id);
  return [
    ...(listed === undefined
      ? []
      : [{ op: 'set', id: WORKSPACE_ID, fields: { [`people/${listed.id}`]: null } } as const]),
    ...(view.person(id) === undefined ? [] : [{ op: 'set', id, fields: { deletedAt: now } } as const]),
  ];
}
