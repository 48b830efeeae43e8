import { countCodePoints, countUtf8Bytes, isAscii, joinedClusters } from './graphemes';

const EMOJI = new RegExp(
  '^(?=[\\p{Extended_Pictographic}\\p{RI}0-9#*])(?:\\p{RGI_Emoji}|(?![©®™])\\p{Extended_Pictographic}.*)$',
  'sv',
);

/** What a cluster counts beyond its code points. Few are in use at a time; cleared when full. */
const extras = new Map<string, number>();
const MEMORY = 4000;

/**
 * The length of a Threads post: characters, but each emoji as its bytes in UTF-8 (Threads posts reference,
 * 2026-04-14). How CJK counts is not documented; code points are taken.
 */
export function countThreads(text: string): number {
  if (isAscii(text)) return text.length;
  let count = countCodePoints(text);
  for (const cluster of joinedClusters(text)) count += extraOf(cluster);
  return count;
}

function extraOf(cluster: string): number {
  const known = extras.get(cluster);
  if (known !== undefined) return known;
  const extra = EMOJI.test(cluster) ? countUtf8Bytes(cluster) - countCodePoints(cluster) : 0;
  if (extras.size >= MEMORY) extras.clear();
  extras.set(cluster, extra);
  return extra;
}
