import { textOfItem } from './item-text';
import { leftOver } from './left-over';
import { publicMedia } from './media-kinds';
import type { SchedulerRow } from './scheduler-row';
import type { ExportItem } from './types';

const PICTURE = /\.(jpe?g|png)$/i;

/**
 * One row of Buffer's bulk file: Text, Image URL, Tags, Posting Time. One picture by its public address, no film;
 * tags stay empty because it is not known what Buffer does with new ones. Source: resources/schedulers.json.
 */
export function bufferRow(item: ExportItem, time: string): SchedulerRow {
  const picture = publicMedia(item.post.media, 'picture').find((one) =>
    PICTURE.test(one.url.replace(/[?#].*$/, '')),
  );
  const carried = { media: picture === undefined ? [] : [picture], link: false };
  return {
    cells: [textOfItem(item), picture?.url ?? '', '', time],
    warnings: leftOver(item, carried, 'Buffer'),
  };
}
