import type { Media, MediaCopy } from '../model/media';

/** What tells a post's files apart: the content, else the address, else the name. */
export function mediaKey(media: Pick<Media, 'sha256' | 'url' | 'name'>): string {
  return media.sha256 || media.url || media.name;
}

const ENDINGS: { readonly [mime: string]: string } = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
};

/** The files that go out on a platform: its own copies in place of their originals, without what is left out. */
export function mediaFor<Item extends Choosable>(media: readonly Item[], platform: string): readonly Item[] {
  if (!media.some((item) => ownOf(item, platform) !== undefined)) return media;
  return media.flatMap((item): Item[] => {
    const copy = ownOf(item, platform);
    if (copy === undefined) return [item];
    return copy === null ? [] : [{ ...item, ...copy, name: copyName(item.name ?? '', platform, copy.mime) }];
  });
}

/** The same, each with its place in the post. */
export function placedFor<Item extends Choosable>(
  media: readonly Item[],
  platform: string,
): readonly { readonly file: Item; readonly at: number }[] {
  return media.flatMap((item, at) => mediaFor([item], platform).map((file) => ({ file, at })));
}

/** What `mediaFor` looks at; the checks know less of a file than the plan does. */
type Choosable = Pick<Media, 'own'> & { readonly mime: string; readonly name?: string };

function ownOf({ own }: Choosable, platform: string): MediaCopy | null | undefined {
  return own !== undefined && Object.hasOwn(own, platform) ? own[platform] : undefined;
}

/** 'loaf.png' -> 'loaf-instagram.jpg'. */
export function copyName(name: string, platform: string, mime: string): string {
  const stem = name.replace(/\.[a-z0-9]{2,5}$/i, '') || 'photo';
  const ending = ENDINGS[mime];
  return `${stem}-${platform}${ending === undefined ? '' : `.${ending}`}`;
}

/** A post as a platform gets it. A copy has no address: what lies on the web is its original. */
export function postFor<P extends { readonly media: readonly Media[] }>(post: P, platform: string): P {
  const media = mediaFor(post.media, platform);
  if (media === post.media) return post;
  const originals = new Set(post.media);
  return {
    ...post,
    media: media.map((item) => {
      if (originals.has(item)) return item;
      const { url: _originals, ...copy } = item;
      return copy;
    }),
  };
}

/** The kept files that posts are made of, their copies for single platforms too, each once; deleted posts have none. */
export function mediaFilesOf(
  posts: Iterable<{ readonly media: readonly Media[]; readonly deletedAt: number | null }>,
): readonly string[] {
  const files = new Set<string>();
  for (const { media, deletedAt } of posts) {
    if (deletedAt !== null) continue;
    for (const { sha256, own } of media) {
      for (const file of [sha256, ...Object.values(own ?? {}).map((copy) => copy?.sha256 ?? '')]) {
        if (file !== '') files.add(file);
      }
    }
  }
  return [...files];
}
