import { canonicalJson, type JsonObject } from '../json';
import type { Post } from '../model/types';
import { sha256 } from '../sha256';

/** What the world will see of a post, and nothing else: neither times nor what stays with the team. */
export type SaidPost = Pick<Post, 'title' | 'text' | 'link' | 'media' | 'variants'>;

/** One picture or film as an approver saw it. */
export interface ApprovedMedia {
  readonly name: string;
  readonly alt: string;
  readonly sha256: string;
  readonly url: string;
}

/** The exact content that an approval is about, kept so that what has changed since can be shown. */
export interface ApprovedContent {
  readonly title: string;
  readonly text: string;
  readonly link: string;
  readonly media: readonly ApprovedMedia[];
  /** Own versions by channel. */
  readonly variants: { readonly [channel: string]: string };
}

/** Facts about a file that are found out later (its size, its type) are no part of it: they change no words. */
export function contentOf({ title, text, link, media, variants }: SaidPost): ApprovedContent {
  return {
    title,
    text,
    link,
    media: media.map(({ name, alt, sha256: file, url = '' }) => ({ name, alt, sha256: file, url })),
    variants: Object.fromEntries(
      Object.entries(variants).map(([channel, variant]) => [channel, variant.text]),
    ),
  };
}

/** The content in a form that a ledger takes. */
export function contentJson({ media, variants, ...words }: ApprovedContent): JsonObject {
  return { ...words, media: media.map((item) => ({ ...item })), variants: { ...variants } };
}

/** Hash of exactly what the world will see of a post: what an approver signs. */
export function contentHash(post: SaidPost): string {
  return sha256(canonicalJson(contentJson(contentOf(post))));
}
