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
import { checkVariant, countVariant, type CheckedVariant } from '../../../core/check';
import { type CountResult } from '../../../core/text';
import { useComposing } from './composing';
import { variantOnScreen } from './words/on-screen';
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
        const variant = variantOnScreen(tab.channel, post, (key, stored) => texts.get(key) ?? stored);
        const sent = JSON.stringify([tab.name, variant]);
        const before = known.get(tab.channel.id);
        if (before?.sent === sent) return before.check;
        const check = checkOf(tab, variant);
        known.set(tab.channel.id, { sent, check });
        return check;
      }),
    [tabs, post, texts, known],
  );
  return <ChecksContext value={checks}>{children}</ChecksContext>;
}

function checkOf(tab: ChannelTab, variant: CheckedVariant): ChannelCheck {
  return {
    channelId: tab.channel.id,
    name: tab.name,
    platform: platformOrGeneric(tab.channel.platform).name,
    count: countVariant(variant),
    findings: checkVariant(variant),
  };
}
