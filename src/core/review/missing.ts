import type { Approval } from '../model/approval';
import type { Person } from '../model/person';
import type { SaidPost } from './content';
import { approverNames } from './people';
import { approvalState } from './review';

/** The same for many posts: approvals are looked through once. */
export function missingApprovals(
  approvals: readonly Approval[],
  people: readonly Person[],
): (post: SaidPost & { readonly id: string }) => string | null {
  const bySubject = new Map<string, Approval[]>();
  for (const approval of approvals) {
    const { id } = approval.subject;
    const there = bySubject.get(id);
    if (there) there.push(approval);
    else bySubject.set(id, [approval]);
  }
  return (post) => missingApproval(post, bySubject.get(post.id) ?? [], people);
}

/**
 * Why a post must not leave the team, where approvers are named and none of them has signed what it says now; null when
 * it may. Where nobody is named, a status set by hand is enough.
 */
export function missingApproval(
  post: SaidPost & { readonly id: string },
  approvals: readonly Approval[],
  people: readonly Person[],
): string | null {
  const names = approverNames(people);
  if (names.length === 0) return null;
  const { state } = approvalState(post, approvals);
  if (state === 'approved') return null;
  const who = names.join(' or ');
  return state === 'stale'
    ? `It has changed since it was approved: ask ${who} again.`
    : `It must be approved first by ${who}.`;
}
