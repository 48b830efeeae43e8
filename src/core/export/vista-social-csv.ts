import { textOfItem } from './item-text';
import { leftOver } from './left-over';
import { publicMedia } from './media-kinds';
import type { SchedulerRow } from './scheduler-row';
import type { ExportItem } from './types';

/**
 * One row of Vista Social's file: message, type, link, time. The link cell holds one address, of the picture, the
 * film or the page that the type names; a picture comes before a page. Source: resources/schedulers.json.
 */
export function vistaSocialRow(item: ExportItem, time: string): SchedulerRow {
  const { media, link } = item.post;
  const shown = publicMedia(media, 'picture')[0] ?? publicMedia(media, 'gif')[0];
  const film = publicMedia(media, 'film')[0];
  const first = shown ?? film;
  const type = shown ? 'image' : film ? 'video' : link === '' ? 'message' : 'article';
  const carried = { media: first === undefined ? [] : [first], link: type === 'article' };
  return {
    cells: [textOfItem(item), type, first?.url ?? link, time],
    warnings: leftOver(item, carried, 'Vista Social'),
  };
}
