import { teamOf } from '../model/person';
import { isFirm, isUnapproved, statusWithoutHold } from '../model/status';
import { approvalState, approverNames, mayApprove } from '../review';
import type { Refusal } from '../result';
import type { PlanReader } from '../command/command';
import type { Wish } from './wish';

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
 * Why something decided may not go out yet, where approvers are named and none of them has signed the words; null when
 * it may. What was decided before and only moves or comes back is no matter for them.
 */
export function noApprovalFor(
  view: PlanReader,
  by: string,
  { status, before, post }: Pick<Wish, 'status' | 'before' | 'post'>,
): string | null {
  if (!isFirm(status)) return null;
  const isNew = before === null || isUnapproved(statusWithoutHold(before));
  if (!isNew || notAnApprover(view, by) === null) return null;
  const { id } = post;
  if (id !== undefined && approvalState({ ...post, id }, view.approvalsOf(id)).state === 'approved')
    return null;
  const names = approverNames(teamOf(view.workspace(), view.people())).join(' or ');
  return `It must be approved first by ${names}. Ask for approval.`;
}
