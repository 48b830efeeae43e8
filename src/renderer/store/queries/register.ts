import type { WorkspaceRegister } from '../../../core/model/register';
import type { Channel, DeliveryRow, LocalDate } from '../../../core/model/types';
import type { Family } from '../../../core/platform';
import { familiesOf } from '../../../core/register';
import { addDays } from '../../../core/time';
import type { HoldfastDb } from '../db';
import { channels, workspace } from '../queries';
import { deliveriesOnDays } from './calendar';

/** What the register stands on: the small tables, read whole. */
export interface RegisterFrame {
  readonly channels: readonly Channel[];
  readonly register: WorkspaceRegister | undefined;
  /** Who owns what, as this workspace sees it. */
  readonly families: readonly Family[];
}

export async function registerFrame(db: HoldfastDb): Promise<RegisterFrame> {
  const [lanes, space] = await Promise.all([channels(db), workspace(db)]);
  return { channels: lanes, register: space?.register, families: familiesOf(space?.register) };
}

/** Deliveries of `days` days from a local day on. */
export function deliveriesForDays(
  db: HoldfastDb,
  from: LocalDate,
  days: number,
): Promise<readonly DeliveryRow[]> {
  return deliveriesOnDays(db, from, addDays(from, days - 1));
}
