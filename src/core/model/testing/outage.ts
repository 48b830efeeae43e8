import { asChannelId, asOutageId } from '../ids';
import { NO_OUTAGE_FACTS } from '../outage';
import type { Outage } from '../outage';

/** What a test cares about; `since` and `until` also as ISO time with offset. */
export type OutageSketch = Partial<Omit<Outage, 'id' | 'channelIds' | 'since' | 'until'>> & {
  readonly id?: string;
  /** Ids of channels; those of `down` taken as platforms where they are not named. */
  readonly channelIds?: readonly string[];
  readonly since?: string;
  readonly until?: string;
};

/** An open outage from a few facts. */
export function testOutage({ id, since, until, channelIds, ...rest }: OutageSketch): Outage {
  const down = rest.down ?? ['facebook'];
  return {
    ...NO_OUTAGE_FACTS,
    down,
    reason: '',
    endedAt: null,
    appliedPlan: null,
    appliedAt: null,
    log: [],
    createdBy: 'Ana',
    deletedAt: null,
    ...rest,
    id: asOutageId(id ?? '2026_o_test'),
    channelIds: (channelIds ?? down.map((platform) => `ch_${platform}`)).map((one) => asChannelId(one)),
    since: Date.parse(since ?? '2026-11-27T10:00Z'),
    until: Date.parse(until ?? '2026-11-27T18:00Z'),
  };
}
