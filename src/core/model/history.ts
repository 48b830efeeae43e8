import type { JsonObject } from '../json';
import type { Instant } from '../time/types';

/** One line of a thing's history. */
export interface HistoryEntry {
  readonly changeId: string;
  readonly commandId: string;
  readonly command: string;
  readonly entityId: string;
  readonly by: string;
  readonly at: Instant;
  readonly fields: JsonObject;
  readonly textSlots: readonly string[];
  /** Texts as they were after this change, by slot, where they are known. */
  readonly texts: { readonly [slot: string]: string };
}
