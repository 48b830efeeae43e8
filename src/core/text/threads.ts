import { countCodePoints, countUtf8Bytes, graphemesOf, isAscii } from './graphemes';

const EMOJI = new RegExp('^(?:\\p{RGI_Emoji}|(?![©®™])\\p{Extended_Pictographic}.*)$', 'vs');

/**
 * The length of a Threads post: characters, but each emoji as its bytes in UTF-8 (Threads posts reference,
 * 2026-04-14). How CJK counts is not documented; code points are taken.
 */
export function countThreads(text: string): number {
  if (isAscii(text)) return text.length;
  let count = 0;
  for (const cluster of graphemesOf(text)) {
    count += EMOJI.test(cluster) ? countUtf8Bytes(cluster) : countCodePoints(cluster);
  }
  return count;
}
