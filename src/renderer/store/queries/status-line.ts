import type { HoldfastDb } from '../db';

/** How many conflicts wait for somebody. */
export async function conflictCount(db: HoldfastDb): Promise<number> {
  return db.conflicts.count();
}

/** Whether any scheduler was ever told anything. */
export async function hasHandovers(db: HoldfastDb): Promise<boolean> {
  return (await db.handovers.count()) > 0;
}
