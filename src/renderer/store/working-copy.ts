import { PROJECTION_VERSION } from '../../ledger';
import type { HoldfastDb } from './db';

/** Stands in `meta` while records of the journal are being taken in. */
export const CATCHING_UP = 'catching-up';

/** Stands in `meta`: the version of the projection that all rows were made by. */
const PROJECTION = 'projection';

/** Whether a rebuild or a catching-up was cut off before its end. */
export async function isUnfinished(db: HoldfastDb): Promise<boolean> {
  return (await db.meta.get(CATCHING_UP)) !== undefined;
}

/** Whether the rows say what this version reads in the ledger, not what an earlier or later one read. */
export async function hasCurrentRows(db: HoldfastDb): Promise<boolean> {
  return (await db.meta.get(PROJECTION))?.value === PROJECTION_VERSION;
}

export async function noteCurrentRows(db: HoldfastDb): Promise<void> {
  await db.meta.put({ key: PROJECTION, value: PROJECTION_VERSION });
}

/** Whether there is something whole to show before the journal has been looked at. */
export async function canBeShown(db: HoldfastDb): Promise<boolean> {
  const [workspaces, unfinished, current] = await Promise.all([
    db.workspace.count(),
    isUnfinished(db),
    hasCurrentRows(db),
  ]);
  return workspaces > 0 && !unfinished && current;
}
