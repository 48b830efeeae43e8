import { useEffect, useMemo, useState } from 'react';
import { suggestFixes, type Fix, type TailorInput, ownHandles } from '../../../../core/tailor';
import { useComposing, type Composing } from '../composing';
import { useVariant } from '../draft/use-variant';
import { variantOnScreen } from '../words/on-screen';
import type { ChannelTab } from '../words/tabs';
import type { Channel } from '../../../../core/model/channel';
import type { CheckedVariant } from '../../../../core/check';

/** Fixes are worked out once the typing rests this long, milliseconds: a long text costs a few frames. Ours. */
const REST_MS = 250;

/** What stands on screen for a channel now. */
export function wordsNow({ post, book, frame }: Composing, tab: ChannelTab): TailorInput {
  const variant = variantOnScreen(tab.channel, post, (key, stored) => book.textOf(key, stored));
  return tailorInput(variant, frame.channels);
}

/** The ways out of what is wrong on a channel, for the words as they were when the typing last rested. */
export function useFixes(tab: ChannelTab): readonly Fix[] {
  const { frame } = useComposing();
  const variant = useSettled(useVariant(tab));
  return useMemo(() => suggestFixes(tailorInput(variant, frame.channels)), [variant, frame.channels]);
}

function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), REST_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/** @param channels those of the workspace: how our own account is called on each platform */
function tailorInput(variant: CheckedVariant, channels: readonly Channel[]): TailorInput {
  return { ...variant, handles: [ownHandles(channels)] };
}
