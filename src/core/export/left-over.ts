import { supplementsByHand } from './supplements-by-hand';
import type { Media } from '../model/media';
import { byHand, nameOfItem, textOfItem } from './item-text';
import type { ExportItem } from './types';

/** What a row could carry of a post: everything else is said, never dropped in silence. */
interface Carried {
  readonly media: readonly Media[];
  /** True when the row has a place for the link and it stands there. */
  readonly link: boolean;
  /** True when the row has a place for what goes below the post, and it stands there. */
  readonly comment?: boolean;
}

/** Sentences on what a person must still add by hand: pictures, films, the link, the board. */
export function leftOver(item: ExportItem, carried: Carried, tool: string): string[] {
  const { media, link } = item.post;
  const name = `"${nameOfItem(item)}" on ${item.channel.name}`;
  const warnings: string[] = [];
  const missing = byHand(
    item,
    media.filter((one) => !carried.media.includes(one)),
  );
  if (missing !== null) warnings.push(missing);
  if (link !== '' && !carried.link && !textOfItem(item).includes(link)) {
    warnings.push(`${name}: add the link by hand: ${link}`);
  }
  warnings.push(...supplementsByHand(item, carried));
  if (item.channel.platform === 'pinterest') warnings.push(`${name}: choose the board in ${tool}`);
  return warnings;
}
