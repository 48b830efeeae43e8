import { useWindowState, type HandoverView } from '../../store/window-state';
import { Segmented } from '../../ui';

const VIEWS: readonly { readonly value: HandoverView; readonly label: string; readonly testId: string }[] = [
  { value: 'tell', label: 'Export files', testId: 'handover-view-tell' },
  { value: 'outbox', label: 'Send', testId: 'handover-view-outbox' },
  { value: 'happened', label: 'Check results', testId: 'handover-view-happened' },
  { value: 'copy', label: 'Post manually', testId: 'handover-view-copy' },
];

/** The uses of this screen, at its head; each view draws them in its own bar. */
export function ViewTabs() {
  const view = useWindowState((state) => state.handoverView);
  const openHandover = useWindowState((state) => state.openHandover);
  return <Segmented label="Hand-over views" options={VIEWS} value={view} onChange={openHandover} />;
}
