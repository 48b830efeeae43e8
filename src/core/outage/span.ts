import type { ChannelId } from '../model/ids';
import type { Delivery, DeliveryRow } from '../model/delivery';
import type { Instant } from '../time/types';
import type { Outage } from '../model/outage';
import { statusWithoutHold, type Status } from '../model/status';

/** What decides whether an outage covers a moment of a channel. */
export type OutageTime = Pick<Outage, 'channelIds' | 'since' | 'until'> & Partial<Pick<Outage, 'back'>>;

/** Some channels of an outage, down over the same stretch: from `from` up to but not including `until`. */
export interface DownSpan {
  readonly channelIds: readonly ChannelId[];
  readonly from: Instant;
  readonly until: Instant;
}

/** When this channel counts as back: when it was seen to work again (R62), else the estimated end. */
export function endFor({ until, back }: OutageTime, channelId: string): Instant {
  const seen = back?.[channelId];
  return seen === undefined ? until : Math.min(seen, until);
}

/** An outage as stretches; more than one where some channels came back before the rest. */
export function downSpans(outage: OutageTime): DownSpan[] {
  const byEnd = new Map<Instant, ChannelId[]>();
  for (const id of outage.channelIds) {
    const end = endFor(outage, id);
    byEnd.set(end, [...(byEnd.get(end) ?? []), id]);
  }
  return [...byEnd]
    .map(([until, channelIds]) => ({ channelIds, from: outage.since, until }))
    .filter((span) => span.until > span.from);
}

/** Parts of a platform whose failing keeps no post from going out. */
const HARMLESS: ReadonlySet<Outage['capability']> = new Set(['messages', 'ads']);

/**
 * Whether a delivery needs what is down. With broken media a post of words alone still goes out (R125); where only
 * messages or ads fail, every post does.
 */
export function needsWhatIsDown(
  { mediaKind }: Pick<DeliveryRow, 'mediaKind'>,
  { capability }: Pick<Outage, 'capability'>,
): boolean {
  if (HARMLESS.has(capability)) return false;
  return capability === 'media' ? mediaKind !== 'none' : true;
}

/** A delivery's status as it was before an outage held it; its own where none does, or where a person holds it. */
export function statusUnderHold(delivery: Pick<Delivery, 'status' | 'heldBy' | 'heldWas'>): Status {
  return delivery.heldBy === null ? delivery.status : statusWithoutHold(delivery);
}
