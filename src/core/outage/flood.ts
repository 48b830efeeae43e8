import type { Channel } from '../model/channel';
import type { DeliveryRow } from '../model/delivery';
import { keepsItsPlace } from '../model/status';
import type { LocalDate } from '../time/types';
import { platformOrGeneric } from '../platform';
import type { Plan } from '../replan';
import { localDate } from '../time';

/**
 * From this many times its usual day on, a channel counts as flooded; two extra posts never do. Ours: no source
 * gives a figure, and doubling is what followers notice.
 */
export const FLOOD_FACTOR = 2;
const ALWAYS_FINE = 2;

/** A healthy channel that a plan makes much busier on one day. */
export interface Flood {
  readonly channelId: string;
  readonly name: string;
  readonly day: LocalDate;
  /** Posts of its own that day. */
  readonly own: number;
  readonly extra: number;
}

/** Which channels a plan would flood (R5, R117): by day, busiest first. */
export function floodsOf(
  plan: Plan,
  rows: readonly DeliveryRow[],
  channels: readonly Channel[],
): readonly Flood[] {
  const byId = new Map(channels.map((channel) => [channel.id as string, channel]));
  const extra = new Map<string, number>();
  for (const { kind, toChannelId, toAt } of plan.moves) {
    const channel = byId.get(toChannelId ?? '');
    if (kind !== 'divert' || channel === undefined || toAt === null) continue;
    const key = `${channel.id} ${localDate(toAt, channel.zone)}`;
    extra.set(key, (extra.get(key) ?? 0) + 1);
  }
  return [...extra]
    .flatMap(([key, count]): Flood[] => {
      const [channelId = '', day = ''] = key.split(' ');
      const channel = byId.get(channelId);
      if (channel === undefined || count <= ALWAYS_FINE) return [];
      const own = rows.filter(
        (row) =>
          row.channelId === channelId && row.day === day && row.gone === 0 && keepsItsPlace(row.status),
      ).length;
      if (own + count < FLOOD_FACTOR * Math.max(own, 1)) return [];
      return [{ channelId, name: platformOrGeneric(channel.platform).name, day, own, extra: count }];
    })
    .sort((a, b) => b.extra - a.extra || (a.channelId < b.channelId ? -1 : 1));
}
