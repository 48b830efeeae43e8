import { byHand, isPublic, nameOfItem, textOfItem } from './item-text';
import type { SchedulerRow } from './scheduler-row';
import type { ExportItem } from './types';

const PICTURE = /\.(jpe?g|png)$/i;

/**
 * One row of Buffer's bulk file: Text, Image URL, Tags, Posting Time. One picture by its public address, no film;
 * tags stay empty because it is not known what Buffer does with new ones. Source: resources/schedulers.json.
 */
export function bufferRow(item: ExportItem, time: string): SchedulerRow {
  const { media, link } = item.post;
  const fitting = media.filter((one) => isPublic(one) && PICTURE.test(one.url.replace(/[?#].*$/, '')));
  const picture = fitting[0];
  const text = textOfItem(item);
  const left = byHand(
    item,
    media.filter((one) => one !== picture),
  );
  const name = `"${nameOfItem(item)}" on ${item.channel.name}`;
  const warnings = left === null ? [] : [left];
  if (link !== '' && !text.includes(link)) warnings.push(`${name}: add the link by hand: ${link}`);
  if (item.channel.platform === 'pinterest') warnings.push(`${name}: choose the board in Buffer`);
  return { cells: [text, picture?.url ?? '', '', time], warnings };
}
