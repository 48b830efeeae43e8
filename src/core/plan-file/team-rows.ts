import { PERSON_ROLES, teamOf, type PersonRow } from '../model/person';
import type { PlanRows } from './rows';

/**
 * The colleagues as whole records: also those whom an earlier version listed in the workspace, with what their records
 * say since. A deleted record of somebody who is listed says nothing, and is left out.
 */
export function teamRows({ workspace, people }: Pick<PlanRows, 'workspace' | 'people'>): PersonRow[] {
  const records = new Map(people.map((row) => [row.id, row]));
  const team = teamOf(workspace, people).map(({ roles, ...person }): PersonRow => {
    const record = records.get(person.id);
    const isSaid = record?.deletedAt === null;
    return {
      ...person,
      key: isSaid ? record.key : null,
      roles: Object.fromEntries(PERSON_ROLES.map((role) => [role, roles.includes(role)])),
      extra: isSaid ? record.extra : {},
      deletedAt: null,
    };
  });
  const standing = new Set(team.map(({ id }) => id));
  return [...team, ...people.filter(({ id, deletedAt }) => deletedAt !== null && !standing.has(id))];
}
