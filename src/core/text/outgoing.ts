import type { Platform } from '../platform/types';

/**
 * The words that really go out: where a platform has no field for the link and an address in the text can be
 * clicked, the link stands at the end of the text, unless the writer already put it somewhere in it.
 */
export function outgoingText(platform: Platform, text: string, link: string | null): string {
  if (link === null || link === '' || platform.linkField || !platform.clickableLinks) return text;
  if (text.includes(link)) return text;
  return text === '' ? link : `${text} ${link}`;
}
