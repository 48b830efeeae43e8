import { History, X } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { instantToWall, localDate } from '../../../core/time';
import { useNow, useSession } from '../../store/session';
import { useWindowState } from '../../store/window-state';
import { Button, IconButton } from '../../ui';
import { StateMark } from '../../ui/StateMark';
import styles from './Composer.module.css';
import { useComposing } from './composing';
import { ReadyLine } from './review/ReadyLine';
import { DraftInput } from './draft/DraftInput';
import { mergeTexts } from '../../../ledger/text';
import { STATUS_WORDS } from '../../words/labels';
import { theirClocks } from '../../words/their-clocks';
import { headDelivery, type ChannelTab } from './words/tabs';

export interface SheetHeadProps {
  readonly tab: ChannelTab | undefined;
  readonly historyOpen: boolean;
  onHistory(): void;
  onClose(): void;
}

/** What is open, how it stands, and whether every word of it is on disk. */
export function SheetHead({ tab, historyOpen, onHistory, onClose }: SheetHeadProps) {
  const { post, names, save } = useComposing();
  return (
    <header className={styles['head']}>
      <div className={styles['headWords']}>
        <DraftInput
          bare
          aria-label="Title"
          data-testid="composer-title"
          placeholder="Title"
          draftKey="title"
          live={post.title}
          draftOptions={{
            merge: mergeTexts,
            read: (stored) => stored.title,
            save: (title) => save('post.update', { ids: [post.id], fields: { title } }),
          }}
        />
        <p className={styles['subline']}>
          <Standing tab={tab} />
          {post.campaignId ? <span>{names.campaign(post.campaignId)}</span> : null}
        </p>
        <ReadyLine tab={tab} />
      </div>
      <div className={styles['headEnd']}>
        <SavedNote />
        <Button
          variant="quiet"
          icon={<History size="0.875rem" strokeWidth={1.9} aria-hidden />}
          aria-pressed={historyOpen}
          data-testid="composer-history"
          onClick={onHistory}
        >
          History
        </Button>
        <IconButton
          label="Close"
          data-testid="composer-close"
          icon={<X size="1rem" strokeWidth={1.75} aria-hidden />}
          onClick={onClose}
        />
      </div>
    </header>
  );
}

function Standing({ tab }: { tab: ChannelTab | undefined }) {
  const { post, review, frame, words } = useComposing();
  const now = useNow();
  const delivery = headDelivery(tab?.deliveries ?? [], now);
  if (!tab || !delivery) {
    return (
      <span className={styles['standing']}>
        <StateMark state={post.bank ? 'bank' : 'draft'} />
        {post.bank ? 'In the bank, without a date' : 'Without a date'}
      </span>
    );
  }
  const theirs = theirClocks(frame.people, delivery.at, delivery.zone, words.clock);
  const zone = delivery.zone === words.workspaceZone ? '' : ` ${words.zone(delivery.zone)}`;
  return (
    <>
      <span className={styles['standing']}>
        <StateMark state={delivery.status} />
        {STATUS_WORDS[delivery.status]}
        {review.state === 'stale' ? ', approval out of date' : ''}
      </span>
      <span>
        {tab.name}, {words.longDay(delivery.wall.slice(0, 10))}, {words.clock(delivery.wall)}
        {zone}
      </span>
      {theirs.length === 0 ? null : <span>{theirs.map((clock) => clock.says).join(', ')}</span>}
    </>
  );
}

/** 'Saved here' stands only for what a command has answered for. */
function SavedNote() {
  const { post, book, words } = useComposing();
  const { info, now } = useSession();
  const notify = useWindowState((window) => window.notify);
  const state = useSyncExternalStore(book.subscribe, book.saveState);

  async function again(): Promise<void> {
    if (await book.flush()) notify(null);
  }

  if (state.kind === 'refused') {
    return (
      <output className={styles['saved']} data-testid="composer-saved">
        <StateMark state="risk" tone="care" />
        Not saved yet
        <button type="button" className={styles['textButton']} onClick={() => void again()}>
          Try again
        </button>
      </output>
    );
  }
  const at = state.savedAt ?? post.updatedAt;
  const wall = instantToWall(at, info.zone).slice(0, 16);
  const today = localDate(at, info.zone) === localDate(now(), info.zone);
  const clock = today ? words.clock(wall) : words.day(wall.slice(0, 10));
  return (
    <output className={styles['saved']} data-testid="composer-saved">
      {state.kind === 'saved' ? <StateMark state="published" /> : null}
      {state.kind === 'saved' ? `Saved here, ${clock}` : 'Saving…'}
    </output>
  );
}
