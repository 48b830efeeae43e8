import { canonicalJson, type JsonObject } from '../json';
import type { ApprovedContent } from '../model/approval';
import type { Media } from '../model/media';
import type { Post } from '../model/post';
import { sha256 } from '../sha256';

/** What the world will see of a post, and nothing else: neither times nor what stays with the team. */
export type SaidPost = Pick<Post, 'title' | 'text' | 'link' | 'media' | 'variants' | 'beside'>;

/** Facts about a file that are found out later (its size, its type) are no part of it: they change no words. */
export function contentOf({ title, text, link, media, variants, beside = {} }: SaidPost): ApprovedContent {
  return {
    title,
    text,
    link,
    media: media.map(({ name, alt, sha256: file, url = '', own = {} }) => ({
      name,
      alt,
      sha256: file,
      url,
      ...(Object.keys(own).length === 0 ? {} : { own: ownFiles(own) }),
    })),
    variants: Object.fromEntries(
      Object.entries(variants).map(([channel, variant]) => [channel, variant.text]),
    ),
    ...(Object.keys(beside).length === 0 ? {} : { beside }),
  };
}

function ownFiles(own: NonNullable<Media['own']>): { [platform: string]: string } {
  return Object.fromEntries(Object.entries(own).map(([platform, copy]) => [platform, copy?.sha256 ?? '']));
}

/** The content in a form that a ledger takes. */
export function contentJson({ media, variants, beside, ...words }: ApprovedContent): JsonObject {
  return {
    ...words,
    media: media.map((item) => ({ ...item })),
    variants: { ...variants },
    ...(beside === undefined
      ? {}
      : { beside: Object.fromEntries(Object.entries(beside).map(([id, fields]) => [id, { ...fields }])) }),
  };
}

/** Hash of exactly what the world will see of a post: what an approver signs. */
export function contentHash(post: SaidPost): string {
  return sha256(canonicalJson(contentJson(contentOf(post))));
}
