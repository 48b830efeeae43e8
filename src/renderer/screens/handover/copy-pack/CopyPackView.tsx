import { ChevronDown, FileDown } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import type { PackEntry } from '../../../../core/copy-pack';
import type { DeliveryId } from '../../../../core/model/ids';
import { useSession } from '../../../store/session';
import {
  Button,
  EmptyState,
  ListEnd,
  ScreenBar,
  ScreenFoot,
  ScrollArea,
  Segmented,
  StateMark,
  VerdictHead,
} from '../../../ui';
import layout from '../../../ui/layout.module.css';
import { counted } from '../../../words/phrases';
import { timeWords } from '../../../words/times';
import { zonePlace } from '../../../words/zones';
import { ViewTabs } from '../ViewTabs';
import styles from './CopyPack.module.css';
import { DonePosts } from './DonePosts';
import { PackEntryPart } from './PackEntryPart';
import { useCopyPack, type CopyPackWork, type Reach } from './use-copy-pack';

const REACH_WORDS: readonly { readonly value: Reach; readonly label: string; readonly testId: string }[] = [
  { value: 'today', label: 'Today', testId: 'copy-pack-today' },
  { value: 'tomorrow', label: 'Until tomorrow', testId: 'copy-pack-tomorrow' },
  { value: 'week', label: 'A week', testId: 'copy-pack-week' },
];

/** Entries drawn at first: a day's work of a large team. */
const FIRST = 60;

/** Everything needed to post by hand while the scheduler is down, in the order in which it is due. */
export function CopyPackView() {
  const work = useCopyPack();
  return (
    <>
      <ScreenBar title="Hand-over">
        <ViewTabs />
        {work ? (
          <Segmented
            label="How far ahead"
            options={REACH_WORDS}
            value={work.reach}
            onChange={work.setReach}
          />
        ) : null}
      </ScreenBar>
      {work ? <Pack work={work} /> : null}
    </>
  );
}

/** The first button that can be seen: those of a folded part cannot take the focus. */
function focusFirst(list: HTMLElement | null): void {
  const buttons = [...(list?.querySelectorAll('button') ?? [])];
  buttons.find((button) => button.checkVisibility())?.focus();
}

function Pack({ work }: { work: CopyPackWork }) {
  const { info } = useSession();
  const { entries, done, zone, today, now, save } = work;
  const words = useMemo(() => timeWords(info.locale, zone), [info.locale, zone]);
  const [shown, setShown] = useState(FIRST);
  const toCome = entries.filter(({ at }) => at >= now);
  const passed = entries.filter(({ at }) => at < now);
  const list = useRef<HTMLDivElement>(null);

  async function posted(id: DeliveryId, url: string): Promise<void> {
    // The entry goes from the list: the hands go on with the next one.
    if (await work.posted(id, url)) {
      requestAnimationFrame(() => focusFirst(list.current));
    }
  }

  const part = (entry: PackEntry) => (
    <PackEntryPart
      key={entry.deliveryId}
      entry={entry}
      when={words.moment(entry.at, today)}
      onPosted={(url) => void posted(entry.deliveryId, url)}
    />
  );
  const count = counted(toCome.length, 'post', 'posts', info.locale);
  return (
    <section className={layout['main']} aria-labelledby="copy-pack-headline" data-testid="copy-pack">
      <VerdictHead>
        <h2 id="copy-pack-headline" className="t24" data-testid="copy-pack-headline">
          {toCome.length === 0 ? 'Nothing to post manually' : `${count} to post manually`}
        </h2>
        <p>
          For when the scheduler itself is down. Copy, paste on the platform, then paste the link of the post:
          it counts as published, and Holdfast tells you what the scheduler must not send again.
          {info.zone === zone ? null : ` All times are ${zonePlace(zone)}.`}
        </p>
      </VerdictHead>
      <ScrollArea ref={list} label="Posts to publish" className={styles['scroll']}>
        {passed.length === 0 ? null : (
          <details className={styles['passed']} data-testid="copy-pack-passed">
            <summary>
              <StateMark state="risk" tone="care" />
              {counted(passed.length, 'post was', 'posts were', info.locale)} due earlier today. Check first
              whether {passed.length === 1 ? 'it is' : 'they are'} already published.
              <ChevronDown className={styles['fold']} size="0.875rem" strokeWidth={1.9} aria-hidden />
            </summary>
            <ol>{passed.map(part)}</ol>
          </details>
        )}
        {toCome.length === 0 ? (
          <EmptyState title="Nothing due." icon={<StateMark state="published" />}>
            Approved and scheduled posts for these days appear here, ready to paste.
          </EmptyState>
        ) : (
          <ol>{toCome.slice(0, shown).map(part)}</ol>
        )}
        {toCome.length > shown ? (
          <ListEnd>
            {(toCome.length - shown).toLocaleString(info.locale)} more, all on the printable page.
            <Button size="small" onClick={() => setShown(shown + 200)}>
              Show more
            </Button>
          </ListEnd>
        ) : null}
        <DonePosts done={done} />
      </ScrollArea>
      <ScreenFoot className={styles['foot']}>
        <p>
          The page contains everything, to print or open on another computer. It works offline and leaves out
          team notes.
        </p>
        <Button
          variant="primary"
          size="large"
          icon={<FileDown size="0.875rem" strokeWidth={1.9} aria-hidden />}
          data-testid="copy-pack-save"
          disabled={entries.length === 0}
          onClick={() => void save(entries)}
        >
          Save printable page
        </Button>
      </ScreenFoot>
    </section>
  );
}
