import type { Channel } from '../model/channel';
import type { DeliveryRow } from '../model/delivery';
import type { Outage } from '../model/outage';
import { keepsItsPlace } from '../model/status';
import { regionsRead } from '../outage/solemn';
import type { SolemnDay } from '../replan/types';
import type { Instant } from '../time/types';
import { NOTHING_AROUND, type RuleContext } from './types';

/** What the rules are judged by, for many deliveries at once. */
export interface RuleWorld {
  readonly now: Instant;
  readonly channels: readonly Channel[];
  readonly outages: readonly Outage[];
  readonly solemnDays: readonly SolemnDay[];
  /** Regions whose days the calendar shows: for channels that name none of their own. */
  readonly regions: readonly string[];
  /** What stands around the deliveries that are asked about, themselves among it; in any order. */
  readonly rows: readonly Pick<DeliveryRow, 'id' | 'channelId' | 'at' | 'status' | 'gone'>[];
}

export type ChannelContext = RuleContext & { readonly channel: Channel };

/**
 * What the rules look at for one delivery after another: its channel and what else stands there, itself left out. Null
 * for a channel that is gone. Words and approvals are the caller's to add where they are asked about.
 */
export function ruleContexts({
  channels,
  rows,
  regions,
  ...rest
}: RuleWorld): (row: { readonly id: string | null; readonly channelId: string }) => ChannelContext | null {
  const standing = rows.filter((row) => row.gone === 0 && keepsItsPlace(row.status));
  return ({ id, channelId }) => {
    const found = channels.find((one) => one.id === channelId);
    if (found === undefined || found.deletedAt !== null) return null;
    const channel = { ...found, regions: regionsRead(found.regions, regions) };
    const others = standing.filter((one) => one.channelId === channelId && one.id !== id).map(({ at }) => at);
    return { ...NOTHING_AROUND, ...rest, channel, others };
  };
}
