import { rootOf, type PostId } from '../../../core/model/ids';
import { staleApprovalPosts } from '../../store/queries/conflicts';
import { useLive } from '../../store/session';
import { useWindowState } from '../../store/window-state';
import { Button, Notice } from '../../ui';
import { counted } from '../../words/phrases';
import type { HandoverRow } from './handover-rows';

/** Words that nobody has approved as they are now would go out with these changes. */
export function StaleNotice({ rows }: { rows: readonly HandoverRow[] }) {
  const openComposer = useWindowState((state) => state.openComposer);
  const stale = useLive(staleApprovalPosts, []);
  const going = new Set(
    rows.filter((row) => row.kind !== 'cancel' && row.told === null).map((row) => rootOf(row.deliveryId)),
  );
  const found = (stale ?? []).filter((id) => going.has(id));
  const [first] = found;
  if (first === undefined) return null;
  return (
    <div data-testid="handover-stale">
      <Notice
        tone="care"
        title={`${counted(found.length, 'post was', 'posts were')} changed after approval.`}
        actions={
          <Button size="small" onClick={() => openComposer(first as PostId, null, 'approval')}>
            See what changed
          </Button>
        }
      >
        They are among these changes. Approve what they say now, or take them back to draft.
      </Notice>
    </div>
  );
}
