import type { Approval } from '../model/approval';
import type { Delivery } from '../model/delivery';
import type { Post, ReviewNote } from '../model/post';
import { isFirm, keepsItsPlace } from '../model/status';
import { contentHash, type SaidPost } from './content';

export type ApprovalState =
  | { readonly state: 'none' }
  | { readonly state: 'approved'; readonly approval: Approval }
  /** Approved once, but what was approved has changed: it needs a new look. */
  | { readonly state: 'stale'; readonly approval: Approval };

/**
 * Whether what a post, or another subject of approvals, says now has been approved: a function of its content alone, so
 * that no road of change keeps a signature that is not for these words. Approvals of others may be among them.
 * @param hash of what it says now, where the caller has it
 */
export function approvalState(
  subject: SaidPost & { readonly id: string },
  approvals: readonly Approval[],
  hash: () => string = () => contentHash(subject),
): ApprovalState {
  const own = approvals
    .filter((approval) => approval.subject.id === subject.id && approval.deletedAt === null)
    .sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
  const [latest] = own;
  if (latest === undefined) return { state: 'none' };
  const now = hash();
  const good = own.find((approval) => approval.contentHash === now);
  return good === undefined ? { state: 'stale', approval: latest } : { state: 'approved', approval: good };
}

/**
 * How far a post has come on its way to being signed off.
 *   draft     nobody was asked yet
 *   review    somebody is asked; `approval` is there when an earlier text was approved
 *   approved  exactly what it says now is signed
 *   stale     signed, then changed
 *   unsigned  its deliveries count as approved or scheduled, but nobody signed a text here
 */
export interface Review {
  readonly state: 'draft' | 'review' | 'approved' | 'stale' | 'unsigned';
  readonly approval: Approval | null;
  /** The last that was asked or sent back. */
  readonly note: ReviewNote | null;
}

/**
 * @param deliveries of the post; deleted ones count for nothing
 * @param hash of what the post says now, where the caller has it
 */
export function reviewOf(
  post: Post,
  deliveries: readonly Delivery[],
  approvals: readonly Approval[],
  hash?: () => string,
): Review {
  const found = approvalState(post, approvals, hash);
  const note = post.reviews.at(-1) ?? null;
  if (found.state === 'approved') return { state: 'approved', approval: found.approval, note };
  const approval = found.state === 'stale' ? found.approval : null;
  const standing = deliveries.filter((row) => row.deletedAt === null && keepsItsPlace(row.status));
  const isAsked =
    standing.length > 0
      ? standing.some((row) => row.status === 'review')
      : note?.kind === 'asked' && note.at >= (approval?.at ?? 0);
  if (isAsked) return { state: 'review', approval, note };
  if (approval !== null) return { state: 'stale', approval, note };
  const isDecided = standing.some((row) => isFirm(row.status));
  return { state: isDecided ? 'unsigned' : 'draft', approval, note };
}
