import type { Edit } from '../model/edits';
import { newApprovalId, type CampaignId, type OutageId } from '../model/ids';
import { approvalState, contentHash, contentJson, contentOf, signedWords, type Signable } from '../review';
import { ok, refuse, refused, type Result } from '../result';
import { defineCommand, type PlanReader } from '../command/command';
import { notAnApprover } from './approval-checks';

/** Something beside posts whose words can be signed. */
export type SignSubject =
  { readonly kind: 'campaign'; readonly id: CampaignId } | { readonly kind: 'outage'; readonly id: OutageId };

/** `seen` is the hash of what the approver had on screen: other words are not signed. */
export interface SignInput {
  readonly subject: SignSubject;
  readonly seen?: string;
}

function signable(view: PlanReader, subject: SignSubject): Result<Signable, 'gone'> {
  if (subject.kind === 'campaign') {
    const row = view.campaign(subject.id);
    if (row && row.deletedAt === null) return ok({ kind: 'campaign', row });
  } else {
    const row = view.outage(subject.id);
    if (row && row.deletedAt === null) return ok({ kind: 'outage', row });
  }
  return refuse('gone', `That ${subject.kind} is no longer there.`);
}

/** Signs what a campaign's brief or an outage's words say now. */
export const signSubject = defineCommand<SignInput>()({
  name: 'approval.sign',
  undo: 'yours',
  reads: () => ({}),
  plan(view, { subject, seen }, env) {
    const barred = notAnApprover(view, env.by);
    if (barred) return refused(barred);
    const found = signable(view, subject);
    if (!found.ok) return found;
    const words = signedWords(found.value);
    const hash = contentHash(words);
    if (seen !== undefined && hash !== seen) {
      return refuse('changed', 'It has just been changed. Read it again before you approve it.');
    }
    if (approvalState(words, view.approvalsOf(subject.id)).state === 'approved') {
      return refuse('approved', 'What it says now is approved already.');
    }
    const edit: Edit = {
      op: 'create',
      kind: 'approval',
      id: newApprovalId(env.draw),
      fields: {
        subject: { kind: subject.kind, id: subject.id },
        contentHash: hash,
        content: contentJson(contentOf(words)),
        by: env.by,
        at: env.now,
      },
    };
    return ok({ label: `approve ${words.title || `the ${subject.kind}`}`, edits: [edit] });
  },
});

export interface UnsignInput {
  readonly subject: SignSubject;
}

/** Takes the signatures back. */
export const unsignSubject = defineCommand<UnsignInput>()({
  name: 'approval.unsign',
  undo: 'yours',
  reads: () => ({}),
  plan(view, { subject }, env) {
    const barred = notAnApprover(view, env.by);
    if (barred) return refused(barred);
    const standing = view.approvalsOf(subject.id).filter((row) => row.deletedAt === null);
    if (standing.length === 0) return refuse('nothing', 'There is no approval to withdraw.');
    const edits = standing.map(({ id }): Edit => ({ op: 'set', id, fields: { deletedAt: env.now } }));
    return ok({ label: 'withdraw an approval', edits });
  },
});
