import {
  createContext,
  useContext,
  useDeferredValue,
  useMemo,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { platformOrGeneric } from '../../../core/platform';
import { checkVariant, countText, outgoingText, type CountResult } from '../../../core/text';
import { MASTER_SLOT } from '../../../core/model/edits';
import type { Media, Post } from '../../../core/model/types';
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
  const texts = useDeferredValue(useSyncExternalStore(book.subscribe, book.texts));
  const [known] = useState(() => new Map<string, { sent: string; check: ChannelCheck }>());
  const checks = useMemo(
    () =>
      tabs.map((tab): ChannelCheck => {
        const parts = partsOf(tab, post, texts);
        const sent = JSON.stringify([tab.name, parts]);
        const before = known.get(tab.channel.id);
        if (before?.sent === sent) return before.check;
        const check = checkOf(tab, parts);
        known.set(tab.channel.id, { sent, check });
        return check;
      }),
    [tabs, post, texts, known],
  );
  return <ChecksContext value={checks}>{children}</ChecksContext>;
}

interface Parts {
  readonly text: string;
  readonly link: string;
  readonly title: string;
  readonly media: readonly Media[];
}

function partsOf(tab: ChannelTab, post: Post, texts: ReadonlyMap<string, string>): Parts {
  const own = Object.hasOwn(post.variants, tab.channel.id) ? post.variants[tab.channel.id] : undefined;
  const common = texts.get(MASTER_SLOT) ?? post.text;
  return {
    text: own ? (texts.get(tab.channel.id) ?? own.text) : common,
    link: texts.get('link') ?? post.link,
    title: texts.get('title') ?? post.title,
    media: post.media,
  };
}

function checkOf(tab: ChannelTab, { text, link, title, media }: Parts): ChannelCheck {
  const platform = platformOrGeneric(tab.channel.platform);
  const withMedia = media.length > 0;
  return {
    channelId: tab.channel.id,
    name: tab.name,
    platform: platform.name,
    count: countText(platform.id, outgoingText(platform, text, link), { withMedia }),
    findings: checkVariant({ platformId: platform.id, text, link, title, media }),
  };
}
