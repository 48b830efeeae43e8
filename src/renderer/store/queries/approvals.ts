import type { Approval } from '../../../core/model/approval';
import type { HoldfastDb } from '../db';

/** All that was ever signed of one thing, withdrawn approvals among them. */
export async function approvalsOf(db: HoldfastDb, id: string): Promise<Approval[]> {
  return db.approvals.where('subject.id').equals(id).toArray();
}
