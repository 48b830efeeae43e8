/** Posts a shard may hold before the month spills into another. Source: reliability rules, about 2,000. */
export const POSTS_PER_SHARD = 2_000;

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** 'YYYY-MM' for the first shard of a month, then '…b', '…c' to '…z', '…ba' and so on. */
export function overflowName(month: string, index: number): string {
  let suffix = '';
  for (let n = index; n > 0; n = Math.floor(n / 26)) suffix = (LETTERS[n % 26] ?? '') + suffix;
  return month + suffix;
}

/**
 * Names the month each new post goes to, moving on to the next shard as one fills.
 * @param held how many posts a shard's month holds already
 */
export function newPostMonths(month: string, held: (name: string) => number): () => string {
  let index = 0;
  while (held(overflowName(month, index)) >= POSTS_PER_SHARD) index += 1;
  let room = POSTS_PER_SHARD - held(overflowName(month, index));
  return () => {
    if (room === 0) {
      index += 1;
      room = POSTS_PER_SHARD - held(overflowName(month, index));
    }
    room -= 1;
    return overflowName(month, index);
  };
}
