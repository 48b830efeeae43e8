import { checkOnChannel } from '../../../src/core/check';
import type { Rule } from '../../../src/core/delivery-rules';
import { stands } from '../../../src/core/model/status';
import { teamOf } from '../../../src/core/model/person';
import { workRowOf, worklist, type WorkItem } from '../../../src/core/readiness';
import { approverNames, reviewOf } from '../../../src/core/review';
import type { MemoryWorkspace } from '../../../src/ledger';

/** The rules that the to-do list of a workspace names. */
export function toDo(workspace: MemoryWorkspace, now: number): Rule[] {
  const { rows } = workspace;
  const view = workspace.view();
  const needsSignature = approverNames(teamOf(view.workspace(), view.people())).length > 0;
  const work = [...rows.deliveries.values()].flatMap((row) => {
    const post = rows.posts.get(row.postId);
    const channel = rows.channels.get(row.channelId);
    if (!post || !channel || row.gone === 1 || !stands(row.status)) return [];
    const review = reviewOf(post, view.deliveriesOf(post.id), view.approvals()).state;
    const findings = checkOnChannel(channel, post, row);
    return [workRowOf(row, { post, channel, findings, review, needsSignature, now })];
  });
  return worklist(work, [], now).flatMap((item) => ruleOf(item) ?? []);
}

/** What a line of the list is about, in the names of the rules; null for what is no rule. */
function ruleOf({ kind, say }: WorkItem): Rule | null {
  switch (kind) {
    case 'missed':
      return 'past';
    case 'bad-time':
      return say.includes('use-by') ? 'past-use-by' : 'skipped-hour';
    case 'refused':
    case 'needs-version':
      return 'refused-by-platform';
    case 'no-media':
      return say.includes('needs a') ? 'needs-media' : 'media-refused';
    case 'no-alt':
      return 'no-alt';
    case 'unapproved':
    case 'stale-approval':
      return 'unapproved';
    default:
      return null;
  }
}
