import type { Instant } from '../model/types';
import { instantToWall, isoWithOffset, wallToInstant } from '../time';
import type { SchedulerFormat } from './formats';
import { textOfItem } from './item-text';
import type { ExportItem } from './types';

/** A scheduler needs time to take a file in, and publishes what is late at once. Source: rules for every exporter. */
export const LEAD_MINUTES = 15;

/** Why a delivery must not go into a file for this scheduler, in a sentence; null when it may. */
export function blockReason(
  item: ExportItem,
  format: SchedulerFormat,
  zone: string,
  now: Instant,
): string | null {
  const { delivery, post } = item;
  if (format.blocksPast && delivery.at < now) return 'This time is past: the tool might publish it at once.';
  if (format.blocksPast && delivery.at < now + LEAD_MINUTES * 60_000) {
    return `This is less than ${LEAD_MINUTES} minutes away: post it by hand or move it.`;
  }
  if (textOfItem(item).trim() === '' && post.link === '' && post.media.length === 0) {
    return 'It has no words and no picture.';
  }
  if (format.kind !== 'csv') return null;
  // A file without offsets cannot say which of two equal clock times it means.
  const wall = instantToWall(delivery.at, zone);
  if (wallToInstant(wall, zone).at === delivery.at) return null;
  return `The clock goes back that night, so ${isoWithOffset(delivery.at, zone).slice(11, 16)} comes twice in ${zone} and the tool would take the earlier one: set it by hand or move it.`;
}
