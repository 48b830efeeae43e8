import type { Media } from '../model/media';
import { textOfItem } from './item-text';
import { leftOver } from './left-over';
import { publicMedia } from './media-kinds';
import type { SchedulerRow } from './scheduler-row';
import type { ExportItem } from './types';

const PICTURES = 10;

/**
 * One row of HighLevel's basic file: time, content, link, pictures, gif, films. One kind of media per post:
 * pictures before a gif before films; the rest is said. Source: resources/schedulers.json.
 *
 * @param time 'YYYY-MM-DD HH:mm:ss'; never empty, since an empty one makes a draft
 */
export function highlevelRow(item: ExportItem, time: string): SchedulerRow {
  const { media, link } = item.post;
  const pictures = publicMedia(media, 'picture').slice(0, PICTURES);
  const gifs = pictures.length > 0 ? [] : publicMedia(media, 'gif').slice(0, 1);
  const films = pictures.length + gifs.length > 0 ? [] : publicMedia(media, 'film');
  const carried = { media: [...pictures, ...gifs, ...films], link: true };
  return {
    cells: [time, textOfItem(item), link, addresses(pictures), addresses(gifs), addresses(films)],
    warnings: leftOver(item, carried, 'HighLevel'),
  };
}

/** A comma inside an address would end it there. */
function addresses(media: readonly (Media & { readonly url: string })[]): string {
  return media.map(({ url }) => url.replace(/,/g, '%2C')).join(', ');
}
