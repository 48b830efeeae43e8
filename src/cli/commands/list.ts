import type { PostId } from '../../core/model/ids';
import { approvalState } from '../../core/review';
import { isoWithOffset } from '../../core/time';
import type { MemoryWorkspace } from '../../ledger';
import { EXIT, type Outcome } from '../output';
import { instant } from '../clock';
import { livingDeliveries, Names } from '../names';
import { inOrder, word, type OptionValues } from '../options';
import { openBundle } from '../workspace-file';

/** Whether what a post says now is approved: 'none', 'approved', or 'stale' when it was changed since. */
function approvalsIn({ rows }: MemoryWorkspace): (id: PostId) => 'none' | 'approved' | 'stale' {
  const all = [...rows.approvals.values()];
  const known = new Map<PostId, 'none' | 'approved' | 'stale'>();
  return (id) => {
    const post = rows.posts.get(id);
    const state = known.get(id) ?? (post && all.length > 0 ? approvalState(post, all).state : 'none');
    known.set(id, state);
    return state;
  };
}

/** Every delivery in the calendar, by instant then id. */
export async function list(words: readonly string[], options: OptionValues): Promise<Outcome> {
  const workspace = await openBundle(word(words, 0, 'list'));
  const names = new Names(workspace);
  const from = options.from === undefined ? -Infinity : instant(options.from, '--from');
  const to = options.to === undefined ? Infinity : instant(options.to, '--to');
  inOrder(from, to);
  const channel = options.channel === undefined ? undefined : names.needChannel(options.channel);
  const approvals = approvalsIn(workspace);
  const rows = livingDeliveries(workspace)
    .filter((row) => row.at >= from && row.at < to && (channel === undefined || row.channelId === channel))
    .map((row) => ({
      id: row.id,
      key: row.key,
      postId: row.postId,
      title: row.title,
      channel: names.channel(row.channelId),
      platform: workspace.rows.channels.get(row.channelId)?.platform ?? null,
      at: isoWithOffset(row.at, row.zone),
      zone: row.zone,
      timing: row.timing,
      importance: row.importance,
      campaign: names.campaign(row.campaignId),
      status: row.status,
      approval: approvals(row.postId),
      text: row.text,
    }));
  return {
    json: rows,
    lines: rows.map((row) => {
      const status = row.approval === 'stale' ? `${row.status} (changed since)` : row.status;
      return `${row.at}  ${row.channel ?? ''}  ${status}  ${row.title}`;
    }),
    exit: EXIT.ok,
  };
}
