import type { Channel } from '../../core/model/channel';
import type { Instant } from '../../core/time/types';
import type { Outage } from '../../core/model/outage';
import type { Family } from '../../core/platform';
import { downInWords } from '../../core/outage/resolve';

export interface Reminder {
  /** The same for one moment of one outage: it is said once. */
  readonly key: string;
  readonly text: string;
}

/** What is due now: the look somebody set a time for, and the word that customers were promised (R31, R61). */
export function remindersDue(
  open: readonly Outage[],
  channels: readonly Channel[],
  families: readonly Family[],
  now: Instant,
): Reminder[] {
  return open.flatMap((outage): Reminder[] => {
    const name = downInWords(outage.down, channels, families);
    const { id, reviewAt, nextUpdateAt } = outage;
    const look =
      reviewAt !== null && reviewAt <= now
        ? [{ key: `${id} look ${reviewAt}`, text: `${name}: time to check again.` }]
        : [];
    const word =
      nextUpdateAt !== null && nextUpdateAt <= now
        ? [{ key: `${id} word ${nextUpdateAt}`, text: `${name}: your next update to customers is due.` }]
        : [];
    return [...look, ...word];
  });
}
