import { shortHash } from './hash';
import { MAX_DELIVERIES } from '../formats/limits';
import type { ImportedDelivery, ImportedPost, ImportItem } from './types';
import { grouped } from '../words/counting';

/** What one row of a table says. */
export interface RowPost {
  readonly row: number;
  /** The key its cell holds; null when there is none. */
  readonly key: string | null;
  readonly post: ImportedPost;
  readonly deliveries: readonly ImportedDelivery[];
}

interface Draft {
  readonly row: number;
  readonly key: string;
  readonly auto: boolean;
  post: ImportedPost;
  readonly deliveries: ImportedDelivery[];
}

/** Gathers rows into posts: rows with one key are one post, rows without a key get one from their content. */
export class ItemBook {
  private readonly drafts = new Map<string, Draft>();

  /** Takes a row in. @returns why it is left out, or null */
  add(from: RowPost): string | null {
    const key = from.key ?? contentKey(from.post, from.deliveries);
    const draft = this.drafts.get(key);
    if (draft === undefined) {
      const { row, post, deliveries } = from;
      this.drafts.set(key, { row, key, auto: from.key === null, post, deliveries: [...deliveries] });
      return null;
    }
    if (draft.auto || from.deliveries.length === 0) return `the same as row ${draft.row}`;
    const fresh = from.deliveries.filter(
      (one) => !draft.deliveries.some((other) => sameDelivery(one, other)),
    );
    if (fresh.length === 0) return `the same as row ${draft.row}`;
    if (draft.deliveries.length + fresh.length > MAX_DELIVERIES) {
      return `the post of row ${draft.row} goes out ${grouped(MAX_DELIVERIES)} times already`;
    }
    draft.deliveries.push(...fresh);
    draft.post = withOwnTexts(draft.post, from, fresh);
    return null;
  }

  items(): ImportItem[] {
    return [...this.drafts.values()].map((draft) => ({ ...draft, onlyUpdate: false }));
  }
}

/** Other words in a later row of the same post are that channel's own version. */
function withOwnTexts(post: ImportedPost, from: RowPost, fresh: readonly ImportedDelivery[]): ImportedPost {
  const text = from.post.text ?? '';
  if (text === '' || text === post.text)
    return { ...post, variants: { ...from.post.variants, ...post.variants } };
  const own = Object.fromEntries(fresh.map(({ channel }) => [channel, { text }]));
  return { ...post, variants: { ...own, ...from.post.variants, ...post.variants } };
}

function sameDelivery(one: ImportedDelivery, other: ImportedDelivery): boolean {
  return one.channel === other.channel && one.wall === other.wall && one.zone === other.zone;
}

/**
 * The key of a post that has none of its own: from channel, date, time and words. Stable over imports of the
 * same row, and never changed once released, or every re-import would double.
 */
export function contentKey(post: ImportedPost, deliveries: readonly ImportedDelivery[]): string {
  const channels = deliveries.map(({ channel }) => channel).sort();
  const walls = [...new Set(deliveries.map(({ wall }) => wall))].sort();
  const own = Object.values(post.variants ?? {}).map(({ text }) => text);
  const words = [post.text === undefined || post.text === '' ? (post.title ?? '') : post.text, ...own];
  return `auto-${shortHash([channels.join(','), walls.join(','), ...words.map((word) => word.trim())].join('\u0001'))}`;
}
