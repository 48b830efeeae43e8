import type { Approval } from '../core/model/approval';
import type { Conflict } from '../core/model/conflict';
import type { Post } from '../core/model/post';
import { approvalState, contentHash } from '../core/review';
import { conflictId } from './conflict-parts';
import { groupBy } from './group-by';

/** What `staleApprovals` needs to know beyond the rows; a Ledger can tell both. */
export interface ApprovalFacts {
  /** Ids of conflicts of a post that somebody has settled. */
  settled(postId: string): ReadonlySet<string>;
  /** The last change of what a post says. */
  lastContentChange(postId: string): { changeId: string; by: string; at: number } | undefined;
}

/**
 * A conflict for every post that was approved and then reads differently, whoever came first. Without `facts`
 * the post's last change stands in for the last change of its content, and nothing counts as settled.
 */
export function staleApprovals(
  posts: readonly Post[],
  approvals: readonly Approval[],
  facts?: ApprovalFacts,
): Conflict[] {
  const byPost = groupBy(approvals, (approval) => approval.subject.id);
  return posts.flatMap((post) => {
    const found = approvalState(post, byPost.get(post.id) ?? []);
    if (found.state !== 'stale' || post.deletedAt !== null) return [];
    const { approval } = found;
    const edit = facts?.lastContentChange(post.id) ?? { changeId: post.id, by: '', at: post.updatedAt };
    const id = conflictId(post.id, post.id, 'approval', [approval.id, contentHash(post)]);
    if (facts?.settled(post.id).has(id)) return [];
    return {
      id,
      kind: 'stale-approval',
      rootId: post.id,
      entityId: post.id,
      field: 'approval',
      sides: [
        { changeId: approval.id, by: approval.by, at: approval.at, value: 'approved' },
        { ...edit, value: post.text },
      ],
      winner: edit.changeId,
    };
  });
}
