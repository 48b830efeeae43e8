import type { Person } from '../model/person';

/**
 * Who may approve. As long as nobody is named an approver everybody may: a team of one signs its own posts.
 * Names are what people are called on their own computers; this is the rule of the house, not a lock.
 */
export function mayApprove(people: readonly Person[], name: string): boolean {
  const approvers = people.filter(isApprover);
  return approvers.length === 0 || approvers.some((person) => sameName(person.name, name));
}

/** Names of those who approve; empty when everybody may. */
export function approverNames(people: readonly Person[]): string[] {
  return people.filter(isApprover).map((person) => person.name);
}

export function sameName(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

export function isApprover({ roles }: Person): boolean {
  return roles.includes('approver');
}
