import { rulesAt } from '../delivery-rules';
import { isEmpty } from '../export/can-go';
import { brokenBy } from '../export/item-rules';
import { mediaName, nameOfItem, textOfItem } from '../export/item-text';
import type { ExportItem } from '../export/types';
import { unsettledReason } from '../settlement/unsettled';
import type { ChannelId, DeliveryId } from '../model/ids';
import { isFirm } from '../model/status';
import type { Instant } from '../time/types';
import { platformOrGeneric } from '../platform';
import { composerOf, type Composer } from './composers';

export interface PackMedia {
  readonly name: string;
  /** '' when the file lies with the team, not on the web. */
  readonly url: string;
  readonly alt: string;
}

/** One delivery as a person posts it: what to paste, what to attach, where. */
export interface PackEntry {
  readonly deliveryId: DeliveryId;
  readonly channelId: ChannelId;
  readonly at: Instant;
  readonly platform: string;
  readonly platformName: string;
  readonly channelName: string;
  readonly title: string;
  /** To the byte as the scheduler would have got it. */
  readonly text: string;
  /** '' when there is none, or when it stands in the text already. */
  readonly link: string;
  readonly media: readonly PackMedia[];
  readonly composer: Composer | null;
  /** What to know before posting, in sentences. */
  readonly cautions: readonly string[];
}

export interface PackAsk {
  /** Half-open [from, until), epoch milliseconds. */
  readonly from: Instant;
  readonly until: Instant;
  readonly now: Instant;
  /** Channels that nobody can post to just now. */
  readonly down: ReadonlySet<ChannelId>;
}

/**
 * What people post by hand while the scheduler is down: approved and scheduled deliveries in a stretch of time, in
 * the order in which they are due. The team's notes are not in it.
 */
export function copyPack(items: readonly ExportItem[], ask: PackAsk): PackEntry[] {
  return items
    .filter(({ delivery, post, channel }) => {
      const there = delivery.deletedAt === null && post.deletedAt === null && channel.deletedAt === null;
      return there && isFirm(delivery.status) && delivery.at >= ask.from && delivery.at < ask.until;
    })
    .sort((a, b) => a.delivery.at - b.delivery.at || (a.delivery.id < b.delivery.id ? -1 : 1))
    .map((item) => entry(item, ask));
}

function entry(item: ExportItem, ask: PackAsk): PackEntry {
  const { delivery, post, channel } = item;
  const text = textOfItem(item);
  return {
    deliveryId: delivery.id,
    channelId: channel.id,
    at: delivery.at,
    platform: channel.platform,
    platformName: platformOrGeneric(channel.platform).name,
    channelName: channel.name,
    title: nameOfItem(item),
    text,
    link: post.link !== '' && !text.includes(post.link) ? post.link : '',
    media: post.media.map((media) => ({ name: mediaName(media), url: media.url ?? '', alt: media.alt })),
    composer: composerOf(channel.platform) ?? null,
    cautions: cautionsOf(item, ask),
  };
}

/** What has passed has words of its own here: it may be out already, or is of no use. */
const CAUTIONS = rulesAt('copy-pack', 'say').filter((rule) => rule !== 'past');
const STILL_OF_USE = CAUTIONS.filter((rule) => rule !== 'past-use-by');

function cautionsOf(item: ExportItem, { now, down }: PackAsk): string[] {
  const { delivery, post, channel } = item;
  const unsettled = unsettledReason(delivery);
  const isOver = post.lastUseful !== null && post.lastUseful <= now;
  return [
    down.has(channel.id)
      ? `${platformOrGeneric(channel.platform).name} is down: post it once it is back.`
      : '',
    unsettled ??
      (delivery.at < now ? 'Its time has passed: first check whether it is already published.' : ''),
    isOver ? 'Its use-by time has passed: cancel it instead.' : '',
    ...(isEmpty(item)
      ? ['It has no text and no media yet.']
      : brokenBy(item, isOver ? STILL_OF_USE : CAUTIONS, now)),
  ].filter(Boolean);
}
