import { textOfItem, titleOfItem } from './item-text';
import { leftOver } from './left-over';
import { publicMedia } from './media-kinds';
import type { SchedulerRow } from './scheduler-row';
import type { ExportItem } from './types';

/** Which of Metricool's yes/no columns a platform stands in. */
const NETWORKS: { readonly [platform: string]: string } = {
  facebook: 'Facebook',
  x: 'Twitter/X',
  linkedin: 'LinkedIn',
  'google-business': 'GBP',
  instagram: 'Instagram',
  pinterest: 'Pinterest',
  tiktok: 'TikTok',
  youtube: 'Youtube',
  threads: 'Threads',
  bluesky: 'Bluesky',
};
const PICTURES = 10;

/** Values without which a network's row was never seen in a real file. */
const EXTRAS: { readonly [platform: string]: { readonly [column: string]: string } } = {
  facebook: { 'Facebook Post Type': 'POST' },
  instagram: { 'Instagram Post Type': 'POST' },
  tiktok: { 'TikTok Post Privacy': 'PUBLIC_TO_EVERYONE', 'TikTok Photo Cover Index': '0' },
};

/**
 * One row of Metricool's file of 97 columns, with one network said yes to: two networks of a post may differ in
 * words and time. Control characters other than line breaks and tabs are left out, since a file with them was
 * refused. Source: resources/schedulers.json.
 *
 * @param time 'YYYY-MM-DD HH:mm:ss'
 */
export function metricoolRow(item: ExportItem, time: string, header: readonly string[]): SchedulerRow {
  const { post, channel } = item;
  const pictures = publicMedia(post.media, 'picture').slice(0, PICTURES);
  const text = textOfItem(item).replace(/(?![\t\n\r])\p{Cc}/gu, '');
  const filled: { [column: string]: string } = {
    Text: text,
    Date: time.slice(0, 10),
    Time: time.slice(11),
    Draft: 'false',
    'Brand name': channel.schedulerProfile['metricool'] ?? '',
    ...EXTRAS[channel.platform],
    'First Comment Text': post.beside?.[channel.id]?.comment ?? '',
  };
  for (const column of Object.values(NETWORKS)) filled[column] = 'false';
  const network = NETWORKS[channel.platform];
  if (network !== undefined) filled[network] = 'true';
  pictures.forEach((picture, at) => {
    filled[`Picture Url ${at + 1}`] = picture.url;
    filled[`Alt text picture ${at + 1}`] = picture.alt;
  });
  if (channel.platform === 'pinterest') {
    filled['Pinterest Pin Title'] = titleOfItem(item);
    filled['Pinterest Pin Link'] = post.link;
  }
  if (channel.platform === 'youtube') filled['Youtube Video Title'] = titleOfItem(item);
  const carried = { media: pictures, link: channel.platform === 'pinterest', comment: true };
  return {
    cells: header.map((column) => filled[column] ?? ''),
    warnings: leftOver(item, carried, 'Metricool'),
  };
}
