import type { Edit } from '../model/edits';
import { newApprovalId, type PostId } from '../model/ids';
import type { Delivery } from '../model/delivery';
import type { Post } from '../model/post';
import type { Status } from '../model/status';
import { approvalState, approverNames, contentHash, contentJson, contentOf, mayApprove } from '../review';
import { ok, refuse, type Refusal, type Result } from '../result';
import { defineCommand, type CommandContext, type PlanReader } from '../command/command';
import type { CommandInputs } from './inputs';
import { count, each, livePost, statusSet, twoVersions } from '../command/lookups';

/** Refused unless this person may sign; null when they may. */
export function notAnApprover(view: PlanReader, by: string): Refusal | null {
  const people = view.workspace()?.people ?? [];
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
export function notYetApproved(view: PlanReader, delivery: Delivery, by: string): Refusal | null {
  const isNew = ['idea', 'draft', 'review'].includes(delivery.status);
  const post = view.post(delivery.postId);
  if (!isNew || !post || notAnApprover(view, by) === null) return null;
  if (approvalState(post, view.approvalsOf(post.id)).state === 'approved') return null;
  const names = approverNames(view.workspace()?.people ?? []).join(' or ');
  return {
    code: 'not-approved',
    message: `“${post.title}” must be approved first by ${names}. Ask for approval.`,
  };
}

function livePosts(view: PlanReader, ids: readonly PostId[]): Result<Post[]> {
  return each([...new Set(ids)], (id) => livePost(view, id));
}

/** Deliveries of a post that stand at one of these states, set to another. */
function restated(view: PlanReader, post: Post, from: readonly Status[], to: Status): Edit[] {
  return view
    .deliveriesOf(post.id)
    .filter((row: Delivery) => row.deletedAt === null && from.includes(statusSet(row)))
    .map((row): Edit => ({ op: 'set', id: row.id, fields: { status: to } }));
}

function noteEdit(post: Post, kind: 'asked' | 'sent-back', text: string, env: CommandContext): Edit {
  const value = { at: env.now, by: env.by, kind, text: text.trim() };
  return { op: 'set', id: post.id, fields: { [`review/${env.draw()}`]: value } };
}

/** Signatures under a post, taken back. */
function unsigned(view: PlanReader, post: Post, env: CommandContext): Edit[] {
  return view
    .approvalsOf(post.id)
    .filter((approval) => approval.deletedAt === null)
    .map(({ id }): Edit => ({ op: 'set', id, fields: { deletedAt: env.now } }));
}

/** A text that was changed after it was signed goes back into review as a whole, also where it was scheduled. */
export const askApproval = defineCommand<CommandInputs['approval.ask']>({
  name: 'approval.ask',
  undo: 'yours',
  reads: (input) => ({ posts: input.ids }),
  plan(view, { ids, note = '' }, env) {
    const posts = livePosts(view, ids);
    if (!posts.ok) return posts;
    const open = posts.value.filter(
      (post) => approvalState(post, view.approvalsOf(post.id)).state !== 'approved',
    );
    if (open.length === 0) return refuse('approved', 'The current version is already approved.');
    const edits = open.flatMap((post) => {
      const isStale = approvalState(post, view.approvalsOf(post.id)).state === 'stale';
      const from: Status[] = isStale ? ['idea', 'draft', 'approved', 'scheduled'] : ['idea', 'draft'];
      return [noteEdit(post, 'asked', note, env), ...restated(view, post, from, 'review')];
    });
    return ok({ label: `asked for approval of ${count(open.length, 'post')}`, edits });
  },
});

/** What is signed is kept beside its hash: so anybody can be shown what has changed since. */
export const giveApproval = defineCommand<CommandInputs['approval.give']>({
  name: 'approval.give',
  undo: 'yours',
  reads: (input) => ({ posts: input.ids }),
  plan(view, { ids, seen }, env) {
    const barred = notAnApprover(view, env.by);
    if (barred) return refuse(barred.code, barred.message);
    const posts = livePosts(view, ids);
    if (!posts.ok) return posts;
    const edits: Edit[] = [];
    for (const post of posts.value) {
      const clash = twoVersions(post, post.wordsConflict);
      if (clash) return refuse(clash.code, clash.message);
      const hash = contentHash(post);
      if (seen !== undefined && hash !== seen) {
        return refuse('changed', 'It has just been changed. Read it again before you approve it.');
      }
      if (approvalState(post, view.approvalsOf(post.id)).state !== 'approved') {
        edits.push({
          op: 'create',
          kind: 'approval',
          id: newApprovalId(env.draw),
          fields: {
            postId: post.id,
            contentHash: hash,
            content: contentJson(contentOf(post)),
            by: env.by,
            at: env.now,
          },
        });
      }
      edits.push(...restated(view, post, ['idea', 'draft', 'review'], 'approved'));
    }
    if (edits.length === 0) return refuse('approved', 'The current version is already approved.');
    return ok({ label: `approved ${count(posts.value.length, 'post')}`, edits });
  },
});

export const sendBack = defineCommand<CommandInputs['approval.send-back']>({
  name: 'approval.send-back',
  undo: 'yours',
  reads: (input) => ({ posts: input.ids }),
  plan(view, { ids, note }, env) {
    const barred = notAnApprover(view, env.by);
    if (barred) return refuse(barred.code, barred.message);
    if (note.trim() === '') return refuse('no-note', 'Say what should change, so the writer can continue.');
    const posts = livePosts(view, ids);
    if (!posts.ok) return posts;
    const edits = posts.value.flatMap((post) => [
      noteEdit(post, 'sent-back', note, env),
      ...unsigned(view, post, env),
      ...restated(view, post, ['review', 'approved', 'scheduled'], 'draft'),
    ]);
    return ok({ label: `sent ${count(posts.value.length, 'post')} back`, edits });
  },
});

export const withdrawApproval = defineCommand<CommandInputs['approval.withdraw']>({
  name: 'approval.withdraw',
  undo: 'yours',
  reads: (input) => ({ posts: input.ids }),
  plan(view, { ids }, env) {
    const barred = notAnApprover(view, env.by);
    if (barred) return refuse(barred.code, barred.message);
    const posts = livePosts(view, ids);
    if (!posts.ok) return posts;
    const signed = posts.value.filter((post) => unsigned(view, post, env).length > 0);
    if (signed.length === 0) return refuse('nothing', 'There is no approval to withdraw.');
    const edits = signed.flatMap((post) => [
      ...unsigned(view, post, env),
      ...restated(view, post, ['approved', 'scheduled'], 'review'),
    ]);
    return ok({ label: `withdrew the approval of ${count(signed.length, 'post')}`, edits });
  },
});
