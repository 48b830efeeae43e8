import { useMemo } from 'react';
import type { Channel } from '../../../core/model/channel';
import type { ChannelId } from '../../../core/model/ids';
import type { Outage } from '../../../core/model/outage';
import type { WallTime } from '../../../core/time/types';
import { platformOrGeneric } from '../../../core/platform';
import { handedOverWalls } from '../../store/queries/calendar';
import { useGaps } from '../../store/readiness';
import { useLive } from '../../store/session';
import type { ChipContext } from './chip/Chip';
import type { CalendarWords } from './view-model/words';

const NOTHING_HANDED: ReadonlyMap<string, WallTime> = new Map();

interface ChipContextOptions {
  readonly words: CalendarWords;
  readonly zone: string;
  /** Undefined until they have been read. */
  readonly channels: readonly Channel[] | undefined;
  readonly openOutages: readonly Outage[];
  readonly firstWeekday: number;
}

/** What every chip needs to know beside its row: what is down, handed over or missing, and what channels are called. */
export function useChipContext(options: ChipContextOptions): ChipContext {
  const { words, zone, channels, openOutages, firstWeekday } = options;
  const handedOver = useLive(handedOverWalls, []) ?? NOTHING_HANDED;
  const gaps = useGaps(firstWeekday);
  return useMemo((): ChipContext => {
    const names = new Map<ChannelId, string>(
      (channels ?? []).map((channel) => [channel.id, platformOrGeneric(channel.platform).name]),
    );
    return {
      words,
      zone,
      openOutages,
      handedOver,
      gaps,
      channelName: (id) => names.get(id) ?? 'removed channel',
    };
  }, [channels, words, zone, openOutages, handedOver, gaps]);
}
