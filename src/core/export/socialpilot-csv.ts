import type { WallTime } from '../time/types';
import { longDateCell } from './date-cells';
import { textOfItem } from './item-text';
import { leftOver } from './left-over';
import { publicMedia } from './media-kinds';
import type { SchedulerRow } from './scheduler-row';
import type { ExportItem } from './types';

/**
 * One row of SocialPilot's file, a trial format of seven places without names: content, picture, date, account,
 * first comment, tags, link. A cell in the wrong place was once published as the first comment, so all seven are
 * always written. Source: resources/schedulers.json.
 */
export function socialpilotRow(item: ExportItem, wall: WallTime): SchedulerRow {
  const { post, channel } = item;
  const picture = publicMedia(post.media, 'picture')[0];
  const tags = post.labels.map((label) => label.replace(/;/g, ' ')).join(';');
  const account = channel.schedulerProfile['socialpilot'] ?? '';
  const carried = { media: picture === undefined ? [] : [picture], link: true };
  return {
    cells: [textOfItem(item), picture?.url ?? '', longDateCell(wall), account, '', tags, post.link],
    warnings: leftOver(item, carried, 'SocialPilot'),
  };
}
