import type { HoldfastDb } from '../db';
import { isLoss, isNews, type Recovery } from '../recovery';

const KEY = 'recovery';

/**
 * What is still to be told of this start and of earlier ones: kept until a person has read it, and a loss is never
 * replaced by the news of something that was mended.
 */
export async function rememberRecovery(db: HoldfastDb, found: Recovery): Promise<Recovery | null> {
  const row = await db.meta.get(KEY);
  const before = isRecovery(row?.value) ? row.value : null;
  if (!isNews(found) || (before !== null && isLoss(before) && !isLoss(found))) return before;
  await db.meta.put({ key: KEY, value: found });
  return found;
}

export async function forgetRecovery(db: HoldfastDb): Promise<void> {
  await db.meta.delete(KEY);
}

function isRecovery(value: unknown): value is Recovery {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['restored', 'rewritten', 'damaged', 'lost', 'waiting'].every((name) => name in value) &&
    'keptAs' in value &&
    Array.isArray(value.keptAs)
  );
}
