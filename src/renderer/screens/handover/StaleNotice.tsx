import { rootOf } from '../../../core/model/ids';
import { staleApprovalPosts } from '../../store/queries/conflicts';
import { useLive } from '../../store/session';
import { useWindowState } from '../../store/window-state';
import { Button } from '../../ui';
import { counted } from '../../words/phrases';
import type { HandoverRow } from './handover-rows';
import { Strip } from './Notices';

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
    <Strip
      tone="care"
      testId="handover-stale"
      action={<Button onClick={() => openComposer(first, null, 'approval')}>See changes</Button>}
    >
      <b>{counted(found.length, 'post was', 'posts were')} changed after approval.</b> Approve the current
      text, or move it back to draft, before it goes out.
    </Strip>
  );
}
