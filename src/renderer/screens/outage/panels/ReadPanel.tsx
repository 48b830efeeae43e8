import type { DeliveryId } from '../../../../core/model/ids';
import type { DeliveryRow } from '../../../../core/model/delivery';
import type { Outage } from '../../../../core/model/outage';
import { doubtsAbout } from '../../../../core/outage/still-right';
import { useRun } from '../../../store/session';
import { useWindowState } from '../../../store/window-state';
import { Button, Notice, PlatformTile, StateMark, Tag } from '../../../ui';
import { CancelPost } from './CancelPost';
import styles from './panels.module.css';
import type { OutageFrame } from '../use-outage-data';

interface ReadPanelProps {
  readonly outage: Outage;
  readonly frame: OutageFrame;
  /** What a plan has put elsewhere and is still to go out. */
  readonly toRead: readonly DeliveryRow[];
}

/** Is each moved post still right? Words tied to the old day are pointed out; a person reads and says so (R147). */
export function ReadPanel({ outage, frame, toRead }: ReadPanelProps) {
  const run = useRun();
  const openComposer = useWindowState((state) => state.openComposer);
  if (toRead.length === 0) {
    return (
      <Notice title="Nothing to re-read yet.">
        Once a plan is applied, each post that moved is listed here, with any wording that may no longer be
        right.
      </Notice>
    );
  }
  const mark = (id: DeliveryId, isRight: boolean) =>
    void run('outage.describe', { id: outage.id, facts: { stillRight: { id, isRight } } });
  const next = toRead.find((row) => !outage.stillRight.includes(row.id))?.id;
  const read = toRead.filter((row) => outage.stillRight.includes(row.id)).length;
  return (
    <>
      <p className={styles['lead']} data-testid="read-progress">
        {read} of {toRead.length} read. A post written for this morning may be wrong tomorrow.
      </p>
      <ul className={styles['list']}>
        {toRead.map((row) => {
          const isRight = outage.stillRight.includes(row.id);
          const platform = frame.channels.find((channel) => channel.id === row.channelId)?.platform ?? '';
          const doubts = doubtsAbout(row.text, row.movedFrom ?? row.at, row.at, row.zone);
          return (
            <li key={row.id} className={styles['card']} data-testid="read-post" data-right={isRight}>
              <header>
                <StateMark state={isRight ? 'approved' : doubts.length > 0 ? 'risk' : 'draft'} />
                <b>{row.title}</b>
                <PlatformTile platform={platform} labelled />
                <time>{frame.words.moment(row.at, frame.today)}</time>
              </header>
              <p className={styles['text']}>{marked(row.text, doubts)}</p>
              {doubts.length > 0 ? (
                <p className={styles['doubt']}>
                  {[...new Set(doubts.map(({ phrase }) => `“${phrase}”`))].join(', ')}: {doubts[0]?.why}.
                </p>
              ) : null}
              <footer>
                <Button
                  size="small"
                  variant={isRight ? 'quiet' : row.id === next ? 'primary' : 'plain'}
                  data-testid="read-right"
                  onClick={() => mark(row.id, !isRight)}
                >
                  {isRight ? 'Read again' : 'Still right'}
                </Button>
                <Button size="small" onClick={() => openComposer(row.postId, row.channelId)}>
                  Edit text
                </Button>
                {isRight ? null : <CancelPost id={row.id} reason="No longer right after the outage." />}
                {isRight ? <Tag tone="accent">read</Tag> : null}
              </footer>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** The text with its doubtful phrases marked. */
function marked(text: string, doubts: ReturnType<typeof doubtsAbout>) {
  const parts = [];
  let at = 0;
  for (const { start, phrase } of doubts) {
    parts.push(text.slice(at, start), <mark key={start}>{phrase}</mark>);
    at = start + phrase.length;
  }
  return [...parts, text.slice(at)];
}
