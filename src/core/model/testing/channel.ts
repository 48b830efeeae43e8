import { asChannelId } from '../ids';
import type { Channel } from '../channel';

/** What a test cares about; everything else of a channel gets an ordinary value. */
export type ChannelSketch = Partial<Omit<Channel, 'id'>> & {
  readonly platform: string;
  /** `ch_<platform>` where the test does not care. */
  readonly id?: string;
};

/** A whole channel from a few facts. */
export function testChannel({ id, ...rest }: ChannelSketch): Channel {
  return {
    key: null,
    name: `${rest.platform} account`,
    handle: '',
    zone: 'Europe/London',
    gapMinutes: 60,
    dailyCap: null,
    postingTimes: null,
    quietHours: null,
    blackout: [],
    fallbacks: [],
    purposes: [],
    schedulerProfile: {},
    state: 'active',
    regions: [],
    voice: '',
    order: 0,
    deletedAt: null,
    extra: {},
    ...rest,
    id: asChannelId(id ?? `ch_${rest.platform}`),
  };
}
