import type { WorkspaceRegister } from '../../../core/model/register';
import type { ChannelId } from '../../../core/model/ids';
import type { Channel } from '../../../core/model/channel';
import type { DeliveryRow } from '../../../core/model/delivery';
import { countsAsSent } from '../../../core/model/status';
import type { Instant, LocalDate } from '../../../core/time/types';
import type { Family } from '../../../core/platform';
import { familiesOf } from '../../../core/register';
import { addDays } from '../../../core/time';
import type { HoldfastDb } from '../db';
import { channels, getWorkspace } from '../queries';
import { deliveriesOnDays } from './calendar';

/** What the register stands on: the small tables, read whole. */
export interface RegisterFrame {
  readonly channels: readonly Channel[];
  readonly register: WorkspaceRegister | undefined;
  /** Who owns what, as this workspace sees it. */
  readonly families: readonly Family[];
}

export async function registerFrame(db: HoldfastDb): Promise<RegisterFrame> {
  const [lanes, space] = await Promise.all([channels(db), getWorkspace(db)]);
  return { channels: lanes, register: space?.register, families: familiesOf(space?.register) };
}

/** The local day on which the plan last sent something over a channel; null when it never did. */
export async function lastSent(
  db: HoldfastDb,
  channelId: ChannelId | null,
  now: Instant,
): Promise<LocalDate | null> {
  if (channelId === null) return null;
  const row = await db.deliveries
    .where('[channelId+at]')
    .between([channelId, 0], [channelId, now])
    .filter(({ gone, status }) => gone === 0 && countsAsSent(status))
    .last();
  return row?.day ?? null;
}

/** Deliveries of `days` days from a local day on. */
export function deliveriesForDays(
  db: HoldfastDb,
  from: LocalDate,
  days: number,
): Promise<readonly DeliveryRow[]> {
  return deliveriesOnDays(db, from, addDays(from, days - 1));
}
