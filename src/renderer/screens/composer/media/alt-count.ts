import { limitOf, platformOrGeneric } from '../../../../core/platform';
import { countAgainst } from '../../../../core/text';

export interface AltCount {
  readonly say: string;
  readonly over: boolean;
}

/**
 * How long a description is, by the platform that leaves the least room for it; null while there is nothing to say.
 * Each platform counts in its own unit, so the one with the lowest figure need not be the strictest.
 */
export function altCount(alt: string, platforms: readonly string[]): AltCount | null {
  if (alt === '') return null;
  let tightest: { readonly name: string; readonly count: number; readonly limit: number } | null = null;
  for (const id of new Set(platforms)) {
    const platform = platformOrGeneric(id);
    const limit = limitOf(platform, 'alt');
    if (limit === undefined) continue;
    const { count } = countAgainst(platform, limit, alt);
    if (tightest !== null && limit.value - count >= tightest.limit - tightest.count) continue;
    tightest = { name: platform.name, count, limit: limit.value };
  }
  if (tightest === null) return null;
  const { name, count, limit } = tightest;
  const figures = `${count} of ${limit} on ${name}`;
  return count > limit
    ? { say: `${figures}, ${count - limit} too many`, over: true }
    : { say: figures, over: false };
}
