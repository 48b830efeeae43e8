import { useWindowState, type HandoverView } from '../../store/window-state';
import { Segmented } from '../../ui';

const VIEWS: readonly { readonly value: HandoverView; readonly label: string; readonly testId: string }[] = [
  { value: 'tell', label: 'Hand over', testId: 'handover-view-tell' },
  { value: 'outbox', label: 'Send directly', testId: 'handover-view-outbox' },
  { value: 'happened', label: 'What happened', testId: 'handover-view-happened' },
  { value: 'copy', label: 'Copy pack', testId: 'handover-view-copy' },
];

/** The uses of this room, at its head; each view draws them in its own bar. */
export function ViewTabs() {
  const view = useWindowState((state) => state.handoverView);
  const openHandover = useWindowState((state) => state.openHandover);
  return <Segmented label="In this room" options={VIEWS} value={view} onChange={openHandover} />;
}
