import { postFor } from '../media/going';
import type { Media } from '../model/media';
import type { ExportItem } from './types';

/** The words for this channel: its own version, else the master text. Nothing is trimmed. */
export function textOfItem(item: ExportItem): string {
  return item.post.variants[item.channel.id]?.text ?? item.post.text;
}

/** Its title on this channel: its own there, else the post's. */
export function titleOfItem({ post, channel }: ExportItem): string {
  return post.beside?.[channel.id]?.title ?? post.title;
}

/** The item with the files that its platform gets: copies made for it, and none that is left out there. */
export function forPlatform(item: ExportItem): ExportItem {
  const post = postFor(item.post, item.channel.platform);
  return post === item.post ? item : { ...item, post };
}

/** What the item is called in sentences: its title, else the beginning of its words. */
export function nameOfItem(item: ExportItem): string {
  if (item.post.title.trim() !== '') return item.post.title.trim();
  const line = textOfItem(item).trim().split('\n')[0] ?? '';
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}

export function isPublic(media: Media): media is Media & { readonly url: string } {
  return media.url !== undefined && /^https?:\/\//i.test(media.url);
}

/** What a file is called towards people. */
export function mediaName(media: Media): string {
  return media.name || media.url || 'a file without a name';
}

/** Local pictures cannot travel in a scheduler's file: the sentence that says so; null when there are none. */
export function byHand(item: ExportItem, media: readonly Media[]): string | null {
  if (media.length === 0) return null;
  return `"${nameOfItem(item)}" on ${item.channel.name}: attach by hand: ${media.map(mediaName).join(', ')}`;
}
