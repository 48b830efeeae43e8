import { Film, GalleryHorizontalEnd, Image, TextAlignStart } from 'lucide-react';

const ICONS = { none: TextAlignStart, picture: Image, film: Film, story: GalleryHorizontalEnd } as const;
const WORDS = {
  none: 'text only',
  picture: 'with a photo',
  film: 'with a video',
  story: 'a story',
} as const;

export type MediaKind = keyof typeof ICONS;

/** What a delivery carries: text only, a picture, a film or a story. */
export function MediaMark({ kind, labelled = false }: { kind: MediaKind; labelled?: boolean }) {
  const Icon = ICONS[kind];
  const naming = labelled ? { role: 'img', 'aria-label': WORDS[kind] } : { 'aria-hidden': true };
  return <Icon size="0.75rem" strokeWidth={2} {...naming} />;
}
