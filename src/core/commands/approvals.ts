import type { Edit } from '../model/edits';
import { newApprovalId, type PostId } from '../model/ids';
import type { Post } from '../model/post';
import { type Status, isFirm, isSubmitted, isUnapproved, isUnfinished } from '../model/status';
import { approvalState, contentHash, contentJson, contentOf } from '../review';
import { ok, refuse, refused, type Result } from '../result';
import { defineCommand, type CommandContext, type PlanReader } from '../command/command';
import { each, livePost, statusBeneath, twoVersions } from '../command/lookups';
import { noticesApproved } from './notice-log';
import { notAnApprover } from './approval-checks';
import { counted } from '../words/counting';

function livePosts(view: PlanReader, ids: readonly PostId[]): Result<Post[], 'gone'> {
  return each([...new Set(ids)], (id) => livePost(view, id));
}

/**
 * Deliveries of a post that stand at one of these states, set to another. What is held stays held: the other is what
 * it comes back as.
 */
function restated(view: PlanReader, post: Post, isFrom: (status: Status) => boolean, to: Status): Edit[] {
  return view
    .deliveriesOf(post.id)
    .filter((row) => row.deletedAt === null && isFrom(statusBeneath(row)))
    .map((row): Edit => {
      const fields = row.status === 'held' ? { heldWas: to } : { status: to };
      return { op: 'set', id: row.id, fields };
    });
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

/** Ask the approvers to look; `note` tells them what to look at. */
export interface AskApprovalInput {
  readonly ids: readonly PostId[];
  readonly note?: string;
}

/** A text that was changed after it was signed goes back into review as a whole, also where it was scheduled. */
export const askApproval = defineCommand<AskApprovalInput>()({
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
      const isFrom = (status: Status) => isUnfinished(status) || (isStale && isFirm(status));
      return [noteEdit(post, 'asked', note, env), ...restated(view, post, isFrom, 'review')];
    });
    return ok({ label: `asked for approval of ${counted(open.length, 'post')}`, edits });
  },
});

/** Sign what the posts say. `seen` is the hash of what the approver had on screen: other words are not signed. */
export interface GiveApprovalInput {
  readonly ids: readonly PostId[];
  readonly seen?: string;
}

/** What is signed is kept beside its hash: so anybody can be shown what has changed since. */
export const giveApproval = defineCommand<GiveApprovalInput>()({
  name: 'approval.give',
  undo: 'yours',
  reads: (input) => ({ posts: input.ids }),
  plan(view, { ids, seen }, env) {
    const barred = notAnApprover(view, env.by);
    if (barred) return refused(barred);
    const posts = livePosts(view, ids);
    if (!posts.ok) return posts;
    const edits: Edit[] = [];
    const signed: Post[] = [];
    for (const post of posts.value) {
      const clash = twoVersions(post, post.wordsConflict);
      if (clash) return refused(clash);
      const hash = contentHash(post);
      if (seen !== undefined && hash !== seen) {
        return refuse('changed', 'It has just been changed. Read it again before you approve it.');
      }
      if (approvalState(post, view.approvalsOf(post.id)).state !== 'approved') {
        signed.push(post);
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
      edits.push(...restated(view, post, isUnapproved, 'approved'));
    }
    if (edits.length === 0) return refuse('approved', 'The current version is already approved.');
    edits.push(...noticesApproved(view, env, signed));
    return ok({ label: `approved ${counted(posts.value.length, 'post')}`, edits });
  },
});

/** Back to the writer, with what should change. */
export interface SendBackInput {
  readonly ids: readonly PostId[];
  readonly note: string;
}

export const sendBack = defineCommand<SendBackInput>()({
  name: 'approval.send-back',
  undo: 'yours',
  reads: (input) => ({ posts: input.ids }),
  plan(view, { ids, note }, env) {
    const barred = notAnApprover(view, env.by);
    if (barred) return refused(barred);
    if (note.trim() === '') return refuse('no-note', 'Say what should change, so the writer can continue.');
    const posts = livePosts(view, ids);
    if (!posts.ok) return posts;
    const edits = posts.value.flatMap((post) => [
      noteEdit(post, 'sent-back', note, env),
      ...unsigned(view, post, env),
      ...restated(view, post, isSubmitted, 'draft'),
    ]);
    return ok({ label: `sent ${counted(posts.value.length, 'post')} back`, edits });
  },
});

export interface WithdrawApprovalInput {
  readonly ids: readonly PostId[];
}

export const withdrawApproval = defineCommand<WithdrawApprovalInput>()({
  name: 'approval.withdraw',
  undo: 'yours',
  reads: (input) => ({ posts: input.ids }),
  plan(view, { ids }, env) {
    const barred = notAnApprover(view, env.by);
    if (barred) return refused(barred);
    const posts = livePosts(view, ids);
    if (!posts.ok) return posts;
    const signed = posts.value.filter((post) => unsigned(view, post, env).length > 0);
    if (signed.length === 0) return refuse('nothing', 'There is no approval to withdraw.');
    const edits = signed.flatMap((post) => [
      ...unsigned(view, post, env),
      ...restated(view, post, isFirm, 'review'),
    ]);
    return ok({ label: `withdrew the approval of ${counted(signed.length, 'post')}`, edits });
  },
});
