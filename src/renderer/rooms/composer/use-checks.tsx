import {
  createContext,
  useContext,
  useDeferredValue,
  useMemo,
  useRef,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { platformOrGeneric } from '../../../core/platform';
import { checkVariant, countText, outgoingText, type CountResult } from '../../../core/text';
import { MASTER_SLOT } from '../../../core/model/edits';
import type { Media, Post } from '../../../core/model/types';
import type { DraftBook } from './draft/draft-book';
import { useComposing } from './composing';
import type { ChannelTab } from './words/tabs';
import type { ChannelFindings } from './words/verdict';

/** What a channel's platform says about the text it gets. */
export interface ChannelCheck extends ChannelFindings {
  readonly count: CountResult;
}

const ChecksContext = createContext<readonly ChannelCheck[]>([]);

/** All channels of the post, checked; a key or two behind the typing. */
export function useChecks(): readonly ChannelCheck[] {
  return useContext(ChecksContext);
}

/** Checks every channel at low priority, so that a key never waits for it. */
export function ChecksProvider({ tabs, children }: { tabs: readonly ChannelTab[]; children: ReactNode }) {
  const { post, book } = useComposing();
  const changes = useDeferredValue(useSyncExternalStore(book.subscribe, book.changes));
  const known = useRef(new Map<string, { sent: string; check: ChannelCheck }>());
  const checks = useMemo(
    () =>
      tabs.map((tab): ChannelCheck => {
        const parts = partsOf(tab, post, book);
        const sent = JSON.stringify([tab.name, parts]);
        const before = known.current.get(tab.channel.id);
        if (before?.sent === sent) return before.check;
        const check = checkOf(tab, parts);
        known.current.set(tab.channel.id, { sent, check });
        return check;
      }),
    // What the fields show is read from the book: `changes` stands for it.
    [tabs, post, book, changes],
  );
  return <ChecksContext value={checks}>{children}</ChecksContext>;
}

interface Parts {
  readonly text: string;
  readonly link: string;
  readonly title: string;
  readonly media: readonly Media[];
}

function partsOf(tab: ChannelTab, post: Post, book: DraftBook): Parts {
  return {
    text: textFor(tab.channel.id, post, book),
    link: book.textOf('link', post.link),
    title: book.textOf('title', post.title),
    media: post.media,
  };
}

/** The words that a channel gets, as they stand on screen. */
export function textFor(channelId: string, post: Post, book: DraftBook): string {
  const own = Object.hasOwn(post.variants, channelId) ? post.variants[channelId] : undefined;
  return own ? book.textOf(channelId, own.text) : book.textOf(MASTER_SLOT, post.text);
}

function checkOf(tab: ChannelTab, { text, link, title, media }: Parts): ChannelCheck {
  const platform = platformOrGeneric(tab.channel.platform);
  const withMedia = media.length > 0;
  return {
    channelId: tab.channel.id,
    name: tab.name,
    count: countText(platform.id, outgoingText(platform, text, link), { withMedia }),
    findings: checkVariant({ platformId: platform.id, text, link, title, media }),
  };
}
