import { WORKSPACE_ID } from '../model/ids';
import { sameName } from '../review/people';
import { ok, refuse } from '../result';
import { isZone } from '../time';
import { defineCommand } from '../command/command';

/** A colleague; `id` null for a new one, `person` null to take one off the list. */
export interface SetPersonInput {
  readonly id: string | null;
  readonly person: { readonly name: string; readonly zone: string; readonly approver: boolean } | null;
}

/** One colleague on the list: each is a field of its own, so that two people may each add one. */
export const setPerson = defineCommand<SetPersonInput>()({
  name: 'workspace.person',
  undo: 'yours',
  reads: () => ({}),
  plan(view, { id, person }, env) {
    const people = view.workspace()?.people ?? [];
    const field = `people/${id ?? env.draw()}`;
    if (person === null) {
      if (!people.some((one) => one.id === id))
        return refuse('gone', 'That person is not on the list any more.');
      return ok({
        label: 'take a person off the list',
        edits: [{ op: 'set', id: WORKSPACE_ID, fields: { [field]: null } }],
      });
    }
    const name = person.name.trim();
    if (name === '') return refuse('no-name', 'Give the person a name.');
    if (!isZone(person.zone)) return refuse('bad-zone', 'That time zone is not known here.');
    if (people.some((one) => one.id !== id && sameName(one.name, name))) {
      return refuse('twice', `${name} is on the list already.`);
    }
    const value = { name, zone: person.zone, approver: person.approver };
    return ok({
      label: id === null ? `add ${name}` : `change ${name}`,
      edits: [{ op: 'set', id: WORKSPACE_ID, fields: { [field]: value } }],
    });
  },
});
