import type { DeliveryRow } from '../../../../core/model/delivery';
import { useWindowState } from '../../../store/window-state';
import { Button, PlatformTile, StateMark } from '../../../ui';
import { STATUS_WORDS } from '../../../words/labels';
import type { OutageFrame } from '../use-outage-data';
import styles from './panels.module.css';

interface NoticeListProps {
  readonly notices: readonly DeliveryRow[];
  readonly frame: OutageFrame;
}

/** What customers have been told so far, where and when; nothing while there is none. */
export function NoticeList({ notices, frame }: NoticeListProps) {
  const openComposer = useWindowState((state) => state.openComposer);
  const { words, today, channels } = frame;
  if (notices.length === 0) return null;
  return (
    <>
      <h3>Posted so far</h3>
      <ul className={styles['list']} data-testid="tell-said">
        {notices.map((row) => (
          <li key={row.id} className={styles['row']}>
            <StateMark state={row.status === 'published' ? 'published' : 'draft'} />
            <PlatformTile
              platform={channels.find((one) => one.id === row.channelId)?.platform ?? ''}
              labelled
            />
            <Button size="small" variant="quiet" onClick={() => openComposer(row.postId, row.channelId)}>
              {row.title}
            </Button>
            <em>
              {words.moment(row.at, today)}, {STATUS_WORDS[row.status].toLowerCase()}
            </em>
          </li>
        ))}
      </ul>
    </>
  );
}
