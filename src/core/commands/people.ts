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
        return refuse('gone', 'That person is no longer on the list.');
      return ok({
        label: 'removed a person',
        edits: [{ op: 'set', id: WORKSPACE_ID, fields: { [field]: null } }],
      });
    }
    const name = person.name.trim();
    if (name === '') return refuse('no-name', 'Enter a name.');
    if (!isZone(person.zone)) return refuse('bad-zone', 'That time zone is not known here.');
    if (people.some((one) => one.id !== id && sameName(one.name, name))) {
      return refuse('twice', `${name} is already on the list.`);
    }
    const value = { name, zone: person.zone, approver: person.approver };
    return ok({
      label: id === null ? `added ${name}` : `changed ${name}`,
      edits: [{ op: 'set', id: WORKSPACE_ID, fields: { [field]: value } }],
    });
  },
});
