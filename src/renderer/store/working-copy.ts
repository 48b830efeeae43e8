import type { HoldfastDb } from './db';

/** Stands in `meta` while records of the journal are being taken in. */
export const CATCHING_UP = 'catching-up';

/** Whether a rebuild or a catching-up was cut off before its end. */
export async function isUnfinished(db: HoldfastDb): Promise<boolean> {
  return (await db.meta.get(CATCHING_UP)) !== undefined;
}

/** Whether there is something whole to show before the journal has been looked at. */
export async function canBeShown(db: HoldfastDb): Promise<boolean> {
  const [workspaces, unfinished] = await Promise.all([db.workspace.count(), isUnfinished(db)]);
  return workspaces > 0 && !unfinished;
}
