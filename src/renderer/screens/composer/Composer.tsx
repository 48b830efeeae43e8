import { useEffect, useMemo, useState } from 'react';
import { mayApprove, reviewOf } from '../../../core/review';
import { localDate } from '../../../core/time';
import { getPost } from '../../store/queries';
import { composerFrame, composerPost } from '../../store/queries/composer';
import { useLive, useNow, useRun, useSession } from '../../store/session';
import { useWindowState, type ComposerTarget } from '../../store/window-state';
import { Button, EmptyState, Sheet } from '../../ui';
import { channelName } from '../../words/names';
import { planWords } from '../../words/plan-words';
import styles from './Composer.module.css';
import { ComposerBody } from './ComposerBody';
import { ComposingContext, type Composing } from './composing';
import { DraftBook } from './draft/draft-book';
import { useLastSeen } from './draft/use-last-seen';
import { useLeaving } from './draft/use-leaving';
import { MediaDrop } from './media/MediaDrop';
import { MINUTE_MS } from '../../../core/time/units';

/** How long a closing sheet waits for its words to be saved, milliseconds. Ours. */
const CLOSES_AFTER_MS = 1_000;

/** The sheet in which a post is written, tailored and timed; open over any screen. */
export function Composer() {
  const target = useWindowState((state) => state.composer);
  return target ? <OpenComposer key={target.postId} target={target} /> : null;
}

function OpenComposer({ target }: { target: ComposerTarget }) {
  const { db, info, now } = useSession();
  const closeComposer = useWindowState((state) => state.closeComposer);
  const run = useRun();
  const live = useLive((db) => composerPost(db, target.postId), [target.postId]);
  const liveFrame = useLive((db) => composerFrame(db, info.zone), [info.zone]);
  const { row, frame } = useLastSeen(target.postId, live, liveFrame);
  const [book] = useState(
    () => new DraftBook(target.postId, now, async () => (await getPost(db, target.postId)) ?? null),
  );
  useLeaving(book);

  const today = localDate(useNow(MINUTE_MS), frame?.zone ?? info.zone);
  const words = useMemo(
    () => planWords(info.locale, frame?.zone ?? info.zone, today),
    [info.locale, frame?.zone, info.zone, today],
  );

  const composing = useMemo((): Composing | null => {
    if (!row?.post || !frame) return null;
    const named = [...frame.removed, ...frame.channels];
    const channels = new Map(named.map((channel) => [channel.id as string, channel]));
    return {
      post: row.post,
      deliveries: row.deliveries,
      frame,
      approvals: row.approvals,
      review: reviewOf(row.post, row.deliveries, row.approvals),
      mayApprove: mayApprove(frame.people, info.userName),
      book,
      words,
      names: {
        words,
        channel: (id) => {
          const channel = channels.get(id);
          return channel ? channelName(channel, frame.channels) : 'removed channel';
        },
        campaign: (id) => frame.campaigns.find((one) => one.id === id)?.name ?? 'removed campaign',
      },
      save: (name, input) => book.track(run(name, input)),
    };
  }, [row, frame, book, words, run, info.userName]);

  async function close(): Promise<void> {
    // Words that cannot be saved now wait outside the sheet and are not lost; a slow disk must not hold anybody here.
    await Promise.race([book.flush(), new Promise((resolve) => setTimeout(resolve, CLOSES_AFTER_MS))]);
    closeComposer();
  }

  // A button that goes away takes the focus with it: Esc still means this sheet then.
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || document.activeElement !== document.body)
        return;
      event.preventDefault();
      void close();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });

  // The row comes within a few milliseconds: an empty sheet before it would only flicker.
  if (!row || !frame) return null;
  const title = composing?.post.title.trim();
  return (
    <Sheet
      label={title ? `Composer: ${title}` : 'Composer'}
      testId="screen-composer"
      className={styles['sheet']}
      onClose={() => void close()}
    >
      {composing && composing.post.deletedAt === null ? (
        <ComposingContext value={composing}>
          <MediaDrop>
            <ComposerBody target={target} conflicts={row.conflicts} onClose={() => void close()} />
          </MediaDrop>
        </ComposingContext>
      ) : (
        <Gone
          onClose={closeComposer}
          onRestore={composing ? () => void run('post.restore', { ids: [target.postId] }) : null}
        />
      )}
    </Sheet>
  );
}

function Gone({ onClose, onRestore }: { onClose(): void; onRestore: (() => void) | null }) {
  return (
    <EmptyState
      title={onRestore ? 'This post was deleted.' : 'This post no longer exists.'}
      actions={
        <>
          {onRestore ? <Button onClick={onRestore}>Restore</Button> : null}
          <Button variant="quiet" onClick={onClose}>
            Close
          </Button>
        </>
      }
    >
      {onRestore ? 'Its text and times are kept, so it comes back as it was.' : null}
    </EmptyState>
  );
}
