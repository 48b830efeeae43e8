import { handoverCounts } from '../store/queries/handover-count';
import { useLive, useNow, useSession } from '../store/session';
import { useWindowState } from '../store/window-state';
import { cx } from '../ui/cx';
import styles from './StatusLine.module.css';

const FIVE_MINUTES = 300_000;

/** What the schedulers do not know yet; nothing before the first hand-over. */
export function HandoverCount() {
  const { info } = useSession();
  const now = useNow(FIVE_MINUTES);
  const openHandover = useWindowState((state) => state.openHandover);
  const counts = useLive((db) => handoverCounts(db, now, info.zone), [now, info.zone]) ?? [];
  return counts.map(({ schedulerId, scheduler, changes }) =>
    changes === 0 ? (
      <span key={schedulerId} className={styles['item']}>
        {scheduler} is up to date
      </span>
    ) : (
      <button
        key={schedulerId}
        type="button"
        className={cx(styles['item'], styles['link'])}
        data-testid="to-hand-over"
        onClick={() => openHandover('tell')}
      >
        {changes === 1
          ? `1 change to hand over to ${scheduler}`
          : `${changes} changes to hand over to ${scheduler}`}
      </button>
    ),
  );
}
