import { useEffect, useMemo, useState } from 'react';
import { MASTER_SLOT } from '../../../../core/model/edits';
import { suggestFixes, type Fix, type TailorInput } from '../../../../core/tailor';
import { useComposing, type Composing } from '../composing';
import { useBookText } from '../draft/use-draft';
import type { ChannelTab } from '../words/tabs';
import { tailorInput } from './tailor-input';

/** Fixes are worked out once the typing rests this long, milliseconds: a long text costs a few frames. Ours. */
const REST_MS = 250;

/** What stands on screen for a channel now; `own` is false while it inherits the common text. */
export function wordsNow({ post, book, frame }: Composing, tab: ChannelTab): TailorInput & { own: boolean } {
  const own = Object.hasOwn(post.variants, tab.channel.id) ? post.variants[tab.channel.id] : undefined;
  const text = own ? book.textOf(tab.channel.id, own.text) : book.textOf(MASTER_SLOT, post.text);
  const words = {
    platform: tab.channel.platform,
    text,
    link: book.textOf('link', post.link),
    media: post.media,
  };
  return { ...tailorInput(words, frame.channels), own: own !== undefined };
}

/** The ways out of what is wrong on a channel, for the words as they were when the typing last rested. */
export function useFixes(tab: ChannelTab): readonly Fix[] {
  const composing = useComposing();
  const { post, frame } = composing;
  const own = Object.hasOwn(post.variants, tab.channel.id) ? post.variants[tab.channel.id] : undefined;
  const text = useSettled(useBookText(own ? tab.channel.id : MASTER_SLOT, own?.text ?? post.text));
  const link = useSettled(useBookText('link', post.link));
  return useMemo(() => {
    const words = { platform: tab.channel.platform, text, link, media: post.media };
    return suggestFixes(tailorInput(words, frame.channels));
  }, [tab.channel.platform, text, link, post.media, frame.channels]);
}

function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), REST_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
