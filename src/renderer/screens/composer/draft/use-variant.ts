import { useMemo, useSyncExternalStore } from 'react';
import type { CheckedVariant } from '../../../../core/check';
import { useComposing } from '../composing';
import { variantOnScreen } from '../words/on-screen';
import type { ChannelTab } from '../words/tabs';

/** What a channel gets, with every key. */
export function useVariant(tab: ChannelTab): CheckedVariant {
  const { post, book } = useComposing();
  const texts = useSyncExternalStore(book.subscribe, book.texts);
  return useMemo(
    () => variantOnScreen(tab.channel, post, (key, stored) => texts.get(key) ?? stored),
    [tab.channel, post, texts],
  );
}
