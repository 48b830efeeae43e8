import type { ExportItem } from '../export/types';
import type { ChannelId } from '../model/ids';
import { isFirm, isUnfinished } from '../model/status';
import type { Instant } from '../time/types';

/** What no file, list or account carries: a person puts it out, or finishes it first. */
export interface LeftForPeople {
  /** Decided, on channels that nobody hands over to a tool; by time. */
  readonly byHand: readonly ExportItem[];
  /** Put on another channel by a plan, and not yet fit for it: words or media are missing. By time. */
  readonly unfinished: readonly ExportItem[];
}

/**
 * What is still to come and stands in no list, so that "up to date" is not said over it.
 *
 * @param items of the range that is handed over
 * @param carried channels that this hand-over covers; a channel with a name in any tool is that tool's
 */
export function leftForPeople(
  items: readonly ExportItem[],
  carried: ReadonlySet<ChannelId>,
  now: Instant,
): LeftForPeople {
  const coming = items
    .filter(
      ({ delivery, post, channel }) =>
        delivery.at >= now && [delivery, post, channel].every(({ deletedAt }) => deletedAt === null),
    )
    .sort((a, b) => a.delivery.at - b.delivery.at || (a.delivery.id < b.delivery.id ? -1 : 1));
  return {
    byHand: coming.filter(
      ({ delivery, channel }) => isFirm(delivery.status) && !carried.has(channel.id) && !isNamed(channel),
    ),
    unfinished: coming.filter(
      ({ delivery }) => delivery.moveKind === 'divert' && isUnfinished(delivery.status),
    ),
  };
}

function isNamed({ schedulerProfile }: ExportItem['channel']): boolean {
  return Object.values(schedulerProfile).some((name) => name !== '');
}
