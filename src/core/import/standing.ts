import type { ImportedDelivery, ImportItem } from './types';

/** False for a post that a plan file has among the deleted: it comes in as such and counts for nothing. */
export function isStanding(item: ImportItem): boolean {
  return item.post.deletedAt === undefined;
}

export function isStandingDelivery(delivery: ImportedDelivery): boolean {
  return delivery.deletedAt === undefined;
}
