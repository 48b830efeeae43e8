import { useOutboxView, useOutboxWatch, useOutboxWindow } from '../store/outbox';
import { useSession } from '../store/session';
import { useWindowState } from '../store/window-state';
import { cx } from '../ui/cx';
import { StateMark } from '../ui/StateMark';
import { outboxStatus, STOPPED } from './outbox-status';
import styles from './StatusLine.module.css';

/** What is on its way to schedulers by API; nothing where nothing is. Also keeps the plan up with it. */
export function OutboxCount() {
  useOutboxWatch();
  const {
    workspaceId,
    info: { locale },
  } = useSession();
  const view = useOutboxView();
  const openHandover = useWindowState((state) => state.openHandover);
  const isClosed = useOutboxWindow((state) => state.isClosed && state.workspaceId === workspaceId);
  if (view === null && !isClosed) return null;
  const { say, needsYou } =
    view === null || isClosed ? { say: '', needsYou: STOPPED } : outboxStatus(view, locale);
  const open = (): void => openHandover('outbox');
  return (
    <>
      {say === '' ? null : (
        <button
          type="button"
          className={cx(styles['item'], styles['link'])}
          data-testid="outbox-waiting"
          onClick={open}
        >
          {say}
        </button>
      )}
      {needsYou === '' ? null : (
        <button
          type="button"
          className={cx(styles['item'], styles['link'], styles['care'])}
          data-testid="outbox-needs-you"
          onClick={open}
        >
          <StateMark state="risk" />
          {needsYou}
        </button>
      )}
    </>
  );
}
