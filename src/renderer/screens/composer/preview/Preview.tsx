import { useDeferredValue, useMemo, type ComponentType } from 'react';
import { truncationWords, type Layout } from '../../../../core/preview';
import { Segmented } from '../../../ui';
import { useComposing } from '../composing';
import { useBookText } from '../draft/use-draft';
import { useVariant } from '../draft/use-variant';
import { besideKey } from '../words/on-screen';
import type { ChannelTab } from '../words/tabs';
import { previewContent, type PreviewContent } from './content';
import { BannerCard, MailCard, PlainCard, SmsCard } from './OwnedCards';
import { PhotoCard, PinCard, PostCard, TallCard, WatchCard } from './PostCards';
import { PreviewWords } from './PreviewWords';
import styles from './preview.module.css';
import { create } from 'zustand';

const CARDS: Readonly<Record<Layout, ComponentType<{ content: PreviewContent }>>> = {
  post: PostCard,
  photo: PhotoCard,
  tall: TallCard,
  watch: WatchCard,
  pin: PinCard,
  mail: MailCard,
  sms: SmsCard,
  banner: BannerCard,
  plain: PlainCard,
};

const GROUNDS = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

/** The post as readers of a channel find it: where things stand and where words are folded, not a platform's own look. */
export function Preview({ tab }: { tab: ChannelTab }) {
  const { post } = useComposing();
  const { channel, name } = tab;
  const { ground, setGround } = useGround();
  const stored = post.beside?.[channel.id];
  const preview = useBookText(besideKey(channel.id, 'preview'), stored?.preview ?? '');
  const comment = useBookText(besideKey(channel.id, 'comment'), stored?.comment ?? '');
  const variant = useDeferredValue(useVariant(tab));
  const content = useMemo(
    () => previewContent(channel, variant, post, { preview, comment }),
    [channel, variant, post, preview, comment],
  );
  const { layout } = content.rule;
  const Card = CARDS[layout];
  const shown: Ground = ground ?? appGround();

  return (
    <section aria-label={`${name} preview`}>
      <div className={styles['head']}>
        <h2>{name} preview</h2>
        <Segmented label="Preview background" options={GROUNDS} value={shown} onChange={setGround} />
      </div>
      <article
        className={styles['ground']}
        data-theme={shown}
        data-layout={layout}
        data-testid="composer-preview-card"
      >
        <Card content={content} />
        {content.comment === '' ? null : (
          <div className={styles['below']}>
            <b>{content.account}</b>
            <PreviewWords
              text={content.comment}
              fold={content.comment.length}
              over={content.comment.length}
              links={content.platform.clickableLinks}
              tags
            />
          </div>
        )}
      </article>
      <p className={styles['note']}>{noteOf(content)}</p>
    </section>
  );
}

function appGround(): Ground {
  return document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light';
}

const SURE = { V: 'Published figure.', S: 'Figure from other sources.', U: 'Estimate.' } as const;

/** What of the drawing is known how well. */
function noteOf({ rule, platform }: PreviewContent): string {
  const { fold, titleFold } = rule;
  const says = [
    ...(titleFold === null
      ? []
      : [`${platform.name} cuts titles ${truncationWords(titleFold)}. ${SURE[titleFold.confidence]}`]),
    ...(fold === null
      ? []
      : [`${platform.name} cuts text ${truncationWords(fold)} (“See more”). ${SURE[fold.confidence]}`]),
  ];
  if (says.length > 0) return says.join(' ');
  if (rule.layout === 'sms') return 'Most phones join the parts back together.';
  return platform.kind === 'social' ? 'No known cut-off: all text is shown.' : 'All text is shown.';
}

type Ground = 'light' | 'dark';

interface GroundState {
  /** null: as Holdfast itself looks. */
  readonly ground: Ground | null;
  setGround(ground: Ground): void;
}

/** Readers have their platform light or dark whatever Holdfast is: chosen here, for all previews of this window. */
const useGround = create<GroundState>((set) => ({
  ground: null,
  setGround: (ground) => set({ ground }),
}));
