import type { SignSubject } from '../../core/commands/approval-subjects';
import {
  approvalState,
  contentHash,
  mayApprove,
  signedWords,
  type ApprovalState,
  type Signable,
} from '../../core/review';
import { team } from './queries';
import { approvalsOf } from './queries/approvals';
import { useLive, useRun, useSession } from './session';
import { useWindowState } from './window-state';

export interface Signing {
  /** Whether what it says now is signed. */
  readonly approval: ApprovalState;
  /** Whether the person at this computer approves. */
  readonly mayApprove: boolean;
  /** Signs what stands here, and only that: words that came meanwhile are refused. */
  sign(): Promise<void>;
  unsign(): Promise<void>;
}

/** Signing the words of something beside posts; null until its approvals are read. */
export function useSigning(subject: Signable): Signing | null {
  const { info } = useSession();
  const run = useRun();
  const notify = useWindowState((state) => state.notify);
  const { id } = subject.row;
  const approvals = useLive((db) => approvalsOf(db, id), [id]);
  const people = useLive(team, []);
  if (approvals === undefined || people === undefined) return null;
  const words = signedWords(subject);
  const which: SignSubject =
    subject.kind === 'campaign'
      ? { kind: 'campaign', id: subject.row.id }
      : { kind: 'outage', id: subject.row.id };
  return {
    approval: approvalState(words, approvals),
    mayApprove: mayApprove(people, info.userName),
    async sign() {
      const result = await run('approval.sign', { subject: which, seen: contentHash(words) });
      if (result.ok) notify({ text: 'Approved.', tone: 'neutral', undo: true });
    },
    async unsign() {
      const result = await run('approval.unsign', { subject: which });
      if (result.ok) notify({ text: 'Approval withdrawn.', tone: 'neutral', undo: true });
    },
  };
}

/** The words of `SignedLine` for a signing. @param moment an instant in the workspace's words */
export function signedProps(
  { approval: found, mayApprove: may, sign, unsign }: Signing,
  moment: (at: number) => string,
) {
  const signed =
    found.state === 'none' ? '' : `${found.approval.by || 'somebody'}, ${moment(found.approval.at)}`;
  return {
    state: found.state,
    signed,
    ...(may && { onApprove: () => void sign(), onWithdraw: () => void unsign() }),
  };
}
