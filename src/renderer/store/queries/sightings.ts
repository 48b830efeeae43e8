import type { Sighting } from '../../../core/model/sighting';
import type { Instant } from '../../../core/time/types';
import type { HoldfastDb } from '../db';

/** What people saw from `from` on, oldest first. */
export async function sightingsSince(db: HoldfastDb, from: Instant): Promise<Sighting[]> {
  const rows = await db.sightings.where('at').aboveOrEqual(from).sortBy('at');
  return rows.filter((row) => row.deletedAt === null);
}
