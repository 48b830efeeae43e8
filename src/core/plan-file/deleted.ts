import type { Instant } from '../time/types';

/** What stands among the deleted things of a file is one of them, also where nobody wrote down when. */
export function asDeleted<Thing extends { readonly deletedAt?: Instant }>(thing: Thing): Thing {
  return { ...thing, deletedAt: thing.deletedAt ?? 0 };
}
