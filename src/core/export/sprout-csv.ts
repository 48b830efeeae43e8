import type { WallTime } from '../time/types';
import type { DateOrder } from './date-cells';
import { dateCell } from './date-cells';
import { textOfItem } from './item-text';
import { leftOver } from './left-over';
import { publicMedia } from './media-kinds';
import type { SchedulerRow } from './scheduler-row';
import type { ExportItem } from './types';

/**
 * One row of Sprout Social's file: date, time_24hr, message_text, public_image_url. The order of day and month is
 * chosen there while importing, so it is in the file's name. Source: resources/schedulers.json.
 */
export function sproutRow(item: ExportItem, wall: WallTime, order: DateOrder): SchedulerRow {
  const picture = publicMedia(item.post.media, 'picture')[0];
  const carried = { media: picture === undefined ? [] : [picture], link: false };
  return {
    cells: [dateCell(wall, order), wall.slice(11, 16), textOfItem(item), picture?.url ?? ''],
    warnings: leftOver(item, carried, 'Sprout Social'),
  };
}
