import type { Instant } from '../time/types';
import { platformOrGeneric } from '../platform';
import { instantToWall, isoWithOffset, wallToInstant } from '../time';
import type { SchedulerFormat } from '../schedulers/formats';
import { refusedByRule } from './item-rules';
import { textOfItem } from './item-text';
import type { ExportItem } from './types';
import { unsettledReason } from '../settlement/unsettled';
import { MINUTE_MS } from '../time/units';

/** A scheduler needs time to take a file in, and publishes what is late at once. Source: rules for every exporter. */
export const LEAD_MINUTES = 15;

/** Why a delivery must not go into a file for this scheduler, in a sentence; null when it may. */
export function blockReason(
  item: ExportItem,
  format: SchedulerFormat,
  zone: string,
  now: Instant,
): string | null {
  const { delivery } = item;
  if (format.blocksPast) {
    const late = tooLate(delivery.at, now);
    if (late !== null) return late;
  }
  const isCsv = format.kind === 'csv';
  const unsettled = isCsv ? unsettledReason(delivery) : null;
  if (unsettled !== null) return unsettled;
  const other = isEmpty(item)
    ? EMPTY
    : (placeReason(item, format) ?? (isCsv ? refusedByRule(item, 'file', now) : null));
  if (other !== null || !isCsv) return other;
  // A file without offsets cannot say which of two equal clock times it means.
  const wall = instantToWall(delivery.at, zone);
  if (wallToInstant(wall, zone).at === delivery.at) return null;
  return `The clock goes back that night, so ${isoWithOffset(delivery.at, zone).slice(11, 16)} comes twice in ${zone} and the tool would take the earlier one: set it manually or move it.`;
}

export const EMPTY = 'It has no text and no media.';

/** True for a delivery without anything to publish. */
export function isEmpty(item: ExportItem): boolean {
  return textOfItem(item).trim() === '' && item.post.link === '' && item.post.media.length === 0;
}

/** Why a time must not be handed to a scheduler any more; null when it may. */
export function tooLate(at: Instant, now: Instant): string | null {
  if (at < now) return 'This time has passed: the tool might publish it immediately.';
  if (at >= now + LEAD_MINUTES * MINUTE_MS) return null;
  return `This is less than ${LEAD_MINUTES} minutes away: post it manually or move it.`;
}

function placeReason(item: ExportItem, format: SchedulerFormat): string | null {
  const { platform } = item.channel;
  if (format.platforms !== null && !format.platforms.includes(platform)) {
    return `${format.name} does not support ${platformOrGeneric(platform).name}: post it manually.`;
  }
  if (format.stories === 'blocked' && platform === 'instagram-story') {
    return `A file for ${format.name} cannot create a story: set it up there manually.`;
  }
  return null;
}
