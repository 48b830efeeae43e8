import { useSession } from '../../store/session';
import { Segmented } from '../../ui';
import { useHandoverChoices, type View } from './handover-state';

const VIEWS: readonly { readonly value: View; readonly label: string; readonly testId: string }[] = [
  { value: 'tell', label: 'Hand over', testId: 'handover-view-tell' },
  { value: 'happened', label: 'What happened', testId: 'handover-view-happened' },
  { value: 'copy', label: 'Copy pack', testId: 'handover-view-copy' },
];

/** The uses of this room, at its head; each view draws them in its own bar. */
export function ViewTabs() {
  const { workspaceId } = useSession();
  const { choices, change } = useHandoverChoices(workspaceId);
  return (
    <Segmented
      label="In this room"
      options={VIEWS}
      value={choices.view}
      onChange={(view) => change({ view, saved: null })}
    />
  );
}
