import type { ChannelId } from '../model/ids';
import type { Instant } from '../time/types';
import type { Post, PostKind } from '../model/post';
import { titleOf } from '../model/title';
import type { Fitted } from './fit';
import type { BankUses } from './uses';

/** One bank post with what the room says about it. */
export interface BankItem<Row extends Post = Post> extends Fitted {
  readonly post: Row;
  readonly title: string;
  readonly lastUsed: Instant | null;
  /** It stands in the calendar too. */
  readonly isPlaced: boolean;
  /** Days on which it went out or is to go out. */
  readonly uses: number;
  /** It was used not long ago, or is about to be, and rests until then; null when it does not. */
  readonly restsUntil: Instant | null;
  /** Its last useful time is over: it can only be re-written. */
  readonly past: boolean;
}

export interface BankFilters {
  readonly text: string;
  readonly channel: ChannelId | null;
  readonly kinds: ReadonlySet<PostKind>;
  readonly labels: ReadonlySet<string>;
  readonly readyOnly: boolean;
}

export const NO_BANK_FILTERS: BankFilters = {
  text: '',
  channel: null,
  kinds: new Set(),
  labels: new Set(),
  readyOnly: false,
};

export interface BankGroups<Row extends Post = Post> {
  readonly evergreen: readonly BankItem<Row>[];
  readonly flexible: readonly BankItem<Row>[];
  /** Tied to a day that has not been chosen yet; the earliest end first. */
  readonly dated: readonly BankItem<Row>[];
}

export function bankItem<Row extends Post>(
  post: Row,
  fitted: Fitted,
  { uses, placed }: BankUses,
  now: Instant,
): BankItem<Row> {
  const used = uses.get(post.id);
  return {
    ...fitted,
    post,
    title: titleOf(post),
    lastUsed: used?.last ?? null,
    isPlaced: placed.has(post.id),
    uses: used?.times ?? 0,
    restsUntil: used !== undefined && used.restsUntil > now ? used.restsUntil : null,
    past: post.lastUseful !== null && post.lastUseful <= now,
  };
}

/** Whether it can go out today: it has what it needs, its time is not over, and it does not rest. */
export function isReady({ readiness, past, restsUntil }: BankItem): boolean {
  return readiness.state === 'ready' && !past && restsUntil === null;
}

/** Those that pass every filter that is set. The channel filter keeps what suits the channel or was written for it. */
export function filtered<Row extends Post>(
  items: readonly BankItem<Row>[],
  filters: BankFilters,
): BankItem<Row>[] {
  const words = filters.text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return items.filter((item) => {
    const { post, title, suits } = item;
    const { channel, kinds, labels, readyOnly } = filters;
    if (channel !== null && !suits.includes(channel) && !Object.hasOwn(post.variants, channel)) return false;
    if (kinds.size > 0 && !kinds.has(post.kind)) return false;
    if (labels.size > 0 && !post.labels.some((label) => labels.has(label))) return false;
    if (readyOnly && (item.readiness.state !== 'ready' || item.restsUntil !== null)) return false;
    if (words.length === 0) return true;
    const said = [title, post.text, ...post.labels].join(' ').toLocaleLowerCase();
    return words.every((word) => said.includes(word));
  });
}

const OTHER_SHELVES: ReadonlySet<string> = new Set<Post['timing']>(['evergreen', 'dated', 'live']);

/**
 * By timing; the longest rested first, never used before all. A timing that only a newer version knows stands among
 * those for any day: no post is in the bank and on no shelf.
 */
export function grouped<Row extends Post>(items: readonly BankItem<Row>[]): BankGroups<Row> {
  const of = (...timings: Post['timing'][]): BankItem<Row>[] =>
    items.filter((item) => timings.includes(item.post.timing));
  const end = (item: BankItem<Row>): number => item.post.lastUseful ?? Infinity;
  return {
    evergreen: of('evergreen').sort(longestRested),
    flexible: items.filter((item) => !OTHER_SHELVES.has(item.post.timing)).sort(longestRested),
    dated: of('dated', 'live').sort((a, b) => (end(a) === end(b) ? longestRested(a, b) : end(a) - end(b))),
  };
}

export function longestRested(a: BankItem, b: BankItem): number {
  return (a.lastUsed ?? 0) - (b.lastUsed ?? 0) || a.post.createdAt - b.post.createdAt || byId(a, b);
}

function byId(a: BankItem, b: BankItem): number {
  return a.post.id < b.post.id ? -1 : 1;
}

export type SortKey = 'title' | 'lastUsed' | 'kind' | 'ready';

/** For the table: by one column, up or down; equal ones stay longest rested first. */
export function sorted<Row extends Post>(
  items: readonly BankItem<Row>[],
  key: SortKey,
  down: boolean,
): BankItem<Row>[] {
  const value = (item: BankItem): string | number =>
    ({
      title: item.title.toLocaleLowerCase(),
      lastUsed: item.lastUsed ?? 0,
      kind: item.post.kind,
      ready: item.readiness.state === 'ready' ? 0 : 1,
    })[key];
  const way = down ? -1 : 1;
  return [...items].sort((a, b) => {
    const [left, right] = [value(a), value(b)];
    if (left === right) return longestRested(a, b);
    return left < right ? -way : way;
  });
}
