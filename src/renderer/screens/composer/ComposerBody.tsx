import { useEffect, useMemo, useState } from 'react';
import type { ChannelId } from '../../../core/model/ids';
import type { Conflict } from '../../../core/model/conflict';
import { useNow } from '../../store/session';
import type { ComposerTarget } from '../../store/window-state';
import { ChannelPanel } from './channel/ChannelPanel';
import { ChannelTabs } from './channel/ChannelTabs';
import styles from './Composer.module.css';
import { useComposing } from './composing';
import { Conflicts } from './Conflicts';
import { HistoryPanel } from './HistoryPanel';
import { MasterColumn } from './master/MasterColumn';
import { SheetFoot } from './SheetFoot';
import { SheetHead } from './SheetHead';
import { ChecksProvider } from './use-checks';
import { TimeBreachesProvider } from './use-time-breaches';
import { openTab, tabsOf } from './words/tabs';

export interface ComposerBodyProps {
  readonly target: ComposerTarget;
  readonly conflicts: readonly Conflict[];
  onClose(): void;
}

/** Brings the part that somebody came for into view, ready to be used. */
function goToPart(part: ComposerTarget['part']): void {
  const place = document.querySelector<HTMLElement>(`[data-part='${part ?? ''}']`);
  place?.scrollIntoView({ block: 'center' });
  place?.querySelector<HTMLElement>('button, input, textarea')?.focus({ preventScroll: true });
}

/** The open post: its common text at the left, its channels at the right. */
export function ComposerBody({ target, conflicts, onClose }: ComposerBodyProps) {
  const { post, deliveries, frame } = useComposing();
  const [asked, setAsked] = useState<ChannelId | null>(target.channelId);
  const [history, setHistory] = useState(false);
  const now = useNow();

  // The same post opened again from another channel's lane: that channel comes to the front.
  useEffect(() => {
    if (target.channelId !== null) setAsked(target.channelId);
  }, [target]);

  useEffect(() => {
    if (target.part === null) return;
    // After the sheet has given the focus to the text.
    const timer = setTimeout(() => goToPart(target.part), 0);
    return () => clearTimeout(timer);
  }, [target]);

  const tabs = useMemo(
    () => tabsOf(frame.channels, deliveries, post.variants),
    [frame.channels, deliveries, post.variants],
  );
  const tab = openTab(tabs, asked, now);

  return (
    <ChecksProvider tabs={tabs}>
      <TimeBreachesProvider>
        <SheetHead tab={tab} historyOpen={history} onHistory={() => setHistory(!history)} onClose={onClose} />
        <Conflicts conflicts={conflicts.filter((one) => one.kind !== 'stale-approval')} />
        <div className={styles['body']}>
          <MasterColumn tab={tab} />
          {history ? (
            <HistoryPanel onClose={() => setHistory(false)} />
          ) : (
            <>
              <ChannelTabs tabs={tabs} open={tab?.channel.id ?? null} onOpen={setAsked} />
              <ChannelPanel key={tab?.channel.id ?? ''} tab={tab} />
            </>
          )}
        </div>
        <SheetFoot />
      </TimeBreachesProvider>
    </ChecksProvider>
  );
}
