import { asPostId } from '../ids';
import type { Post } from '../post';

/** What a test cares about; everything else of a post gets an ordinary value. */
export type PostSketch = Partial<Omit<Post, 'id'>> & { readonly id: string };

/** A whole post from a few facts. */
export function testPost({ id, ...rest }: PostSketch): Post {
  return {
    key: null,
    title: `Title of ${id}`,
    text: '',
    link: '',
    timing: 'flexible',
    lastUseful: null,
    importance: 'normal',
    kind: 'news',
    campaignId: null,
    order: null,
    labels: [],
    fromDay: null,
    notes: '',
    sources: '',
    reviews: [],
    bank: false,
    media: [],
    variants: {},
    createdAt: 0,
    createdBy: 'Ana',
    updatedAt: 0,
    deletedAt: null,
    extra: {},
    ...rest,
    id: asPostId(id),
  };
}
