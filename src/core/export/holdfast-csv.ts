import type { Campaign } from '../model/campaign';
import type { Channel } from '../model/channel';
import type { Post } from '../model/post';
import { isoWithOffset } from '../time';
import { writeCsv } from '../formats/csv-write';
import { schedulerFormat } from '../schedulers/formats';
import { isPublic, textOfItem } from './item-text';
import type { ExportItem, UndatedItem } from './types';

/**
 * The spreadsheet for people: a row per delivery, then a row per post in the bank; rows of one post share its
 * key. Cells that a spreadsheet would run as a formula are neutralised; importing it takes that back.
 * @param zone the workspace's, in which last useful times are written
 */
export function writeHoldfastCsv(
  items: readonly ExportItem[],
  undated: readonly UndatedItem[],
  zone: string,
): string {
  const header = schedulerFormat('holdfast-csv')?.header ?? [];
  const rows = [
    ...items.map((item) => row(item.post, item.campaign, zone, item)),
    ...undated.map(({ post, campaign }) => row(post, campaign, zone, null)),
  ];
  return writeCsv([header, ...rows], { bom: true, opensIn: 'spreadsheet' });
}

function row(post: Post, campaign: Campaign | null, zone: string, item: ExportItem | null): string[] {
  const delivery = item?.delivery;
  return [
    post.key ?? post.id,
    delivery?.wall.slice(0, 10) ?? '',
    delivery?.wall.slice(11) ?? '',
    delivery?.zone ?? '',
    item === null ? '' : channelCell(item.channel),
    item?.channel.platform ?? '',
    post.title,
    item === null ? post.text : textOfItem(item),
    post.link,
    post.media.map((media) => (isPublic(media) ? media.url : media.name)).join(' | '),
    post.media.some((media) => media.alt !== '') ? post.media.map((media) => media.alt).join(' | ') : '',
    campaign?.name ?? '',
    post.labels.join(', '),
    post.timing,
    post.lastUseful === null ? '' : isoWithOffset(post.lastUseful, zone),
    post.importance,
    delivery?.status ?? '',
    post.notes,
  ];
}

/** The plan file's key finds the channel again even when two have one name. */
function channelCell(channel: Channel): string {
  return channel.key ?? channel.name;
}
