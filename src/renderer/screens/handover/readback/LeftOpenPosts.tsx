import { useState } from 'react';
import { schedulerName } from '../../../../core/schedulers';
import type { Finding } from '../../../../core/reconcile';
import { leftOpen } from '../../../store/queries/left-open';
import { useLive, useRun, useSession } from '../../../store/session';
import { useWindowState } from '../../../store/window-state';
import { PlatformTile, StateMark } from '../../../ui';
import { counted } from '../../../words/phrases';
import type { TimeWords } from '../../../words/times';
import { FindingButtons } from './FindingButtons';
import styles from './ReadBack.module.css';
import type { ReadBackWork } from './use-read-back';

export interface LeftOpenProps {
  readonly work: ReadBackWork;
  readonly words: TimeWords;
  readonly today: string;
}

/** What an earlier list left open: it waits for somebody to look, here too, without the list at hand. */
export function LeftOpenPosts({ work, words, today }: LeftOpenProps) {
  const { info, now } = useSession();
  const run = useRun();
  const notify = useWindowState((state) => state.notify);
  const [openedAt] = useState(now);
  const posts = useLive((db) => leftOpen(db, openedAt), [openedAt]) ?? [];
  if (posts.length === 0) return null;

  async function settle(finding: Finding): Promise<void> {
    const ran = await run('reconcile.settle', { finding });
    if (!ran.ok) return;
    const text = finding.found === 'out' ? 'Marked as published.' : 'Noted: not there.';
    notify({ text, tone: 'neutral', undo: true });
  }

  return (
    <section className={styles['open']} aria-labelledby="readback-open" data-testid="readback-open">
      <h3 id="readback-open">
        <StateMark state="risk" tone="care" />
        {counted(posts.length, 'post waits', 'posts wait', info.locale)} to be checked. No file or tool gets{' '}
        {posts.length === 1 ? 'it' : 'them'} before.
      </h3>
      <ul>
        {posts.map(({ row, mark }) => {
          const channel = work.rows.channels.find(({ id }) => id === row.channelId);
          return (
            <li key={row.id} data-testid="readback-open-post">
              <b>{words.moment(mark.dueAt, today)}</b>
              <PlatformTile platform={channel?.platform ?? ''} size="small" labelled />
              <span className={styles['openTitle']}>{row.title}</span>
              <span>
                {mark.outcome === 'stuck' ? 'stuck in' : 'unknown to'} {schedulerName(mark.scheduler)}
              </span>
              <FindingButtons
                title={row.title}
                deliveryId={row.id}
                notThere={
                  mark.outcome === 'stuck' ? `Cancelled in ${schedulerName(mark.scheduler)}` : 'Not there'
                }
                onFinding={(finding) => void settle(finding)}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
