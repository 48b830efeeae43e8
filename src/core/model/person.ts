import type { ClockTime, Instant } from '../time/types';
import type { FromPlanFile } from './extras';
import { listedPersonId, type PersonId } from './ids';

/** What somebody may do beyond what everybody may. While nobody is an approver, everybody may approve. */
export const PERSON_ROLES = ['approver'] as const;
export type PersonRole = (typeof PERSON_ROLES)[number];

/** When somebody can be reached, on their own clock; past midnight where `to` is the earlier. */
export interface WorkingHours {
  readonly from: ClockTime;
  readonly to: ClockTime;
}

/** One colleague. */
export interface Person {
  readonly id: PersonId;
  /** As they are called on their own computer. */
  readonly name: string;
  readonly zone: string;
  readonly roles: readonly PersonRole[];
  /** Telephone, messenger, whatever gets hold of them. */
  readonly reach: string;
  readonly hours: WorkingHours | null;
  /** Who stands in for them. */
  readonly deputy: PersonId | null;
}

/** A colleague as versions before 2026-12 listed them: one value of the workspace, written as a whole. */
export interface ListedPerson {
  readonly id: string;
  readonly name: string;
  readonly zone: string;
  readonly approver: boolean;
}

/**
 * What was said of a colleague since people have records of their own. Of one who was listed before, the record holds
 * only that: so two people who change different things of a listed one, each making the record, merge like any others.
 */
export interface PersonRow extends FromPlanFile {
  readonly id: PersonId;
  /** Null where the record does not say. */
  readonly name: string | null;
  readonly zone: string | null;
  /** Roles that were given, or taken away. */
  readonly roles: { readonly [Role in PersonRole]?: boolean };
  readonly reach: string;
  readonly hours: WorkingHours | null;
  readonly deputy: PersonId | null;
  readonly deletedAt: Instant | null;
}

/**
 * The colleagues, by id: those listed in the workspace with what their records say since, and those that have a record
 * alone. A deleted record says nothing: who is listed and was changed, and has that undone, stands as listed.
 */
export function teamOf(
  workspace: { readonly people: readonly ListedPerson[]; readonly zone?: string } | undefined,
  records: Iterable<PersonRow>,
): Person[] {
  const rows = new Map<string, PersonRow>();
  for (const row of records) if (row.deletedAt === null) rows.set(row.id, row);
  const listed = new Map((workspace?.people ?? []).map((person) => [listedPersonId(person.id), person]));
  return [...new Set([...listed.keys(), ...[...rows.values()].map((row) => row.id)])]
    .sort()
    .flatMap((id) => personOf(id, listed.get(id), rows.get(id), workspace?.zone ?? 'UTC') ?? []);
}

function personOf(
  id: PersonId,
  listed: ListedPerson | undefined,
  row: PersonRow | undefined,
  zone: string,
): Person | undefined {
  const name = row?.name ?? listed?.name ?? '';
  // Taken off the list by one, changed by another who did not know: there is nobody left to name.
  if (name === '') return undefined;
  const roles = { approver: listed?.approver ?? false, ...row?.roles };
  return {
    id,
    name,
    // Whoever says nothing keeps the team's clock.
    zone: row?.zone ?? listed?.zone ?? zone,
    roles: PERSON_ROLES.filter((role) => roles[role]),
    reach: row?.reach ?? '',
    hours: row?.hours ?? null,
    deputy: row?.deputy ?? null,
  };
}
