import type { ChannelId, DeliveryId } from '../model/ids';
import type { Handover, HandoverItem } from '../model/handover';
import { isFirm } from '../model/status';
import type { Instant } from '../time/types';
import { BY_HAND, goneSince, settledOutcome } from '../settlement/outcome-notes';
import { inSafeOrder } from './change-order';
import { nameOfItem, textOfItem } from './item-text';
import type { Change, ExportItem } from './types';
import { DAY_MS } from '../time/units';

/** How far back a tool may still send what it missed: two days, the longest that is known of any. */
const LATE_MS = 2 * DAY_MS;

export interface ChangeSetOptions {
  readonly scheduler: string;
  /** Only these channels; absent or null: all. */
  readonly channelIds?: readonly ChannelId[] | null;
  readonly now: Instant;
}

/**
 * What a scheduler must be told since the last hand-over: created, moved, cancelled, edited, with the old and
 * the new time.
 *
 * Approved and scheduled deliveries should stand there; what was told and now is held, cancelled, deleted, in
 * the bank or on another channel is cancelled. What lies in the past can no longer be changed and is left out;
 * what was published is done, unless a person put it out while the scheduler still has it. What the scheduler turned out
 * to have cancelled is gone there: where it still stands in the plan, it is created anew.
 *
 * @param items all deliveries, deleted and held ones too: a missing one counts as deleted
 * @returns in an order that can be broken off anywhere: see `inSafeOrder`
 */
export function changeSet(
  items: readonly ExportItem[],
  handovers: readonly Handover[],
  options: ChangeSetOptions,
): Change[] {
  const wanted = options.channelIds ? new Set(options.channelIds) : null;
  const byId = new Map(items.map((item) => [item.delivery.id, item]));
  const told = lastTold(handovers, options.scheduler, byId);
  const changes: Change[] = [];
  for (const before of told.values()) {
    const item = byId.get(before.deliveryId);
    const stays = item !== undefined && stands(item) && item.channel.id === before.channelId;
    if (stays) continue;
    if (item?.delivery.status !== 'published') {
      if (before.at >= options.now) changes.push(cancellation(before));
    } else if (settledOutcome(item.delivery) === null) {
      // Out already, and not by this tool: it still waits there, or goes out late when the tool wakes up.
      const since = options.now - (item.delivery.extra[BY_HAND] === undefined ? 0 : LATE_MS);
      if (before.at >= since) changes.push(cancellation(before));
    }
  }
  for (const item of items) {
    if (!stands(item)) continue;
    const before = told.get(item.delivery.id);
    const change =
      before === undefined || before.channelId !== item.channel.id
        ? creation(item)
        : difference(item, before);
    // A creation in the past cannot be told; a move into the past still must leave its old place.
    if (change !== null && Math.max(change.at, change.before?.at ?? 0) >= options.now) changes.push(change);
  }
  return inSafeOrder(changes.filter((change) => wanted === null || wanted.has(change.channelId)));
}

function stands(item: ExportItem): boolean {
  const { delivery, post, channel } = item;
  const there = delivery.deletedAt === null && post.deletedAt === null && channel.deletedAt === null;
  return there && isFirm(delivery.status);
}

/** The last thing said about each delivery; those last cancelled are gone, by our word or found so there. */
function lastTold(
  handovers: readonly Handover[],
  scheduler: string,
  items: ReadonlyMap<DeliveryId, ExportItem>,
): Map<DeliveryId, HandoverItem> {
  const told = new Map<DeliveryId, HandoverItem>();
  const ours = handovers.filter((one) => one.scheduler === scheduler && one.deletedAt === null);
  for (const handover of [...ours].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))) {
    for (const item of handover.items) {
      const delivery = items.get(item.deliveryId)?.delivery;
      const gone = delivery === undefined ? null : goneSince(delivery, scheduler);
      if (gone !== null && gone >= handover.at) told.delete(item.deliveryId);
      else if (item.change === 'cancel') {
        // The old place of a delivery that went to another channel must not wipe out its new one.
        if (told.get(item.deliveryId)?.channelId === item.channelId) told.delete(item.deliveryId);
      } else told.set(item.deliveryId, item);
    }
  }
  return told;
}

function cancellation(before: HandoverItem): Change {
  const { deliveryId, channelId, title, text, at, wall, zone } = before;
  const old = { at, wall, zone, text };
  return {
    kind: 'cancel',
    deliveryId,
    channelId,
    title,
    text,
    at,
    wall,
    zone,
    before: old,
    textChanged: false,
  };
}

function now(item: ExportItem) {
  const { id, at, wall, zone } = item.delivery;
  return {
    deliveryId: id,
    channelId: item.channel.id,
    title: nameOfItem(item),
    text: textOfItem(item),
    at,
    wall,
    zone,
  };
}

function creation(item: ExportItem): Change {
  return { kind: 'create', ...now(item), before: null, textChanged: false };
}

function difference(item: ExportItem, told: HandoverItem): Change | null {
  const standing = now(item);
  const textChanged = standing.text !== told.text;
  const moved = standing.at !== told.at;
  if (!moved && !textChanged) return null;
  const { at, wall, zone, text } = told;
  return { kind: moved ? 'move' : 'edit', ...standing, before: { at, wall, zone, text }, textChanged };
}

/** What to record as told, once the changes were made in the scheduler. */
export function handoverItemsAfter(changes: readonly Change[]): HandoverItem[] {
  return changes.map(({ kind, deliveryId, channelId, at, wall, zone, title, text }) => ({
    deliveryId,
    channelId,
    at,
    wall,
    zone,
    title,
    text,
    change: kind,
  }));
}
