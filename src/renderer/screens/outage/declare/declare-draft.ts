import { NO_OUTAGE_FACTS, type OutageCapability } from '../../../../core/model/outage';
import { asOutageId, type ChannelId } from '../../../../core/model/ids';
import type { Channel } from '../../../../core/model/channel';
import type { DeliveryRow } from '../../../../core/model/delivery';
import type { Instant } from '../../../../core/time/types';
import type { Outage } from '../../../../core/model/outage';
import { outageStateOf } from '../../../../core/outage';
import { resolveDown } from '../../../../core/outage/resolve';
import { instantToWall } from '../../../../core/time';
import type { OutageFrame } from '../use-outage-data';
import type { CheckVerdict } from '../check/types';
import { instantOf, untilOf, wholeMinute, type Horizon } from './outage-form';
import { HOUR_MS, MINUTE_MS } from '../../../../core/time/units';

/** Minutes until the next look; 0: nobody is reminded. */
export const REVIEW_MINUTES = [0, 10, 30, 60, 120] as const;
export type ReviewMinutes = (typeof REVIEW_MINUTES)[number];

/** The form as it is being filled in. */
export interface DeclareDraft {
  readonly down: readonly string[];
  /** Channels of what is named that work. */
  readonly except: readonly ChannelId[];
  readonly capability: OutageCapability;
  readonly sinceWall: string;
  readonly horizon: Horizon;
  readonly ownWall: string;
  readonly reviewMinutes: ReviewMinutes;
  readonly reason: string;
  readonly isHolding: boolean;
}

export function freshDraft(
  now: Instant,
  zone: string,
  channels: readonly Channel[],
  found?: CheckVerdict | null,
): DeclareDraft {
  const opened = wholeMinute(now);
  return {
    down: found?.scope ?? [],
    except: channels
      .filter((channel) => found?.working.includes(channel.platform))
      .map((channel) => channel.id),
    capability: found?.capability ?? 'all',
    sinceWall: instantToWall(opened, zone).slice(0, 16),
    horizon: 'today',
    ownWall: instantToWall(opened + 4 * HOUR_MS, zone).slice(0, 16),
    reviewMinutes: 30,
    reason: found?.reason ?? '',
    isHolding: true,
  };
}

/** How far the hold reaches. With no end known it reaches to the next look, or two hours where none is set. */
export function draftUntil(
  { horizon, ownWall, reviewMinutes }: DeclareDraft,
  now: Instant,
  zone: string,
): Instant | null {
  if (horizon === 'own') return instantOf(ownWall, zone);
  const opened = wholeMinute(now);
  if (horizon === 'open') return opened + Math.max(reviewMinutes * MINUTE_MS, 2 * HOUR_MS);
  return untilOf(horizon, opened, zone);
}

/** The outage that would be declared, to see what it hits; null while something is missing or wrong. */
export function draftOutage(
  draft: DeclareDraft,
  { channels, families, zone }: Pick<OutageFrame, 'channels' | 'families' | 'zone'>,
  now: Instant,
): Outage | null {
  const since = instantOf(draft.sinceWall, zone);
  const until = draftUntil(draft, now, zone);
  const named = draft.down.length > 0 ? resolveDown(draft.down, channels, families) : null;
  if (named === null || !named.ok || since === null || until === null || until <= since) return null;
  const channelIds = named.value.filter((id) => !draft.except.includes(id));
  if (channelIds.length === 0) return null;
  return {
    ...NO_OUTAGE_FACTS,
    id: asOutageId('draft'),
    down: draft.down,
    except: draft.except,
    capability: draft.capability,
    channelIds,
    since,
    until,
    reason: '',
    endedAt: null,
    appliedPlan: null,
    appliedAt: null,
    log: [],
    createdBy: '',
    deletedAt: null,
  };
}

/** What an outage hits and nothing holds yet, in the order of time. */
export function toHold(rows: readonly DeliveryRow[], outage: Outage): DeliveryRow[] {
  return rows.filter(
    (row) => row.gone === 0 && row.status !== 'held' && outageStateOf(row, [outage]) === 'hit',
  );
}
