import { canonicalJson } from '../core/json';
import type { Approval, Conflict, Post } from '../core/model/types';
import { conflictId } from './conflicts';
import { groupBy } from './group-by';
import { sha256 } from './sha256';

/** Hash of exactly what the world will see of a post: what an approver signs. */
export function contentHash(
  post: Pick<Post, 'title' | 'text' | 'link' | 'media' | 'variants' | 'beside'>,
): string {
  const { title, text, link, media, variants, beside } = post;
  return sha256(
    canonicalJson({
      title,
      text,
      link,
      media: media.map((item) => ({ ...item })),
      variants: Object.fromEntries(
        Object.entries(variants).map(([channel, variant]) => [channel, { text: variant.text }]),
      ),
      // Absent where there is none, so that what was approved before these fields came stays approved.
      ...(beside !== undefined && {
        beside: Object.fromEntries(
          Object.entries(beside).map(([channel, fields]) => [channel, { ...fields }]),
        ),
      }),
    }),
  );
}

export type ApprovalState =
  | { readonly state: 'none' }
  | { readonly state: 'approved'; readonly approval: Approval }
  /** Approved once, but what was approved has changed: it needs a new look. */
  | { readonly state: 'stale'; readonly approval: Approval };

/** Whether what the post says now has been approved. Approvals of other posts may be among them. */
export function approvalState(post: Post, approvals: readonly Approval[]): ApprovalState {
  const own = approvals
    .filter((approval) => approval.postId === post.id && approval.deletedAt === null)
    .sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
  const [latest] = own;
  if (latest === undefined) return { state: 'none' };
  const now = contentHash(post);
  const good = own.find((approval) => approval.contentHash === now);
  return good === undefined ? { state: 'stale', approval: latest } : { state: 'approved', approval: good };
}

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
  const byPost = groupBy(approvals, (approval) => approval.postId);
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
