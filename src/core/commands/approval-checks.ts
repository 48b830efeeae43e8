import type { Delivery } from '../model/delivery';
import { teamOf } from '../model/person';
import { isUnapproved, statusWithoutHold } from '../model/status';
import { approvalState, approverNames, mayApprove } from '../review';
import type { Refusal } from '../result';
import type { PlanReader } from '../command/command';

/** Refused unless this person may sign; null when they may. */
export function notAnApprover(view: PlanReader, by: string): Refusal<'not-approver'> | null {
  const people = teamOf(view.workspace(), view.people());
  if (mayApprove(people, by)) return null;
  const names = approverNames(people);
  return {
    code: 'not-approver',
    message: `Only ${names.join(' or ')} ${names.length === 1 ? 'approves' : 'approve'} posts here. Ask for approval instead.`,
  };
}

/**
 * Refused where approvers are named and this would schedule words that none of them has signed; null when it may be.
 * What was scheduled before and only comes back is no matter for them.
 */
export function notYetApproved(
  view: PlanReader,
  delivery: Delivery,
  by: string,
): Refusal<'not-approved'> | null {
  const isNew = isUnapproved(statusWithoutHold(delivery));
  const post = view.post(delivery.postId);
  if (!isNew || !post || notAnApprover(view, by) === null) return null;
  if (approvalState(post, view.approvalsOf(post.id)).state === 'approved') return null;
  const names = approverNames(teamOf(view.workspace(), view.people())).join(' or ');
  return {
    code: 'not-approved',
    message: `“${post.title}” must be approved first by ${names}. Ask for approval.`,
  };
}
