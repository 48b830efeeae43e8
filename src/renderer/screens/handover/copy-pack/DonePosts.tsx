import { useSession } from '../../../store/session';
import { PlatformTile, StateMark } from '../../../ui';
import { counted } from '../../../words/phrases';
import styles from './CopyPack.module.css';
import type { DonePost } from './use-copy-pack';

/** What people have put out themselves, with its link. */
export function DonePosts({ done }: { done: readonly DonePost[] }) {
  const { locale } = useSession().info;
  if (done.length === 0) return null;
  return (
    <section className={styles['done']} aria-label="Posted manually" data-testid="copy-pack-done">
      <h3>{counted(done.length, 'post', 'posts', locale)} posted manually</h3>
      <ul>
        {done.map(({ id, title, platform, channelName, url }) => (
          <li key={id}>
            <StateMark state="published" />
            <PlatformTile platform={platform} size="small" labelled />
            <span>{channelName}</span>
            <span className={styles['title']}>{title}</span>
            <span className={styles['url']}>{url === '' ? 'without a link' : url}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
