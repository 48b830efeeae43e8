import type { Channel } from '../../../core/model/channel';
import { platformById, staleFacts } from '../../../core/platform';
import pagesData from '../../../../resources/platform-pages.json' with { type: 'json' };

/** Where platforms say these things themselves. */
const pages: ReadonlyMap<string, string> = new Map(Object.entries(pagesData));

/** Figures of one platform that somebody should look up again. */
export interface FactsToCheck {
  readonly platformId: string;
  readonly name: string;
  readonly count: number;
  /** 'YYYY-MM-DD' of the oldest. */
  readonly oldest: string;
  /** The platform's own page on it; '' where there is none. */
  readonly page: string;
  /** Where they were read, the oldest first. */
  readonly sources: readonly string[];
  readonly channels: readonly Channel[];
}

/**
 * The platforms in use whose figures are older than 90 days, most of them first.
 * @param today 'YYYY-MM-DD'
 */
export function factsToCheck(channels: readonly Channel[], today: string): readonly FactsToCheck[] {
  const inUse = [...new Set(channels.map(({ platform }) => platform))];
  return inUse
    .flatMap((id): FactsToCheck[] => {
      const platform = platformById(id);
      if (platform === undefined) return [];
      const own = channels.filter((channel) => channel.platform === id);
      // Looked up for one account is looked up for the platform: its pages are the same.
      const looked = own.map(({ rules }) => rules?.checkedOn ?? '').sort();
      const stale = staleFacts(today, [platform], new Map([[id, looked.at(-1) ?? '']]));
      const [oldest] = stale;
      if (oldest === undefined) return [];
      const sources = [...new Set(stale.map(({ source }) => source))];
      return [
        {
          platformId: id,
          name: platform.name,
          count: stale.length,
          oldest: oldest.asOf,
          page: pages.get(id) ?? '',
          sources,
          channels: own,
        },
      ];
    })
    .sort((a, b) => b.count - a.count);
}
