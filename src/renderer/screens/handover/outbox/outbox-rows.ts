import { changeSet, type Change } from '../../../../core/export';
import { asChannelId, type ChannelId, type DeliveryId } from '../../../../core/model/ids';
import type { Channel } from '../../../../core/model/channel';
import type { Instant } from '../../../../core/time/types';
import { itemsOf, confirmedRemotes } from '../../../../core/outbox';
import { buildRequests, type RequestSet } from '../../../../core/schedulers-api';
import { remoteIdOf } from '../../../../core/schedulers';
import type { OutboxAccount, OutboxLine } from '../../../../preload/contract';
import { inRange, type DateRange } from '../../../store/handover-targets';
import type { HandoverRows } from '../../../store/queries/handover';

/** A change that was not put in yet. */
export interface ReadyRow {
  readonly change: Change;
  /** Why it cannot go this way, in a sentence; null when it can. */
  readonly blocked: string | null;
}

/** A delivery's share of what is in the outbox. */
export interface SentRow {
  readonly item: OutboxLine;
  readonly part: OutboxLine['parts'][number];
}

export interface AccountPicture {
  readonly ready: readonly ReadyRow[];
  /** Those that can go, and the requests for them. */
  readonly going: readonly Change[];
  readonly set: RequestSet;
  /** Not settled: the most urgent first. */
  readonly open: readonly SentRow[];
  /** Settled, the latest first. */
  readonly settled: readonly SentRow[];
}

export interface PictureAsk {
  readonly account: OutboxAccount;
  readonly items: readonly OutboxLine[];
  readonly rows: HandoverRows;
  readonly range: DateRange;
  readonly zone: string;
  readonly now: Instant;
}

const SETTLED = new Set(['sent', 'dropped']);

/** What one account is to be told, what is on its way to it, and what it was told. */
export function accountPicture({ account, items, rows, range, zone, now }: PictureAsk): AccountPicture {
  const ours = items.filter(({ accountId }) => accountId === account.id);
  const { scheduler, links } = account;
  const linked = rows.channels.filter(({ id }) => links[id] !== undefined).map(({ id }) => id);
  const changes = changeSet(rows.items, rows.handovers, { scheduler, now, channelIds: linked })
    .filter((change) => inRange(change, range, zone))
    .filter((change) => !ours.some((item) => isOnItsWay(item, change)));
  const remote = new Map(
    rows.items.flatMap(({ delivery }) => {
      const id = remoteIdOf(delivery, scheduler);
      return id === null ? [] : [[delivery.id, { id }] as const];
    }),
  );
  for (const [id, post] of confirmedRemotes(rows.handovers, scheduler)) remote.set(id, post);
  const accounts = new Map(Object.entries(links).map(([id, there]) => [asChannelId(id), { id: there }]));
  const set = buildRequests(scheduler, changes, { items: rows.items, now, accounts, remote });
  const { leftOut } = itemsOf({
    accountId: account.id,
    scheduler,
    requests: set.requests,
    changes,
    batch: '',
    now,
  });
  const reasons = new Map<DeliveryId, string>([
    ...set.blocked.map(({ deliveryId, reason }) => [deliveryId, reason] as const),
    ...leftOut.flatMap(({ deliveryIds, say }) => deliveryIds.map((id) => [id, say] as const)),
  ]);
  const ready = changes.map((change) => ({ change, blocked: reasons.get(change.deliveryId) ?? null }));
  const shown = ours.flatMap((item) =>
    item.parts.flatMap((part): SentRow[] => (part.state === 'dropped' ? [] : [{ item, part }])),
  );
  const isSettled = ({ item }: SentRow) => SETTLED.has(item.state.kind);
  return {
    ready,
    going: ready.flatMap(({ change, blocked }) => (blocked === null ? [change] : [])),
    set,
    open: shown.filter((row) => !isSettled(row)).sort(needsYouFirst),
    settled: shown.filter(isSettled).sort((a, b) => settledAt(b) - settledAt(a)),
  };
}

/** Whether an item tells the scheduler just this: then it is not offered again. */
function isOnItsWay({ state, parts, recorded }: OutboxLine, change: Change): boolean {
  if (state.kind === 'dropped' || (state.kind === 'sent' && recorded)) return false;
  return parts.some(({ deliveryId, told, state: part }) => {
    if (part === 'dropped' || deliveryId !== change.deliveryId) return false;
    if (told.channelId !== change.channelId) return false;
    if (change.kind === 'cancel') return told.change === 'cancel';
    return told.at === change.at && told.text === change.text && told.change !== 'cancel';
  });
}

function needsYouFirst(a: SentRow, b: SentRow): number {
  const rank = ({ item }: SentRow) =>
    item.state.kind === 'person' || item.state.kind === 'refused' ? 0 : item.state.kind === 'waiting' ? 2 : 1;
  return rank(a) - rank(b) || a.part.at - b.part.at;
}

function settledAt({ item: { state } }: SentRow): Instant {
  return state.kind === 'sent' || state.kind === 'dropped' ? state.at : 0;
}

/** Channels that the account could serve: of ours, those whose network it has. */
export function linkable(account: OutboxAccount, channels: readonly Channel[]): readonly Channel[] {
  return channels.filter(({ platform }) => account.channels.some(({ service }) => isSame(platform, service)));
}

/** The channel there that is most likely ours: the only one of its network, or the one of the same name. */
export function likelyLinks(account: OutboxAccount, channels: readonly Channel[]): Record<ChannelId, string> {
  const links: Record<ChannelId, string> = {};
  for (const channel of channels) {
    const there = account.channels.filter(({ service }) => isSame(channel.platform, service));
    const twins = channels.filter(({ platform }) => platform === channel.platform);
    const named = there.find(
      ({ name }) => plain(name) === plain(channel.name) || plain(name) === plain(channel.handle),
    );
    const only = there.length === 1 && twins.length === 1 ? there[0] : undefined;
    const found = named ?? only;
    if (found) links[channel.id] = found.id;
  }
  return links;
}

/** Names of networks, theirs to ours, where they differ. */
const SERVICES: Readonly<Record<string, string>> = {
  twitter: 'x',
  'linkedin-page': 'linkedin',
  'instagram-standalone': 'instagram',
  googlebusiness: 'google-business',
  gmb: 'google-business',
};

/** Whether a channel of ours can be that one of theirs. */
export function isSame(platform: string, service: string): boolean {
  const ours = SERVICES[service] ?? service;
  return ours === platform || (ours === 'instagram' && platform === 'instagram-story');
}

function plain(name: string): string {
  return name.trim().toLowerCase().replace(/^@/, '');
}
